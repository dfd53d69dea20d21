internal import Tokenizing

/// What each word may do in a candidate, told from its part of speech, or without one from the list of
/// stop words.
///
/// With parts of speech a candidate is adjectives, participles and nouns that end in a noun, two of
/// these joined by `of`, or one noun, name, verb or adjective. Without, it is what stands between
/// stop words, with up to two short ones inside: `refus de congés`.
struct CandidateRoles {
  let table: WordFacts

  /// The role of a word with a part of speech.
  func tagged(
    _ index: Int, _ words: UnsafeMutableBufferPointer<DocumentWord>
  ) -> DocumentWord.Role {
    let word = words[index]
    let entry = table.entries[Int(word.form)]
    let isJoined = isJoined(index, words)
    if word.marks.contains(.number) { return word.tag == .numeral ? [.inside] : [.inside, .end] }
    if isJoint(index, words) { return .joint }
    if word.marks.contains(.stop), !word.marks.contains(.acronym) {
      if isJoined { return isCompoundEnd(index, words) ? [.inside] : [.start, .inside] }
      // "vitamin C", but not "a".
      return entry.length == 1 && !entry.isListed ? [.inside, .end] : []
    }
    switch word.tag {
    case .noun, .properNoun, .other: return [.start, .inside, .end, .alone]
    case .adjective: return [.start, .inside, .alone]
    case .verb:
      return entry.ending == .ing ? [.start, .inside, .end, .alone] : [.start, .inside, .alone]
    case .adverb:
      return isJoined || isBeforeModifier(index, words) ? [.start, .inside, .alone] : .alone
    case .numeral:
      return word.marks.contains(.hasDigit) ? [.start, .inside, .alone] : [.start, .inside]
    default: return isJoined || word.marks.contains(.acronym) ? [.start, .inside, .end] : []
    }
  }

  /// The role of a word of a language without a tagger.
  func untagged(
    _ index: Int, _ words: UnsafeMutableBufferPointer<DocumentWord>
  ) -> DocumentWord.Role {
    let word = words[index]
    if word.marks.contains(.stop) {
      let length = table.entries[Int(word.form)].length
      return table.hasStopWords && length <= Self.longestJoint ? .joint : []
    }
    if word.marks.contains(.number) { return [.inside, .end] }
    return [.start, .inside, .end, .alone]
  }

  /// The most characters of a stop word inside a candidate.
  private static let longestJoint = 4

  /// `of`, and the article after it.
  private func isJoint(_ index: Int, _ words: UnsafeMutableBufferPointer<DocumentWord>) -> Bool {
    if words[index].form == table.of { return true }
    return words[index].tag == .determiner && index > 0 && words[index - 1].form == table.of
      && words[index].form == table.the
  }

  /// Whether a hyphen joins a word to one of its neighbors: `turn-off`, `e-commerce`.
  private func isJoined(_ index: Int, _ words: UnsafeMutableBufferPointer<DocumentWord>) -> Bool {
    words[index].marks.contains(.hyphenated) || !isCompoundEnd(index, words)
  }

  private func isCompoundEnd(
    _ index: Int, _ words: UnsafeMutableBufferPointer<DocumentWord>
  ) -> Bool {
    index + 1 == words.count || !words[index + 1].marks.contains(.hyphenated)
  }

  private func isBeforeModifier(
    _ index: Int, _ words: UnsafeMutableBufferPointer<DocumentWord>
  ) -> Bool {
    guard index + 1 < words.count else { return false }
    return words[index + 1].tag == .adjective || words[index + 1].tag == .verb
  }
}

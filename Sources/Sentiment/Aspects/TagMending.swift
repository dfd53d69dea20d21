internal import Tokenizing

/// Tags as nouns and verbs what a short comment leaves no other choice for.
///
/// An article needs a noun: in `the rubric made no sense` and `a broken shower.` the word before the verb
/// or the mark is one, whatever it looks like. A word in `-ing` before `was` is one (`grading was
/// unfair`), and so is one after a noun or an adjective that no other noun follows (`noisy air conditioning.`).
/// An opinion right before an article is a verb: `Love the camera`.
struct TagMending {
  let tokens: UnsafePointer<Token>
  let text: UnsafeBufferPointer<UInt8>

  /// The most words between an article and its noun.
  private static let reach = 3

  /// Mends the tags of a window.
  ///
  /// - Parameter isOpinion: Whether a token carries an opinion.
  /// - Complexity: O(*n*) in the number of tokens.
  func mend(_ tags: inout [PartOfSpeech], isOpinion: (Int) -> Bool) {
    for index in tags.indices.dropLast()
    where tags[index] == .noun || tags[index] == .properNoun {
      let isNext = tags[index + 1] == .determiner || tags[index + 1] == .pronoun
      if isNext, isArticle(index + 1), isOpinion(index),
        index == 0 || tags[index - 1] != .determiner
      {
        tags[index] = .verb
      }
    }
    for index in tags.indices where tags[index] == .verb || tags[index] == .adjective {
      guard tokens[index].kind == .word, ends(before: index + 1, tags) else { continue }
      if tags[index] == .verb, endsInIng(index) {
        if isGerund(index, tags) { tags[index] = .noun }
      } else if !isOpinion(index), followsArticle(index, tags) {
        tags[index] = .noun
      }
    }
  }

  /// True if no noun phrase goes on at a token.
  private func ends(before index: Int, _ tags: [PartOfSpeech]) -> Bool {
    guard index < tags.count, !tokens[index].flags.contains(.startsLine) else { return true }
    switch tags[index] {
    case .punctuation, .auxiliary, .coordinatingConjunction: return true
    case .verb: return !endsInIng(index) && index + 1 < tags.count && tags[index + 1] != .noun
    default: return false
    }
  }

  private func isGerund(_ index: Int, _ tags: [PartOfSpeech]) -> Bool {
    let isBeforeVerb = index + 1 < tags.count && tags[index + 1] == .auxiliary
    guard index > 0 else { return isBeforeVerb }
    switch tags[index - 1] {
    case .noun, .adjective, .determiner: return true
    case .punctuation, .coordinatingConjunction: return isBeforeVerb
    default: return false
    }
  }

  private func followsArticle(_ index: Int, _ tags: [PartOfSpeech]) -> Bool {
    var place = index - 1
    while place >= 0, index - place <= Self.reach {
      switch tags[place] {
      case .adjective, .adverb, .verb, .noun: place -= 1
      case .determiner, .pronoun: return isArticle(place)
      default: return false
      }
      if tags[place + 1] == .noun, tags[index] == .adjective { return false }
    }
    return false
  }

  private func isArticle(_ index: Int) -> Bool {
    var key: UInt64 = 0
    guard tokens[index].end - tokens[index].start <= 5 else { return false }
    for byte in text[tokens[index].range] { key = key << 8 | UInt64(byte | 0x20) }
    return Self.articles.contains(key)
  }

  private static let articles: [UInt64] = [
    "the", "a", "an", "my", "your", "our", "their", "his", "its",
  ].map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

  private func endsInIng(_ index: Int) -> Bool {
    let range = tokens[index].range
    guard range.count > 4 else { return false }
    let end = range.upperBound
    return text[end - 3] | 0x20 == UInt8(ascii: "i") && text[end - 2] | 0x20 == UInt8(ascii: "n")
      && text[end - 1] | 0x20 == UInt8(ascii: "g")
  }
}

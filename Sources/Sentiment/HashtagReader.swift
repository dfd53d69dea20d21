internal import Tokenizing

/// Reads the words of a hashtag that is written without capitals: `#notimpressed`.
struct HashtagReader {
  let lexicon: Lexicon
  /// How many of the lexicon's terms, from the first on, may be parts of a tag.
  let termCount: Int

  /// The longest tag that is read, in bytes.
  private static let longest = 40
  /// The shortest ending that is believed to be a word.
  private static let shortestWord = 4

  /// Appends the opinion that a tag of two known words ends with, turned around if the first is a
  /// negator.
  ///
  /// - Complexity: O(*m*²) in the length of the tag, which is bounded.
  func append(_ index: Int, _ analysis: inout Analysis) {
    let token = analysis.tokens[index]
    let isCut =
      index + 1 < analysis.tokenCount && analysis.tokens[index + 1].flags.contains(.inHashtag)
    let start = Int(token.start) + 1
    let length = Int(token.end) - start
    guard !isCut, length > Self.shortestWord, length <= Self.longest else { return }
    for cut in 1...(length - Self.shortestWord) {
      guard let ending = entry(analysis, start + cut, start + length),
        ending.entry.roles.contains(.opinion),
        let beginning = entry(analysis, start, start + cut)
      else { continue }
      var cue = Cue(
        first: index, last: index, entry: ending.entry, number: ending.number, flags: token.flags)
      if !beginning.entry.roles.isDisjoint(with: .negator) { cue.weight = -cue.weight }
      analysis.cues.append(cue)
      return
    }
  }

  private func entry(
    _ analysis: borrowing Analysis, _ start: Int, _ end: Int
  ) -> (entry: LexiconEntry, number: Int)? {
    let part = UnsafeBufferPointer(rebasing: analysis.text[start..<end])
    guard let id = lexicon.terms.find(lowercased: part), Int(id.rawValue) < termCount else {
      return nil
    }
    return (lexicon.entry(of: id), Int(id.rawValue))
  }
}

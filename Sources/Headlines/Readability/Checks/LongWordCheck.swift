internal import Tokenizing

/// A very long word, which readers have to spell out.
///
/// Evidence: letters a word go with teachers' ratings of ease (CLEAR, 2,595 excerpts: r = −.44). Names
/// and compounds with a hyphen are left alone.
enum LongWordCheck: ProseCheck {
  static let check = PageCheck(
    id: "long-word", group: .readability, evidence: .tested, summary: "a very long word",
    threshold: (15, "letters"))

  static func findings(
    in block: ProseBlock, _ settings: PageCheckSettings
  ) -> [ProseFinding] {
    let limit = settings.threshold(of: check)
    return block.words.compactMap { word in
      guard word.tokenCount == 1, Double(word.letters) >= limit,
        !word.flags.contains(.capitalized) || word.flags.contains(.first),
        !word.flags.contains(.easy)
      else { return nil }
      let token = Int(word.token)
      return ProseFinding(
        span: block.tokens[token].range,
        message: "\(word.letters) letters; is there a shorter word?")
    }
  }
}

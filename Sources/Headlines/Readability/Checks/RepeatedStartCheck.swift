/// Sentences in a row that begin with the same word.
///
/// Convention: it sounds like a list, unless it is meant as one.
enum RepeatedStartCheck: ProseCheck {
  static let check = PageCheck(
    id: "repeated-start", group: .readability, evidence: .convention,
    summary: "sentences in a row that begin with the same word", threshold: (3, "sentences"))

  static func findings(
    in block: ProseBlock, _ settings: PageCheckSettings
  ) -> [ProseFinding] {
    let limit = max(2, Int(min(1_000, settings.threshold(of: check).rounded(.up))))
    var findings: [ProseFinding] = []
    var start = 0
    let openings = block.sentences.map { opening(of: $0, in: block) }
    while start < openings.count {
      var end = start + 1
      while end < openings.count, openings[end] == openings[start] { end += 1 }
      if end - start >= limit, let word = openings[start] {
        let first = block.sentences[start].words.lowerBound
        let token = Int(block.words[first].token)
        findings.append(
          ProseFinding(
            span: block.span(token, through: token),
            message: "\(end - start) sentences in a row begin with "
              + "“\(String(decoding: word, as: UTF8.self))”"))
      }
      start = end
    }
    return findings
  }

  /// The first word of a sentence in lower case; nil for a number.
  private static func opening(of sentence: ReadSentence, in block: ProseBlock) -> [UInt8]? {
    let word = block.words[sentence.words.lowerBound]
    guard !word.flags.contains(.number) else { return nil }
    return block.bytes(Int(word.token)).map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }
  }
}

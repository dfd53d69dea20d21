/// A paragraph that looks like a wall on a screen.
///
/// Convention: guides for the web ask for paragraphs of at most some 100 to 150 words.
enum LongParagraphCheck: ProseCheck {
  static let check = PageCheck(
    id: "long-paragraph", group: .readability, evidence: .convention,
    summary: "a paragraph that looks like a wall",
    threshold: (120, "words"))

  static func findings(
    in block: ProseBlock, _ settings: PageCheckSettings
  ) -> [ProseFinding] {
    guard Double(block.words.count) > settings.threshold(of: check), block.sentences.count > 1,
      let first = block.sentences.first
    else { return [] }
    return [
      ProseFinding(
        span: first.bytes,
        message: "\(block.words.count) words in \(block.sentences.count) sentences; part it")
    ]
  }
}

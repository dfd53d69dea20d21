/// A sentence so long that it has to be split whatever its words are.
///
/// Evidence: that of `HardSentenceCheck`; the number is a convention.
enum VeryLongSentenceCheck: ProseCheck {
  static let check = PageCheck(
    id: "very-long-sentence", group: .readability, evidence: .tested,
    summary: "a sentence that is far too long",
    threshold: (40, "words"))

  static func findings(
    in block: ProseBlock, _ settings: PageCheckSettings
  ) -> [ProseFinding] {
    let limit = settings.threshold(of: check)
    return block.sentences.compactMap { sentence in
      guard Double(sentence.words.count) > limit else { return nil }
      let parts = max(2, (sentence.words.count + 19) / 20)
      return ProseFinding(
        span: sentence.bytes,
        message: "\(sentence.words.count) words; make \(parts) sentences of it")
    }
  }
}

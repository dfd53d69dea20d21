/// A sentence with so many words, or with so many long ones, that readers get lost.
///
/// Evidence: the logarithm of words a sentence goes with teachers' ratings of ease (CLEAR, 2,595
/// excerpts: r = −.42), syllables a word do too (−.48). The limit of 25 words is a convention (it is
/// that of GOV.UK).
enum HardSentenceCheck: ProseCheck {
  static let check = PageCheck(
    id: "hard-sentence", group: .readability, evidence: .tested,
    summary: "a sentence that is long or full of long words",
    threshold: (25, "words"))

  /// A sentence of this Flesch–Kincaid grade is hard even if it is shorter.
  private static let hardGrade = 18.0
  /// But not if it has less than this share of the words.
  private static let fewest = 0.6

  static func findings(
    in block: ProseBlock, _ settings: PageCheckSettings
  ) -> [ProseFinding] {
    let limit = settings.threshold(of: check)
    let longest =
      settings.isOn(VeryLongSentenceCheck.check)
      ? settings.threshold(of: VeryLongSentenceCheck.check) : .infinity
    return block.sentences.compactMap { sentence in
      let counts = ReadabilityCounts(block.words[sentence.words])
      let words = Double(counts.words)
      let grade = ReadabilityFormulas.fleschKincaid(counts)
      guard words <= longest,
        words > limit || words >= limit * fewest && grade >= hardGrade
      else { return nil }
      let advice = words > limit ? "split it" : "use shorter words"
      return ProseFinding(
        span: sentence.bytes,
        message: "\(counts.words) words, grade \(Int(max(0, grade.rounded()))); \(advice)")
    }
  }
}

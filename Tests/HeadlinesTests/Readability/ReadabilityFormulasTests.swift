import Headlines
import Testing

@Suite("Formulas of readability")
struct ReadabilityFormulasTests {
  /// Counts, and the value of a formula worked out by hand from the published one.
  struct Example: Sendable {
    var formula: ReadabilityFormula
    var counts: ReadabilityCounts
    var value: Double
  }

  static let plain = ReadabilityCounts(
    words: 100, sentences: 5, syllables: 150, letters: 450, characters: 460, polysyllables: 12,
    complexWords: 10, easyWords: 90)
  static let hard = ReadabilityCounts(
    words: 119, sentences: 4, syllables: 215, letters: 639, characters: 645, polysyllables: 31,
    complexWords: 27, easyWords: 84)
  static let easy = ReadabilityCounts(
    words: 60, sentences: 10, syllables: 66, letters: 210, characters: 210, polysyllables: 0,
    complexWords: 0, easyWords: 59)

  static let examples: [Example] = [
    // 206.835 - 1.015 * 20 - 84.6 * 1.5
    Example(formula: .fleschEase, counts: plain, value: 59.635),
    // 206.835 - 1.015 * 29.75 - 84.6 * 215 / 119
    Example(formula: .fleschEase, counts: hard, value: 23.790010504202),
    // 206.835 - 1.015 * 6 - 84.6 * 1.1
    Example(formula: .fleschEase, counts: easy, value: 107.685),
    // 0.39 * 20 + 11.8 * 1.5 - 15.59
    Example(formula: .fleschKincaid, counts: plain, value: 9.91),
    Example(formula: .fleschKincaid, counts: hard, value: 17.331_827_731_092_4),
    Example(formula: .fleschKincaid, counts: easy, value: -0.27),
    // 0.4 * (20 + 10)
    Example(formula: .gunningFog, counts: plain, value: 12),
    Example(formula: .gunningFog, counts: hard, value: 20.975_630_252_100_8),
    Example(formula: .gunningFog, counts: easy, value: 2.4),
    // 3.1291 + 1.043 * sqrt(72)
    Example(formula: .smog, counts: plain, value: 11.979248473331),
    Example(formula: .smog, counts: easy, value: 3.1291),
    // 4.71 * 4.6 + 0.5 * 20 - 21.43
    Example(formula: .automatedReadability, counts: plain, value: 10.236),
    Example(formula: .automatedReadability, counts: easy, value: -1.945),
    // 0.0588 * 450 - 0.296 * 5 - 15.8
    Example(formula: .colemanLiau, counts: plain, value: 9.18),
    // 0.0588 * 537 - 0.296 * 3.361… - 15.8, the example of Coleman and Liau's article
    Example(formula: .colemanLiau, counts: hard, value: 14.779_159_663_865_5),
    // (88 + 3 * 12) / 5 = 24.8, which is more than 20
    Example(formula: .linsearWrite, counts: plain, value: 12.4),
    // 60 / 10 = 6, which is not
    Example(formula: .linsearWrite, counts: easy, value: 2),
    // 0.1579 * 10 + 0.0496 * 20 + 3.6365
    Example(formula: .daleChall, counts: plain, value: 6.2075),
    // 0.1579 * 1.666… + 0.0496 * 6: less than 5 in 100 are unfamiliar
    Example(formula: .daleChall, counts: easy, value: 0.560_766_666_666_667),
    // 64 - 0.95 * 10 - 0.69 * 20
    Example(formula: .newDaleChall, counts: plain, value: 40.7),
    Example(formula: .newDaleChall, counts: easy, value: 58.276_666_666_666_7),
  ]

  @Test("are those that were published", arguments: examples)
  func published(example: Example) throws {
    let value = try #require(example.formula.value(example.counts))
    #expect(abs(value - example.value) < 1e-6, "\(example.formula.rawValue): \(value)")
  }

  @Test("have no value without words or sentences", arguments: ReadabilityFormula.allCases)
  func nothing(formula: ReadabilityFormula) {
    #expect(formula.value(ReadabilityCounts()) == nil)
    var counts = ReadabilityCounts(words: 3, sentences: 1, syllables: 3)
    counts.letterWords = 0
    #expect(formula.value(counts) == nil)
  }

  @Test("get worse with longer sentences", arguments: ReadabilityFormula.allCases)
  func longerSentences(formula: ReadabilityFormula) throws {
    var longer = Self.plain
    longer.sentences = 3
    let (one, other) = (
      try #require(formula.value(Self.plain)), try #require(formula.value(longer))
    )
    #expect(formula.isEase ? other < one : other > one)
  }

  @Test("of grades have the median of the middle two as the grade")
  func grade() throws {
    var readability = Readability()
    readability.counts = Self.plain
    // 9.18, 9.91, 10.236, 11.979…, 12, 12.4
    #expect(abs(try #require(readability.grade) - (10.236 + 11.979248473331) / 2) < 1e-9)
    readability.isSupported = false
    #expect(readability.grade == nil)
  }
}

/// How easy a text is to read: formulas, the learned ease, and what was counted.
///
///     var scorer = ReadabilityScorer()
///     let readability = scorer.readability(of: "The cat sat on the mat. It was happy.")
///     readability.grade                      // -0.5…
///     readability[.fleschEase]               // 110.7…
///     readability.ease?.easierThan           // 0.9…
public struct Readability: Hashable, Sendable {
  /// What was counted.
  public var counts = ReadabilityCounts()
  /// The learned ease; nil without words, without a model, and in other languages.
  public var ease: EaseScore?
  /// Whether the text is in a language that the formulas are made for; they are nil if it is not.
  public var isSupported = true

  /// Words that a person reads in a minute, silently, in prose.
  ///
  /// Source: M. Brysbaert, "How many words do we read per minute? A review and meta-analysis of
  /// reading rate", Journal of Memory and Language 109 (2019).
  public static let wordsPerMinute = 238.0

  /// Creates the readability of nothing.
  public init() {}

  /// The value of a formula; nil if there are no words, and in other languages than English.
  public subscript(formula: ReadabilityFormula) -> Double? {
    isSupported ? formula.value(counts) : nil
  }

  /// The school grade: the median of the formulas that give one, with an even number of them the
  /// mean of the middle two.
  public var grade: Double? {
    let grades = ReadabilityFormula.allCases.filter(\.isGrade).compactMap { self[$0] }.sorted()
    guard let last = grades.indices.last else { return nil }
    return (grades[last / 2] + grades[(last + 1) / 2]) / 2
  }

  /// How long a person reads the text, in minutes.
  public var minutes: Double { Double(counts.words) / Self.wordsPerMinute }
}

/// The published formulas, by name.
public enum ReadabilityFormula: String, CaseIterable, Sendable, CodingKey, CodingKeyRepresentable {
  /// Flesch's reading ease; higher is easier.
  case fleschEase
  /// The Flesch–Kincaid grade.
  case fleschKincaid
  /// Gunning's fog index, a grade.
  case gunningFog
  /// McLaughlin's SMOG, a grade.
  case smog
  /// The automated readability index, a grade.
  case automatedReadability
  /// The Coleman–Liau index, a grade.
  case colemanLiau
  /// Linsear Write, a grade.
  case linsearWrite
  /// The Dale–Chall score of 1948, with our own list of easy words.
  case daleChall
  /// The Dale–Chall cloze score of 1995, with our own list of easy words; higher is easier.
  case newDaleChall

  /// Whether it is a school grade, one of those of which `Readability.grade` is the median.
  public var isGrade: Bool {
    switch self {
    case .fleschKincaid, .gunningFog, .smog, .automatedReadability, .colemanLiau, .linsearWrite:
      true
    case .fleschEase, .daleChall, .newDaleChall: false
    }
  }

  /// Whether a higher value means an easier text.
  public var isEase: Bool { self == .fleschEase || self == .newDaleChall }

  /// The formula's name as people know it.
  public var title: String {
    switch self {
    case .fleschEase: "Flesch reading ease"
    case .fleschKincaid: "Flesch–Kincaid grade"
    case .gunningFog: "Gunning fog"
    case .smog: "SMOG"
    case .automatedReadability: "automated readability"
    case .colemanLiau: "Coleman–Liau"
    case .linsearWrite: "Linsear Write"
    case .daleChall: "Dale–Chall (own list)"
    case .newDaleChall: "new Dale–Chall (own list)"
    }
  }

  /// Returns the formula's value for counts; nil if there are no words or no sentences.
  public func value(_ counts: ReadabilityCounts) -> Double? {
    guard counts.letterWords > 0, counts.sentences > 0 else { return nil }
    switch self {
    case .fleschEase: return ReadabilityFormulas.fleschEase(counts)
    case .fleschKincaid: return ReadabilityFormulas.fleschKincaid(counts)
    case .gunningFog: return ReadabilityFormulas.gunningFog(counts)
    case .smog: return ReadabilityFormulas.smog(counts)
    case .automatedReadability: return ReadabilityFormulas.automatedReadability(counts)
    case .colemanLiau: return ReadabilityFormulas.colemanLiau(counts)
    case .linsearWrite: return ReadabilityFormulas.linsearWrite(counts)
    case .daleChall: return ReadabilityFormulas.daleChall(counts)
    case .newDaleChall: return ReadabilityFormulas.newDaleChall(counts)
    }
  }
}

/// What a check of a page's prose looks for, and from where on it speaks.
public struct ReadabilityCheck: Hashable, Sendable {
  /// Its name in findings, options and silences.
  public let id: String
  /// How well it is founded.
  public let evidence: Finding.Evidence
  /// What it looks for, in a few words.
  public let summary: String
  /// From which number on it speaks, and what that number counts; nil if there is nothing to set.
  public let threshold: Threshold?

  /// A number that one can set.
  public struct Threshold: Hashable, Sendable {
    /// The number, if nobody sets another.
    public let value: Double
    /// What it counts.
    public let unit: String
  }

  init(
    id: String, evidence: Finding.Evidence, summary: String, threshold: (Double, String)? = nil
  ) {
    self.id = id
    self.evidence = evidence
    self.summary = summary
    self.threshold = threshold.map { Threshold(value: $0.0, unit: $0.1) }
  }

  /// All checks, in the order in which they are listed.
  public static let all: [ReadabilityCheck] = checks.map { $0.check }

  /// The checks themselves: one file each.
  static let checks: [any ProseCheck.Type] = [
    HardSentenceCheck.self, VeryLongSentenceCheck.self, LongParagraphCheck.self,
    PassiveVoiceCheck.self, RepeatedStartCheck.self, WeakOpeningCheck.self,
    DoubleNegativeCheck.self, HedgingCheck.self, AdverbPileCheck.self, NominalizationCheck.self,
    PlainWordCheck.self, LongWordCheck.self, WordyPhraseCheck.self,
  ]
}

/// A check that reads one block of prose after another.
protocol ProseCheck: SendableMetatype {
  /// What it looks for.
  static var check: ReadabilityCheck { get }

  /// Returns what is found in a block, in its order.
  static func findings(in block: ProseBlock, _ settings: ReadabilityCheckSettings) -> [ProseFinding]
}

/// What a check found: bytes of the block's text, and what there is to say.
struct ProseFinding {
  var span: Range<Int>
  var message: String
  var suggestions: [String] = []
}

/// How the writer of a text feels, with the reasons.
public struct Sentiment: Hashable, Sendable {
  /// The judgement in one word, or nil if the language is not supported.
  public var label: Label?

  /// The feeling in −1…1, or nil if the language is not supported.
  ///
  /// A monotone function of `evidence` with the same sign, rounded to six decimals.
  public var valence: Double? { valenceMillionths.map { Double($0) / 1_000_000 } }

  /// The sum of the opinions' weights as the rules left them.
  public var evidence: Double { Double(evidenceThousandths) / 1000 }

  /// The language as a BCP 47 tag.
  public var language: String

  /// The opinions that decided, in text order; their weights add up to `evidence`.
  ///
  /// Empty unless it was asked for.
  public var explanation: [Reason]

  /// The number of opinions.
  public var opinionCount: Int

  /// The sum of the positive opinions' weights and of the negative ones', in thousandths: a text with
  /// much of both is divided.
  package var positiveThousandths: Int64 = 0
  package var negativeThousandths: Int64 = 0

  package var valenceMillionths: Int64?
  package var evidenceThousandths: Int64

  /// A judgement in one word.
  public enum Label: String, CaseIterable, Codable, Sendable {
    case negative, neutral, positive
  }

  /// One opinion: where it stands, what it weighs and which rules changed that.
  public struct Reason: Hashable, Sendable {
    /// The first byte, as an offset into the text.
    public var start: Int
    /// The byte after the last one.
    public var end: Int
    /// The opinion's share of the evidence.
    public var weight: Double { Double(weightThousandths) / 1000 }
    /// The rules that changed the lexicon's weight.
    public var rules: [RuleName] { RuleName.allCases.filter { ruleBits & $0.bit != 0 } }

    /// Where the weight comes from.
    public var source: Source

    package var weightThousandths: Int64

    /// The rules as bits: a text of 100 MB may have millions of reasons, and an array in each would be
    /// most of their memory.
    package var ruleBits: UInt32 = 0

    /// Where a weight comes from.
    public enum Source: String, Codable, Sendable {
      /// A word, emoji or phrase that the lexicon rates.
      case lexicon
      /// A rule that speaks by itself, such as a rating in numbers.
      case rule
    }
  }
}

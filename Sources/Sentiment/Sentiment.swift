/// How the writer of a text feels, with the reasons.
public struct Sentiment: Hashable, Sendable {
  /// The judgement in one word, or nil if the language is not supported.
  public var label: Label?

  /// The feeling in −1…1, or nil if the language is not supported.
  ///
  /// A monotone function of `evidence` with the same sign, rounded to six decimals.
  public var valence: Double? { valenceMillionths.map { Double($0) / 1_000_000 } }

  /// How likely each label is; nil without a model, or if the language is not supported.
  public var probabilities: Probabilities?

  /// The log-odds of positive against negative; without a model, the sum of the opinions' weights as the
  /// rules left them.
  public var evidence: Double { Double(evidenceThousandths) / 1000 }

  /// What the evidence has from the text as a whole: its kind, its look, and what weighs too little to be
  /// listed. Zero without an explanation.
  public var bias: Double { Double(biasThousandths) / 1000 }

  /// The language as a BCP 47 tag.
  public var language: String

  /// What decided, in text order; the weights and `bias` add up to `evidence`.
  ///
  /// Empty unless it was asked for.
  public var explanation: [Reason]

  /// How likely each emotion is; nil unless it was asked for, or if the language is not supported.
  public var emotions: EmotionProbabilities?

  /// How likely irony and offence are; nil unless it was asked for, or if the language is not supported.
  public var signals: Signals?

  /// What the text speaks of, in text order; empty unless it was asked for.
  public var aspects: [Aspect] = []

  /// The number of opinions.
  public var opinionCount: Int

  /// The sum of the positive opinions' weights and of the negative ones', in thousandths: a text with
  /// much of both is divided.
  package var positiveThousandths: Int64 = 0
  package var negativeThousandths: Int64 = 0

  package var valenceMillionths: Int64?
  package var biasThousandths: Int64 = 0
  package var evidenceThousandths: Int64

  /// How likely each label is; the three sum to 1.
  public struct Probabilities: Hashable, Sendable {
    /// The probabilities in millionths, which sum to a million.
    package var negativeMillionths: Int64
    package var neutralMillionths: Int64
    package var positiveMillionths: Int64

    /// The probability of a label.
    public subscript(label: Label) -> Double {
      switch label {
      case .negative: Double(negativeMillionths) / 1_000_000
      case .neutral: Double(neutralMillionths) / 1_000_000
      case .positive: Double(positiveMillionths) / 1_000_000
      }
    }
  }

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
      /// Words that a model was taught.
      case model
    }
  }
}

public import Sentiment

/// A text whose label would teach, and how it is judged now.
public struct ReviewCandidate: Hashable, Sendable {
  /// The record's number, from 0.
  public var number: Int
  /// The line on which the record begins, from 1.
  public var line: Int
  /// The text.
  public var text: [UInt8]
  /// The judgement so far.
  public var sentiment: Sentiment
  /// How unsure it is, in millionths.
  var uncertaintyMillionths: Int64
  /// What the text is about, to tell it from others.
  var terms: TermSet

  /// How unsure the judgement is, in 0…1.
  public var uncertainty: Double { Double(uncertaintyMillionths) / 1_000_000 }

  /// How unsure a judgement is: with probabilities, one less the lead of the likeliest label over the
  /// second (the margin); without, one less the strength of the valence. nil without a label.
  ///
  /// Source: T. Scheffer, C. Decomain, S. Wrobel, "Active hidden Markov models for information
  /// extraction", IDA (2001), for the margin.
  static func uncertaintyMillionths(of sentiment: borrowing Sentiment) -> Int64? {
    guard sentiment.label != nil else { return nil }
    guard let probabilities = sentiment.probabilities else {
      return 1_000_000 - Int64((sentiment.valenceMillionths ?? 0).magnitude)
    }
    let sorted = [
      probabilities.negativeMillionths, probabilities.neutralMillionths,
      probabilities.positiveMillionths,
    ].sorted()
    return 1_000_000 - (sorted[2] - sorted[1])
  }
}

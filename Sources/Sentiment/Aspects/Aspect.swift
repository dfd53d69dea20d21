/// What a text speaks of, and how its writer feels about it.
///
///     SentimentAnalyzer().aspects(of: "Great food, but the waiter was rude.")
///     // food (positive), waiter (negative)
///
/// The offsets are those of the most telling mention, as it was written; mentions of the same thing in
/// other inflections are one aspect.
public struct Aspect: Hashable, Sendable {
  /// The first byte of the aspect’s name, as an offset into the text.
  public var start: Int
  /// The byte after the last one.
  public var end: Int
  /// The judgement in one word.
  public var label: Sentiment.Label
  /// The feeling in −1…1, on the scale of a text’s valence.
  public var valence: Double { Double(valenceMillionths) / 1_000_000 }
  /// The clause that says it, as offsets into the text.
  public var quote: Range<Int>

  package var valenceMillionths: Int64

  /// The name in small letters with its noun in the singular: equal for mentions of the same thing.
  package var key: [UInt8]

  /// The longest name, in bytes.
  package static let longestName = 64
  /// The most different aspects of one text; what comes after them is left out.
  package static let mostPerText = 4096
}

public import Sentiment

/// One scored record on its way into a summary, in input order.
public struct ScoredText: Sendable {
  /// The record's number, from 0.
  public var number: Int
  /// The line on which the record begins, from 1.
  public var line: Int
  /// How the writer feels. Its explanation may be empty.
  public var sentiment: Sentiment
  /// The beginning of the text, cut between characters; enough to show it in one line.
  public var excerpt: [UInt8]
  /// A hash of the whole text, the same for equal texts.
  public var textHash: UInt64
  /// The value of the column to group by, or nil where the record has none.
  public var group: String?
  /// The value of the column that holds the time, as it was written.
  public var time: String?
  /// What the text speaks of; empty unless aspects are summed up.
  var aspects: [AspectMention] = []
}

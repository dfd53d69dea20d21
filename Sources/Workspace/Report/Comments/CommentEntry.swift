internal import Sentiment

/// What the sums need of one record, on its way to them.
struct CommentEntry: Sendable {
  /// The judgement; nil if the language is not supported.
  var label: Sentiment.Label?
  var valenceMillionths: Int64
  var hasOpinion: Bool
  var language: String
  var textHash: UInt64
  /// When it was written; nil without a time that can be read.
  var time: DateReader.Reading?
  /// Whether the hour is told.
  var hasHour: Bool
  /// Where the group's name stands in the block's bytes; nil where the record has none.
  var group: Range<Int>?
}

/// A record that may be quoted and looked at more closely.
struct SampledComment: Sendable {
  /// The record's number, from 0.
  var number: Int
  /// The line on which the record begins, from 1.
  var line: Int
  /// The text, or the beginning of a long one.
  var text: [UInt8]
  /// Whether the text goes on.
  var isCut: Bool
  /// The language that the record states; nil if it states none.
  var language: String?
  var label: Sentiment.Label?
  var valenceMillionths: Int64?
  var probabilities: Sentiment.Probabilities?
  var hasOpinion: Bool
  var textHash: UInt64
  var time: String?
  var day: Int?
  var group: String?
  var author: String?
  /// Its place in the sample: a hash of id and text.
  var key: UInt64

  /// The longest text that is kept, in bytes.
  static let length = 4 << 10
}

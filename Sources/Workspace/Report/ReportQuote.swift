/// A text that a report shows, with the words that decided.
public struct ReportQuote: Hashable, Encodable, Sendable {
  /// Words that decided.
  public struct Mark: Hashable, Encodable, Sendable {
    /// The first byte, as an offset into the UTF-8 of `text`.
    public var start: Int
    /// The byte after the last one.
    public var end: Int
    /// Their weight; above 0 it speaks for a positive text.
    public var weight: Double
  }

  /// The record's number, from 0.
  public var record: Int
  /// The line on which the record begins, from 1.
  public var line: Int
  /// The text, or the part of it that matters; contacts in it are masked unless they were asked for.
  public var text: String
  /// Whether something was left out at the beginning.
  public var isCutBefore: Bool
  /// Whether something was left out at the end.
  public var isCutAfter: Bool
  /// The words that decided, in the order of the text; they do not overlap.
  public var marks: [Mark]
  /// The judgement; nil if the language is not supported.
  public var label: String?
  /// The valence, in −1…1.
  public var valence: Double?
  /// The probability of each label; nil without a model.
  public var probabilities: PerLabel<Double>?
  /// The time as it was written; nil if there is none.
  public var time: String?
  /// The group; nil if there is none.
  public var group: String?
  /// Who wrote it, or a pseudonym; nil unless that was asked for.
  public var author: String?
}

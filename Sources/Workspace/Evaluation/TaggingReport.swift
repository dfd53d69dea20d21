public import Learning

/// How well one system tags the words of a gold set.
public struct TaggingReport: Hashable, Codable, Sendable {
  /// The figures of one tag.
  public struct Tag: Hashable, Codable, Sendable {
    /// The tag.
    public var tag: String
    /// How many words have it.
    public var count: Int
    /// Which share of the words that were given the tag have it; nil where none was.
    public var precision: Double?
    /// Which share of its words was found.
    public var recall: Double?
    /// The harmonic mean of both.
    public var f1: Double?
  }

  /// A tag taken for another.
  public struct Confusion: Hashable, Codable, Sendable {
    /// The true tag.
    public var truth: String
    /// The tag given.
    public var answer: String
    /// How often.
    public var count: Int
  }

  /// The system's or its file's name.
  public var name: String
  /// How many words there are.
  public var n: Int
  /// How many sentences.
  public var sentences: Int
  /// The share of words with the right tag.
  public var accuracy: Double
  /// Its 95 % interval from resampled sentences, since the words of one are not independent.
  public var interval: ConfidenceInterval?
  /// The figures of each tag of the gold set, the most frequent one first.
  public var tags: [Tag]
  /// The commonest confusions.
  public var confusions: [Confusion]
}

extension TaggingReport: CustomStringConvertible {
  /// The accuracy and tables of tags and confusions, without a line end after it.
  public var description: String {
    var tagTable = TerminalTable(titles: ["tag", "words", "precision", "recall", "F1"])
    for tag in tags {
      tagTable.append([
        tag.tag, "\(tag.count)", Decimals.fixed(tag.precision), Decimals.fixed(tag.recall),
        Decimals.fixed(tag.f1),
      ])
    }
    var table = TerminalTable(titles: ["taken for", "times"])
    for confusion in confusions {
      table.append(["\(confusion.truth) → \(confusion.answer)", "\(confusion.count)"])
    }
    let share = "accuracy \(Decimals.fixed(accuracy)) of \(n) words"
    let range = interval.map { " (95 % interval \(Decimals.range($0)))" } ?? ""
    return "\(name): \(share)\(range)\n\n\(tagTable.plainText)\n\n\(table.plainText)"
  }
}

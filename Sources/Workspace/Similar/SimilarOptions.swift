public import Similarity

/// What a person wants of similar articles.
public struct SimilarOptions: Sendable {
  /// How answers are written.
  public var output: OutputOptions
  /// The most articles of an answer.
  public var limit = 10
  /// The most reasons of an article that are told one by one; the rest is summed up in one more.
  public var reasonLimit = 8
  /// What of an article counts.
  public var fields = Set(ArticleField.allCases)
  /// The language of all queries; nil to take it from a record or to tell it from the text.
  public var language: String?
  /// How many threads work.
  public var threads = 1
  /// How tables are drawn.
  public var style = TerminalStyle.plain
  /// The width of a table, in columns.
  public var width = 100

  /// Creates options with defaults for all the rest.
  public init(output: OutputOptions) { self.output = output }
}

/// What a person can say about topics before they are looked for.
public struct TopicOptions: Sendable {
  /// How many topics; nil for the number at which halves of the corpus agree best.
  public var count: Int?
  /// How many terms a topic is told by.
  public var termCount = 10
  /// Words that do not count, beside the language's stop words.
  public var excluded: [String] = []
  /// The language of the documents as a BCP 47 code; nil to find it out.
  public var language: String?
  /// How many threads share the work; the result is the same for any number.
  public var threadCount = 2

  /// The most topics that can be asked for.
  public static let countLimit = 100
  /// The most documents that a model is made from; of more a random sample is taken.
  public static let documentLimit = 50_000

  /// Creates the options that are the default.
  public init(count: Int? = nil) { self.count = count }
}

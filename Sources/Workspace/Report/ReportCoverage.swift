/// What a report is based on: what was read, what was not, and what there was to judge.
public struct ReportCoverage: Hashable, Encodable, Sendable {
  /// A language and its texts.
  public struct Language: Hashable, Encodable, Sendable {
    /// The language as a BCP 47 tag.
    public var language: String
    /// How many texts are in it.
    public var count: Int
    /// Whether texts in it are judged.
    public var isSupported: Bool
  }

  /// The name of the input, without its folder.
  public var file: String
  /// How many records were read.
  public var read: Int
  /// How many of them not exactly as they stood.
  public var repaired: Int
  /// How many records could not be read.
  public var rejected: Int
  /// How many records have the text of an earlier one; of very many texts those among the first.
  public var repeated: Int
  /// How many texts have no opinion; they are neutral.
  public var withoutOpinion: Int
  /// How many texts have no label, because their language is not supported.
  public var unsupported: Int
  /// The languages, the commonest first.
  public var languages: [Language]
  /// The column of the texts; nil where there are no columns.
  public var textColumn: String?
  /// The column of the time; nil if there is none.
  public var timeColumn: String?
  /// The column by which groups are told apart; nil if there is none.
  public var groupColumn: String?
  /// Columns about persons.
  public var personalColumns: [String]
  /// What became of them.
  public var personal: ReportOptions.Personal
  /// How many records have no time that can be read; nil without a time column.
  public var undated: Int?
  /// The first day, like `2025-03-03`; nil without times.
  public var firstDay: String?
  /// The last day; nil without times.
  public var lastDay: String?
  /// The texts from which emotions, topics, aspects and quotes are taken.
  public var sample: Sample
  /// Sentences about what limits the report.
  public var notes: [String]

  /// A sample of the records that does not depend on their order.
  public struct Sample: Hashable, Encodable, Sendable {
    /// How many records it has.
    public var count: Int
    /// Whether it has all of them.
    public var isComplete: Bool
  }
}

/// How a report was made, so that another can be made like it.
public struct ReportMethod: Hashable, Encodable, Sendable {
  /// A model or list and the checksum of its bytes.
  public struct Model: Hashable, Encodable, Sendable {
    /// The name, like `en/sentiment.model`.
    public var name: String
    /// The checksum as 16 hexadecimal digits.
    public var checksum: String
  }

  /// The version of the command that made it; the library alone has none.
  public var version: String?
  /// The models that judged.
  public var models: [Model]
  /// The rate of false discoveries among what is called a difference.
  public var falseDiscoveryRate: Double
  /// The share of intervals of this kind that hold the truth.
  public var confidence: Double
  /// Below so many texts a figure is marked or merged with its neighbors.
  public var smallestCell: Int
}

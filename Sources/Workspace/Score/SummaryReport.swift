/// What there is to say about all texts together.
///
/// As JSON the figures stand beside the rest:
///
///     {"count": 689, "positive": 255, …, "duplicates": 0, "repaired": 2, "rejected": 1,
///      "mostPositive": [{"record": 12, "line": 14, "valence": 0.93, "text": "…"}], "mostNegative": […],
///      "mostDivided": […], "notes": []}
public struct SummaryReport: Hashable, Sendable {
  /// The counts, shares and means.
  public var figures: SentimentFigures
  /// The emotions of the texts; nil if they were not asked for.
  public var emotions: EmotionFigures?
  /// How many texts were left out because they had been counted before; nil if all were counted.
  public var duplicates: Int?
  /// How many records were repaired on reading.
  public var repaired: Int
  /// How many records could not be read.
  public var rejected: Int
  /// The texts of the highest valence, highest first.
  public var mostPositive: [SummaryExample]
  /// The texts of the lowest valence, lowest first.
  public var mostNegative: [SummaryExample]
  /// The texts with the most for and against at once.
  public var mostDivided: [SummaryExample]
  /// Sentences about what limits these figures.
  public var notes: [String]
}

/// A text that stands for others.
public struct SummaryExample: Hashable, Codable, Sendable {
  /// The record's number, from 0.
  public var record: Int
  /// The line on which the record begins, from 1.
  public var line: Int
  /// The text's valence, in −1…1.
  public var valence: Double
  /// The beginning of the text.
  public var text: String
}

extension SummaryReport: Codable {
  private enum CodingKeys: String, CodingKey {
    case emotions, duplicates, repaired, rejected, mostPositive, mostNegative, mostDivided, notes
  }

  /// Creates a report from its encoded form.
  public init(from decoder: any Decoder) throws {
    figures = try SentimentFigures(from: decoder)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    emotions = try container.decodeIfPresent(EmotionFigures.self, forKey: .emotions)
    duplicates = try container.decodeIfPresent(Int.self, forKey: .duplicates)
    repaired = try container.decode(Int.self, forKey: .repaired)
    rejected = try container.decode(Int.self, forKey: .rejected)
    mostPositive = try container.decode([SummaryExample].self, forKey: .mostPositive)
    mostNegative = try container.decode([SummaryExample].self, forKey: .mostNegative)
    mostDivided = try container.decode([SummaryExample].self, forKey: .mostDivided)
    notes = try container.decode([String].self, forKey: .notes)
  }

  /// Encodes the report as one object; `emotions` and `duplicates` are keys only if they were asked for.
  public func encode(to encoder: any Encoder) throws {
    try figures.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(emotions, forKey: .emotions)
    try container.encodeIfPresent(duplicates, forKey: .duplicates)
    try container.encode(repaired, forKey: .repaired)
    try container.encode(rejected, forKey: .rejected)
    try container.encode(mostPositive, forKey: .mostPositive)
    try container.encode(mostNegative, forKey: .mostNegative)
    try container.encode(mostDivided, forKey: .mostDivided)
    try container.encode(notes, forKey: .notes)
  }
}

internal import Sentiment

/// How the values of a column are read as labels.
enum LabelScale {
  /// Words, or 1, 0 and −1.
  case words
  /// Words, or one to five stars.
  case stars

  /// What a value says.
  enum Reading: Hashable {
    case label(Sentiment.Label)
    /// Nothing: the text has no label yet.
    case none
    /// Something else than a label.
    case unknown
    /// A number that is no number of stars.
    case beyondFive
  }

  /// Longer values are no labels.
  private static let longestLabel = 32

  /// A column holds stars only if its name says so: 1 is good on one scale and bad on the other.
  init(column: String) {
    let names: Set<String> = ["star", "stars", "rating", "ratings"]
    self = ColumnGuess.words(column).contains { names.contains($0) } ? .stars : .words
  }

  /// Reads a value.
  func reading(of value: String) -> Reading {
    guard value.utf8.count <= Self.longestLabel else { return .unknown }
    let word = Self.trimmed(value).lowercased()
    switch word {
    case "", "-", "null": return .none
    case "positive", "pos": return .label(.positive)
    case "neutral", "neu": return .label(.neutral)
    case "negative", "neg": return .label(.negative)
    default: break
    }
    guard let number = Double(word), number.isFinite else { return .unknown }
    switch self {
    case .words: return Self.polarity(number).map(Reading.label) ?? .unknown
    case .stars where !(1...5).contains(number): return .beyondFive
    case .stars: return .label(number <= 2 ? .negative : number >= 4 ? .positive : .neutral)
    }
  }

  /// Whether a value is a number, such as `1`.
  static func isNumber(_ value: String) -> Bool {
    value.utf8.count <= longestLabel && Double(trimmed(value)) != nil
  }

  private static func polarity(_ number: Double) -> Sentiment.Label? {
    switch number {
    case 1: .positive
    case 0: .neutral
    case -1: .negative
    default: nil
    }
  }

  private static func trimmed(_ value: String) -> String {
    let bytes = value.utf8.drop { $0 <= ASCII.space }
    let end = bytes.lastIndex { $0 > ASCII.space }
    return end.map { String(decoding: bytes[...$0], as: UTF8.self) } ?? ""
  }
}

// MARK: - Which column

extension LabelScale {
  /// Names of columns of labels, the likeliest first.
  private static let columnNames = [
    "label", "labels", "sentiment", "class", "polarity", "annotation", "gold", "target", "stars",
    "star", "rating", "ratings",
  ]

  /// The column that holds the labels, judged by its name; nil if none does.
  ///
  /// - Parameters:
  ///   - names: The names of the columns.
  ///   - text: The column that holds the text.
  static func column(in names: [String], besides text: String?) -> String? {
    let candidates = names.filter { $0 != text }
    let words = candidates.map(ColumnGuess.words)
    for name in columnNames {
      if let exact = words.firstIndex(where: { $0.joined() == name }) { return candidates[exact] }
    }
    for name in columnNames {
      // The last word says what a value is: `true_label`, `overall rating`; not `rating_count`.
      if let index = words.firstIndex(where: { $0.last == name }) { return candidates[index] }
    }
    return nil
  }
}

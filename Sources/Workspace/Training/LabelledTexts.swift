public import Sentiment

/// Texts with the labels that people gave them, and what had to be left out.
public struct LabelledTexts: Sendable {
  /// A text with its label.
  struct Item: Sendable {
    var text: [UInt8]
    var label: Sentiment.Label
    /// The same number for texts that are equal.
    var hash: UInt64
    /// The same number for texts that are equal but for small words and punctuation.
    var kin: UInt64
  }

  /// What was not learned from.
  public struct LeftOut: Hashable, Codable, Sendable {
    /// Records that could not be read, with too long a text, or with a label that is not known.
    public var rejected = 0
    /// Records with a label, but without a text.
    public var empty = 0
    /// Records without a label.
    public var unlabelled = 0
    /// Texts in other languages than English, which other models judge.
    public var otherLanguages = 0
  }

  /// The fewest different texts from which anything is learned.
  public static let fewestTexts = 20

  /// The texts in the order of the files.
  var items: [Item] = []

  /// What was not learned from.
  public internal(set) var leftOut = LeftOut()

  /// How many texts there are.
  public var count: Int { items.count }

  /// How many texts have each label.
  public var labelCounts: [Sentiment.Label: Int] {
    items.reduce(into: [:]) { $0[$1.label, default: 0] += 1 }
  }

  /// How many different texts there are.
  var differentCount: Int { Set(items.map(\.kin)).count }

  /// How many texts come again with another label.
  var contradictionCount: Int {
    var labels: [UInt64: Sentiment.Label] = [:]
    return items.count { item in
      defer { if labels[item.hash] == nil { labels[item.hash] = item.label } }
      return labels[item.hash].map { $0 != item.label } ?? false
    }
  }

  /// Says why there is too little to learn from, if so.
  func check() throws(TrainingError) {
    let different = differentCount
    guard different >= Self.fewestTexts else {
      throw TrainingError(.tooFewTexts(different, needed: Self.fewestTexts))
    }
    guard let first = items.first, items.contains(where: { $0.label != first.label }) else {
      throw TrainingError(.oneLabel(items.first?.label ?? .neutral))
    }
  }
}

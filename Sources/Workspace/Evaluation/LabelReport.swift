public import Learning

/// How well one system labels texts with one of several classes, and how well it does each class.
///
/// As JSON the figures stand beside the counts, like those of a `SentimentReport`, and the classes below:
///
///     {"name": "sentivane", "n": 4536, …, "f1": 0.58, "ece": 0.006,
///      "classes": [{"label": "anger", "count": 571, "answers": 590, "precision": 0.48, …}, …]}
public struct LabelReport: Hashable, Sendable {
  /// The figures of all classes together.
  public var figures: SentimentReport
  /// The figures of each class, by the bytes of its label.
  public var classes: [ClassFigures]

  /// The figures of one class.
  public struct ClassFigures: Hashable, Codable, Sendable {
    /// The label of the class.
    public var label: String
    /// How many texts are of it.
    public var count: Int
    /// How often it was the answer.
    public var answers: Int
    /// The share of its answers that are right; nil where it was never the answer.
    public var precision: Double?
    /// The share of its texts that were found.
    public var recall: Double?
    /// The harmonic mean of both.
    public var f1: Double?
  }

  /// Measures a system against a gold set.
  ///
  /// - Complexity: O(*r* · *n*), where *r* is the number of resamples, *n* of rows.
  public init(
    gold: SentimentGold, predictions: SentimentPredictions, bootstrap: Bootstrap = Bootstrap()
  ) {
    figures = SentimentEvaluation.report(
      gold: gold, predictions: predictions, bootstrap: bootstrap)
    let labels = Set(gold.rows.map(\.label)).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let table = LabelTable(labels)
    var matrix = ConfusionMatrix(labelCount: labels.count)
    for row in gold.rows {
      guard let truth = table.number(of: row.label) else { continue }
      let answer = predictions.answers[row.id]?.label.flatMap(table.number(of:))
      matrix.insert(truth: truth, answer: answer)
    }
    classes = labels.enumerated().map { number, label in
      ClassFigures(
        label: label,
        count: (0...labels.count).reduce(0) { $0 + matrix.count(truth: number, answer: $1) },
        answers: labels.indices.reduce(0) { $0 + matrix.count(truth: $1, answer: number) },
        precision: matrix.precision(of: number), recall: matrix.recall(of: number),
        f1: matrix.f1(of: number))
    }
  }
}

extension LabelReport: Codable {
  private enum CodingKeys: String, CodingKey { case classes }

  /// Creates a report from its encoded form.
  public init(from decoder: any Decoder) throws {
    figures = try SentimentReport(from: decoder)
    classes = try decoder.container(keyedBy: CodingKeys.self)
      .decode([ClassFigures].self, forKey: .classes)
  }

  /// Encodes the report as one object.
  public func encode(to encoder: any Encoder) throws {
    try figures.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(classes, forKey: .classes)
  }
}

extension LabelReport: CustomStringConvertible {
  /// The counts and two tables of the figures, without a line end after them.
  public var description: String {
    var table = TerminalTable(titles: ["class", "texts", "answers", "precision", "recall", "f1"])
    for row in classes {
      table.append([
        row.label, String(row.count), String(row.answers), Decimals.fixed(row.precision),
        Decimals.fixed(row.recall), Decimals.fixed(row.f1),
      ])
    }
    return "\(figures)\n\n\(table.plainText)"
  }
}

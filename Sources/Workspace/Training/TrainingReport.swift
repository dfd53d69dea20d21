internal import Learning
internal import Sentiment

/// What a model was learned from, and what it is worth beside the one that there was.
public struct TrainingReport: Hashable, Codable, Sendable {
  /// Whether the new model is better.
  public enum Verdict: String, Hashable, Codable, Sendable {
    /// It gives more right labels than chance explains.
    case better
    /// The difference may be chance.
    case undecided
    /// It gives fewer right labels than chance explains.
    case worse
  }

  /// How many texts were learned from.
  public var textCount: Int
  /// How many different ones.
  public var differentCount: Int
  /// How many texts have each label.
  public var labels: [String: Int]
  /// How many texts come again with another label.
  public var contradictions: Int
  /// What was not learned from.
  public var leftOut: LabelledTexts.LeftOut
  /// Whether nothing was kept of the present model.
  public var isFromScratch: Bool
  /// How many parts were held out, one after the other.
  public var folds: Int
  /// What the parts depend on.
  public var seed: UInt64
  /// How large the model is.
  public var byteCount: Int
  /// The figures of the new model on texts that it was not learned from.
  public var trained: SentimentReport
  /// The figures of the present model on the same texts.
  public var base: SentimentReport
  /// How far the new model's figures exceed the present one's.
  public var differences: [SentimentFigure: SentimentComparison.Difference]

  /// Whether the new model is better: by the accuracy, at McNemar's p below 0.05.
  public var verdict: Verdict {
    guard let accuracy = differences[.accuracy], let p = accuracy.pValue,
      p < Self.significance, accuracy.value != 0
    else { return .undecided }
    return accuracy.value > 0 ? .better : .worse
  }

  private static let significance = 0.05
}

// MARK: - For machines

extension TrainingReport {
  private enum VerdictKey: String, CodingKey {
    case verdict
  }

  private enum CodingKeys: String, CodingKey {
    case textCount, differentCount, labels, contradictions, leftOut, isFromScratch, folds, seed
    case byteCount, trained, base, differences
  }

  /// Encodes the report as one object, with the verdict among its keys.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(textCount, forKey: .textCount)
    try container.encode(differentCount, forKey: .differentCount)
    try container.encode(labels, forKey: .labels)
    try container.encode(contradictions, forKey: .contradictions)
    try container.encode(leftOut, forKey: .leftOut)
    try container.encode(isFromScratch, forKey: .isFromScratch)
    try container.encode(folds, forKey: .folds)
    try container.encode(seed, forKey: .seed)
    try container.encode(byteCount, forKey: .byteCount)
    try container.encode(trained, forKey: .trained)
    try container.encode(base, forKey: .base)
    try container.encode(differences, forKey: .differences)
    var verdicts = encoder.container(keyedBy: VerdictKey.self)
    try verdicts.encode(verdict, forKey: .verdict)
  }
}

// MARK: - For people

extension TrainingReport: CustomStringConvertible {
  /// What was learned from, the figures side by side, and the verdict, without a line end after it.
  public var description: String {
    var table = TerminalTable(
      titles: [
        "figure", "new model", "95 % interval", "present", "95 % interval", "difference",
        "95 % interval", "p",
      ])
    for figure in [SentimentFigure.accuracy, .f1, .ece] {
      let difference = differences[figure]
      table.append([
        figure.rawValue, Decimals.fixed(trained[figure]),
        Decimals.range(trained.intervals[figure]), Decimals.fixed(base[figure]),
        Decimals.range(base.intervals[figure]), Decimals.signed(difference?.value),
        Decimals.range(difference?.interval, isSigned: true),
        Decimals.probability(difference?.pValue),
      ])
    }
    let figures =
      "held-out texts, \(folds) folds (seed \(seed)); of ece, the error of probabilities,"
    return """
      \(([summary] + remarks).joined(separator: "\n"))

      \(figures) less is better

      \(table.plainText)

      \(sentence)
      """
  }

  private var summary: String {
    let counts = Sentiment.Label.allCases.map {
      "\(labels[$0.rawValue, default: 0]) \($0.rawValue)"
    }
    return "\(textCount) texts (\(differentCount) different): \(counts.joined(separator: ", "))"
  }

  /// What a person should know before trusting the model.
  private var remarks: [String] {
    var remarks: [String] = []
    if leftOut != LabelledTexts.LeftOut() {
      remarks.append(
        "left out: \(leftOut.rejected) rejected, \(leftOut.empty) without a text,"
          + " \(leftOut.unlabelled) without a label, \(leftOut.otherLanguages) in other languages,"
          + " which another model judges")
    }
    if contradictions > 0 {
      remarks.append("\(contradictions) texts come again with another label")
    }
    let missing = Sentiment.Label.allCases.filter { labels[$0.rawValue, default: 0] == 0 }
    if !missing.isEmpty {
      remarks.append("no text is \(missing.map(\.rawValue).joined(separator: " or "))")
    }
    if isFromScratch {
      remarks.append(
        "from scratch: nothing is kept of what the present model knows of other kinds of texts;"
          + " a model of its own needs thousands of texts")
    }
    return remarks
  }

  private var sentence: String {
    let accuracy = differences[.accuracy]
    let change =
      "accuracy \(Decimals.signed(accuracy?.value)), p \(Decimals.probability(accuracy?.pValue))"
    switch verdict {
    case .better: return "The new model is better on texts like these (\(change))."
    case .undecided:
      return "The new model is not shown to be better: the difference may be chance (\(change))."
        + " More labelled texts would tell."
    case .worse: return "The new model is worse (\(change)); keep the present one."
    }
  }
}

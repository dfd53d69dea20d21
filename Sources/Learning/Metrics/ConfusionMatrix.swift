/// How often each label was given for each true label.
///
/// Labels are numbers from 0. An answer that is none of them (no answer, or a
/// label that the truth never bears) is counted as wrong and as nobody's label:
/// it lowers recall and accuracy, and no label's precision.
///
///     var matrix = ConfusionMatrix(labelCount: 2)
///     matrix.insert(truth: 0, answer: 0, count: 3)
///     matrix.insert(truth: 0, answer: 1, count: 1)
///     matrix.insert(truth: 1, answer: 1, count: 2)
///     matrix.insert(truth: 1, answer: nil, count: 2)
///     matrix.accuracy  // 0.625
///     matrix.macroF1   // 0.714…, the mean of 6/7 and 4/7
///
/// Source of the measures: C. J. van Rijsbergen, "Information Retrieval",
/// 2nd edition (1979), chapter 7.
public struct ConfusionMatrix: Hashable, Sendable {
  /// How many labels there are.
  public let labelCount: Int

  /// One row a true label, one column an answer, the last column for none of the labels.
  ///
  /// Invariant: `counts.count == labelCount * (labelCount + 1)`, and none is negative.
  private var counts: [Int]

  /// Creates a matrix that has counted nothing.
  public init(labelCount: Int) {
    precondition(labelCount >= 0, "a matrix cannot have \(labelCount) labels")
    self.labelCount = labelCount
    counts = Array(repeating: 0, count: labelCount * (labelCount + 1))
  }
}

// MARK: - Counting

extension ConfusionMatrix {
  /// Counts a text, or several with the same truth and answer.
  ///
  /// - Parameters:
  ///   - truth: The true label.
  ///   - answer: The label given; nil, or any number that is no label, is wrong.
  ///   - count: How many texts.
  /// - Precondition: `truth` is a label and `count` not negative.
  /// - Complexity: O(1)
  public mutating func insert(truth: Int, answer: Int?, count: Int = 1) {
    precondition(0..<labelCount ~= truth, "\(truth) is not one of \(labelCount) labels")
    precondition(count >= 0, "a count cannot be \(count)")
    counts[cell(truth: truth, answer: answer)] += count
  }

  /// Returns how often the answer was given for the true label.
  public func count(truth: Int, answer: Int?) -> Int {
    precondition(0..<labelCount ~= truth, "\(truth) is not one of \(labelCount) labels")
    return counts[cell(truth: truth, answer: answer)]
  }

  private func cell(truth: Int, answer: Int?) -> Int {
    let column = answer.flatMap { 0..<labelCount ~= $0 ? $0 : nil } ?? labelCount
    return truth * (labelCount + 1) + column
  }
}

// MARK: - Measures of all labels

extension ConfusionMatrix {
  /// How many texts were counted.
  public var total: Int { counts.reduce(0, +) }

  /// The share of answers that are right; nil where nothing was counted.
  public var accuracy: Double? {
    Self.share((0..<labelCount).reduce(0) { $0 + truePositives(of: $1) }, of: total)
  }

  /// The mean F1 over the labels that the truth bears, each alike, however rare; nil where there is none.
  ///
  /// - Complexity: O(*k*²), where *k* is the number of labels.
  public var macroF1: Double? {
    var sum = 0.0
    var present = 0
    for label in 0..<labelCount where occurrences(of: label) > 0 {
      sum += f1(of: label) ?? 0
      present += 1
    }
    return present == 0 ? nil : sum / Double(present)
  }
}

// MARK: - Measures of one label

extension ConfusionMatrix {
  /// Returns which share of the label's answers is right; nil where it was never given.
  public func precision(of label: Int) -> Double? {
    Self.share(truePositives(of: label), of: answers(of: label))
  }

  /// Returns which share of the label's texts was found; nil where there are none.
  public func recall(of label: Int) -> Double? {
    Self.share(truePositives(of: label), of: occurrences(of: label))
  }

  /// Returns the harmonic mean of precision and recall; nil where the label neither occurs nor was given.
  ///
  /// 2·TP / (2·TP + FP + FN), which is 0 wherever no answer is right.
  public func f1(of label: Int) -> Double? {
    Self.share(2 * truePositives(of: label), of: answers(of: label) + occurrences(of: label))
  }

  private func truePositives(of label: Int) -> Int {
    count(truth: label, answer: label)
  }

  private func occurrences(of label: Int) -> Int {
    (0...labelCount).reduce(0) { $0 + count(truth: label, answer: $1) }
  }

  private func answers(of label: Int) -> Int {
    precondition(0..<labelCount ~= label, "\(label) is not one of \(labelCount) labels")
    return (0..<labelCount).reduce(0) { $0 + count(truth: $1, answer: label) }
  }

  private static func share(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }
}

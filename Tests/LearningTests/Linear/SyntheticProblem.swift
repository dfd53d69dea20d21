import Glibc
import Learning
import Testing

/// A classification problem made by formula, so that other programs can make it too.
///
/// Feature 0 is 1 in each example; others are few and in 0…1. An example's class is that of its
/// greatest score after noise.
struct SyntheticProblem: Sendable, CustomTestStringConvertible {
  let seed: UInt64
  let rowCount: Int
  let featureCount: Int
  let drawsPerRow: Int
  let outputCount: Int
  let examples: SparseMatrix

  /// Each example's class.
  let classes: [Int]

  init(
    seed: UInt64, rowCount: Int = 400, featureCount: Int = 60, drawsPerRow: Int = 8,
    outputCount: Int = 1
  ) {
    var generator = SplitMix64(seed: seed)
    let classCount = max(2, outputCount)
    let truth = (0..<featureCount * classCount).map { _ in generator.unit() * 4 - 2 }
    var examples = SparseMatrix(columnCount: featureCount)
    var classes: [Int] = []
    for _ in 0..<rowCount {
      var (columns, values): ([UInt32], [Float]) = ([0], [1])
      for _ in 0..<drawsPerRow {
        let column = UInt32(1 + generator.index(below: featureCount - 1))
        let value = Float(generator.unit())
        guard !columns.contains(column), value != 0 else { continue }
        columns.append(column)
        values.append(value)
      }
      examples.appendRow(columns, values)
      let scores = (0..<classCount).map { output in
        zip(columns, values).reduce(0) { sum, feature in
          sum + Double(feature.1) * truth[Int(feature.0) * classCount + output]
        }
      }
      let noisy = scores.map { $0 + generator.unit() * 3 }
      classes.append(noisy.indices.max { noisy[$0] < noisy[$1] } ?? 0)
    }
    self.seed = seed
    self.rowCount = rowCount
    self.featureCount = featureCount
    self.drawsPerRow = drawsPerRow
    self.outputCount = outputCount
    self.examples = examples
    self.classes = classes
  }

  /// The targets of the classes: 0 or 1 with one output, else 1 for the class and 0 for others.
  var targets: [Float] {
    classes.flatMap { label -> [Float] in
      outputCount == 1 ? [Float(label)] : (0..<outputCount).map { $0 == label ? 1 : 0 }
    }
  }

  func penalties(_ penalty: Float) -> [Float] { Array(repeating: penalty, count: featureCount) }

  var testDescription: String {
    "seed: \(seed), \(rowCount) rows of \(featureCount) features, outputs: \(outputCount)"
  }
}

extension SplitMix64 {
  /// A number in 0..<1 that single precision holds.
  mutating func unit() -> Double { Double(next() >> 40) / Double(1 << 24) }
}

/// The objective as its definition says, in double precision.
func objective(
  _ examples: SparseMatrix, weights: [Double], targets: [Float], outputCount: Int,
  exampleWeights: [Float]? = nil, offsets: [Float]? = nil, penalties: [Float]
) -> Double {
  var sum = 0.0
  for row in 0..<examples.rowCount {
    let scores = (0..<outputCount).map { output in
      zip(examples.columns(inRow: row), examples.values(inRow: row)).reduce(
        offsets.map { Double($0[row * outputCount + output]) } ?? 0
      ) { $0 + Double($1.1) * weights[Int($1.0) * outputCount + output] }
    }
    let target = targets[row * outputCount..<(row + 1) * outputCount].map { Double($0) }
    let weight = Double(exampleWeights?[row] ?? 1)
    if outputCount == 1 {
      sum += weight * (softplus(scores[0]) - target[0] * scores[0])
    } else {
      let highest = scores.max() ?? 0
      let total = highest + log(scores.reduce(0) { $0 + exp($1 - highest) })
      sum += weight * zip(scores, target).reduce(0) { $0 + $1.1 * (total - $1.0) }
    }
  }
  for (index, weight) in weights.enumerated() {
    sum += Double(penalties[index / outputCount]) * weight * weight / 2
  }
  return sum
}

private func softplus(_ score: Double) -> Double { max(score, 0) + log(1 + exp(-abs(score))) }

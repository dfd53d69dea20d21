import Learning
import Worker

/// Fits a logistic regression to a problem made by `features.py`; the answer is the objective, in
/// thousandths.
///
///     bench-learning PROBLEM THREADS
@main
enum BenchLearning {
  static func main() throws {
    guard CommandLine.arguments.count == 3, let threadCount = Int(CommandLine.arguments[2]) else {
      Worker.refuse("usage: bench-learning PROBLEM THREADS")
    }
    let problem = Problem(try Worker.bytes(of: CommandLine.arguments[1]))
    var options = LogisticRegression.Options()
    options.threadCount = threadCount
    Worker.serve {
      let fit = LogisticRegression.fit(
        problem.examples, targets: problem.targets, outputCount: problem.outputCount,
        penalties: Array(repeating: 1, count: problem.examples.columnCount), options: options)
      return Int((fit.objective * 1000).rounded())
    }
  }
}

/// Examples and targets as they stand in a file.
private struct Problem {
  let outputCount: Int
  let examples: SparseMatrix
  let targets: [Float]

  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let counts = Self.take(4, Int64.self, from: &rest).map { Int($0) }
    let starts = Self.take(counts[0] + 1, Int64.self, from: &rest).map { Int($0) }
    let columns = Self.take(counts[2], UInt32.self, from: &rest)
    let values = Self.take(counts[2], Float.self, from: &rest)
    var examples = SparseMatrix(columnCount: counts[1])
    for (start, end) in zip(starts, starts.dropFirst()) {
      examples.appendRow(Array(columns[start..<end]), Array(values[start..<end]))
    }
    self.examples = examples
    outputCount = counts[3]
    targets = Self.take(counts[0] * counts[3], Float.self, from: &rest)
  }

  private static func take<Number: BitwiseCopyable>(
    _ count: Int, _: Number.Type, from bytes: inout ArraySlice<UInt8>
  ) -> [Number] {
    let length = count * MemoryLayout<Number>.stride
    defer { bytes = bytes.dropFirst(length) }
    return bytes.prefix(length).withUnsafeBytes { bytes in
      (0..<count).map {
        bytes.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Number>.stride, as: Number.self)
      }
    }
  }
}

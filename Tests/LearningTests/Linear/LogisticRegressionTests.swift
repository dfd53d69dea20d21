import Glibc
import Testing

@testable import Learning

@Suite("Logistic regression")
struct LogisticRegressionTests {
  @Test("matches the worked example in the documentation")
  func workedExample() {
    var examples = SparseMatrix(columnCount: 2)
    examples.appendRow([0, 1], [1, 1])
    examples.appendRow([0], [1])
    let fit = LogisticRegression.fit(
      examples, targets: [1, 0], outputCount: 1, penalties: [0.1, 0.1])
    let probabilities = fit.model.probabilities(examples)
    #expect(fit.isConverged)
    #expect(abs(probabilities[0] - 0.785) < 0.001)
    #expect(abs(probabilities[1] - 0.299) < 0.001)
  }

  @Test("gives classes weights that sum to zero, wherever it began")
  func centered() {
    let problem = SyntheticProblem(seed: 35, outputCount: 3)
    let initial = (0..<60 * 3).map { Float($0 % 7) }
    let fits = [nil, initial].map {
      LogisticRegression.fit(
        problem.examples, targets: problem.targets, outputCount: 3,
        penalties: problem.penalties(1), initial: $0)
    }
    for fit in fits {
      #expect(fit.isConverged)
      for feature in 0..<60 {
        #expect(abs(fit.model.weights[feature * 3..<feature * 3 + 3].reduce(0, +)) < 1e-4)
      }
    }
    #expect(abs(fits[0].objective / fits[1].objective - 1) < 1e-6)
  }

  /// A problem, and the least objective that scikit-learn 1.9.1 finds in double precision: its
  /// solver `liblinear` for one output, `lbfgs` for more, without intercept, C = 1 / penalty,
  /// tolerance 1e-10.
  struct Reference: CustomTestStringConvertible {
    let problem: SyntheticProblem
    let penalty: Float
    let objective: Double

    var testDescription: String { problem.testDescription }
  }

  @Test(
    "finds the least objective",
    arguments: [
      Reference(problem: .init(seed: 1), penalty: 1, objective: 168.506_371_83),
      Reference(problem: .init(seed: 2), penalty: 0.01, objective: 108.007_392_80),
      Reference(
        problem: .init(seed: 3, rowCount: 300, featureCount: 500, drawsPerRow: 12), penalty: 1,
        objective: 95.276_466_66),
      Reference(problem: .init(seed: 4, outputCount: 3), penalty: 1, objective: 216.880_069_69),
      Reference(
        problem: .init(
          seed: 5, rowCount: 300, featureCount: 120, drawsPerRow: 12, outputCount: 5),
        penalty: 0.1, objective: 77.803_137_54),
    ])
  func reference(_ reference: Reference) {
    let problem = reference.problem
    let penalties = problem.penalties(reference.penalty)
    let fit = LogisticRegression.fit(
      problem.examples, targets: problem.targets, outputCount: problem.outputCount,
      penalties: penalties)
    #expect(fit.isConverged)
    #expect(abs(fit.objective / reference.objective - 1) < 1e-5)
    let exact = objective(
      problem.examples, weights: fit.model.weights.map { Double($0) }, targets: problem.targets,
      outputCount: problem.outputCount, penalties: penalties)
    #expect(abs(fit.objective / exact - 1) < 1e-6)
  }

  @Test("gives the same bits with any number of threads", arguments: [1, 2, 3, 5, 11, 28])
  func threads(outputCount: Int) {
    let problem = SyntheticProblem(seed: 9, rowCount: 150, outputCount: outputCount)
    let fits = (1...3).map { threadCount in
      var options = LogisticRegression.Options()
      options.threadCount = threadCount
      return LogisticRegression.fit(
        problem.examples, targets: problem.targets, outputCount: outputCount,
        penalties: problem.penalties(0.5), options: options)
    }
    #expect(fits[0] == fits[1])
    #expect(fits[0] == fits[2])
    let scores = (1...3).map { fits[0].model.scores(problem.examples, threadCount: $0) }
    #expect(scores[0] == scores[1])
    #expect(scores[0] == scores[2])
  }

  @Test("ends where no weight can be moved with profit", arguments: [1, 2, 3, 4, 7])
  func stationary(outputCount: Int) {
    // With soft targets, offsets, weights of examples and a penalty of each feature's own.
    let problem = SyntheticProblem(
      seed: 20, rowCount: 120, featureCount: 12, outputCount: outputCount)
    var generator = SplitMix64(seed: 21)
    let targets = softened(problem.targets, outputCount: outputCount)
    let weights = problem.classes.map { _ in Float(generator.unit() * 3) }
    let offsets = targets.map { _ in Float(generator.unit() * 2 - 1) }
    let penalties = (0..<12).map { Float($0) / 4 + 0.1 }
    var options = LogisticRegression.Options()
    options.tolerance = 1e-5
    let fit = LogisticRegression.fit(
      problem.examples, targets: targets, outputCount: outputCount, exampleWeights: weights,
      offsets: offsets, penalties: penalties, options: options)
    func value(_ weights: [Double]) -> Double {
      objective(
        problem.examples, weights: weights, targets: targets, outputCount: outputCount,
        exampleWeights: problem.classes.isEmpty ? nil : self.weights(seed: 21, count: 120),
        offsets: offsets, penalties: penalties)
    }
    let solution = fit.model.weights.map { Double($0) }
    #expect(abs(value(solution) / fit.objective - 1) < 1e-6)
    for index in solution.indices {
      var (less, more) = (solution, solution)
      less[index] -= 1e-4
      more[index] += 1e-4
      let slope = (value(more) - value(less)) / 2e-4
      #expect(abs(slope) < 2e-3, "weight \(index)")
    }
  }

  private func weights(seed: UInt64, count: Int) -> [Float] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in Float(generator.unit() * 3) }
  }

  private func softened(_ targets: [Float], outputCount: Int) -> [Float] {
    targets.map { $0 * 0.8 + 0.2 / Float(max(2, outputCount)) }
  }

  @Test("goes downhill at each step")
  func progress() {
    let problem = SyntheticProblem(seed: 30, outputCount: 3)
    var objectives: [Double] = []
    var options = LogisticRegression.Options()
    options.progress = { objectives.append($0.objective) }
    let fit = LogisticRegression.fit(
      problem.examples, targets: problem.targets, outputCount: 3,
      penalties: problem.penalties(0.1), options: options)
    #expect(objectives.count == fit.iterationCount)
    #expect(objectives.last == fit.objective)
    for (before, after) in zip(objectives, objectives.dropFirst()) {
      #expect(after <= before * (1 + 1e-6))
    }
  }

  @Test("needs no step from where it ended")
  func warmStart() {
    let problem = SyntheticProblem(seed: 31, outputCount: 3)
    let cold = LogisticRegression.fit(
      problem.examples, targets: problem.targets, outputCount: 3,
      penalties: problem.penalties(1))
    let warm = LogisticRegression.fit(
      problem.examples, targets: problem.targets, outputCount: 3,
      penalties: problem.penalties(1), initial: cold.model.weights)
    #expect(warm.iterationCount <= 2)
    #expect(abs(warm.objective / cold.objective - 1) < 1e-6)
  }

  @Test("counts an example of weight 2 like two, and one of weight 0 not at all")
  func exampleWeights() {
    let problem = SyntheticProblem(seed: 32)
    let twice = problem.examples.rows(Array(0..<400) + Array(0..<100))
    let doubled = LogisticRegression.fit(
      twice, targets: problem.targets + problem.targets[..<100], outputCount: 1,
      penalties: problem.penalties(1))
    let weighted = LogisticRegression.fit(
      problem.examples, targets: problem.targets, outputCount: 1,
      exampleWeights: (0..<400).map { $0 < 100 ? 2 : 1 }, penalties: problem.penalties(1))
    #expect(abs(doubled.objective / weighted.objective - 1) < 1e-6)

    let half = LogisticRegression.fit(
      problem.examples.rows(Array(0..<200)), targets: Array(problem.targets[..<200]),
      outputCount: 1, penalties: problem.penalties(1))
    let halved = LogisticRegression.fit(
      problem.examples, targets: problem.targets, outputCount: 1,
      exampleWeights: (0..<400).map { $0 < 200 ? 1 : 0 }, penalties: problem.penalties(1))
    #expect(abs(half.objective / halved.objective - 1) < 1e-6)
  }

  @Test("learns nothing when the offsets are a fitted model's scores")
  func offsets() {
    let problem = SyntheticProblem(seed: 33, outputCount: 3)
    let none = problem.penalties(0.2)
    let first = LogisticRegression.fit(
      problem.examples, targets: problem.targets, outputCount: 3, penalties: none)
    let scores = first.model.scores(problem.examples)
    let second = LogisticRegression.fit(
      problem.examples, targets: problem.targets, outputCount: 3, offsets: scores,
      penalties: problem.penalties(1000))
    #expect(second.model.weights.allSatisfy { abs($0) < 0.02 })
    let shifted = second.model.scores(problem.examples, offsets: scores)
    #expect(zip(shifted, scores).allSatisfy { abs($0 - $1) < 0.2 })
  }

  @Test("is with two outputs what it is with one, at half the penalty")
  func twoOutputs() {
    // With weights ±u the penalty is twice that of u, and the score's difference is 2·u.
    let problem = SyntheticProblem(seed: 34)
    let binary = LogisticRegression.fit(
      problem.examples, targets: problem.targets, outputCount: 1,
      penalties: problem.penalties(0.5))
    let both = LogisticRegression.fit(
      problem.examples, targets: problem.targets.flatMap { [1 - $0, $0] }, outputCount: 2,
      penalties: problem.penalties(1))
    #expect(abs(binary.objective / both.objective - 1) < 1e-5)
    let one = binary.model.probabilities(problem.examples)
    let two = both.model.probabilities(problem.examples)
    for row in one.indices {
      #expect(abs(one[row] - two[2 * row + 1]) < 0.003)
      #expect(abs(two[2 * row] + two[2 * row + 1] - 1) < 1e-5)
    }
  }

  @Test("separates what can be separated, even without a penalty")
  func separable() {
    var examples = SparseMatrix(columnCount: 2)
    for index in 0..<20 { examples.appendRow([0, 1], [1, index < 10 ? -1 : 1]) }
    let targets: [Float] = (0..<20).map { $0 < 10 ? 0 : 1 }
    let fit = LogisticRegression.fit(
      examples, targets: targets, outputCount: 1, penalties: [0, 0])
    #expect(fit.objective < 0.05)
    #expect(fit.model.weights.allSatisfy { $0.isFinite })
    for (probability, target) in zip(fit.model.probabilities(examples), targets) {
      #expect(abs(probability - target) < 0.01)
    }
  }

  @Test("leaves weights at zero that nothing speaks for", arguments: [1, 3])
  func nothing(outputCount: Int) {
    let none = LogisticRegression.fit(
      SparseMatrix(columnCount: 3), targets: [], outputCount: outputCount, penalties: [1, 0, 1])
    #expect(none.model.weights.allSatisfy { $0 == 0 })
    #expect(none.objective == 0)
    #expect(none.isConverged)

    var examples = SparseMatrix(columnCount: 3)
    for _ in 0..<5 { examples.appendRow([1], [1]) }
    examples.appendRow([], [])
    let targets = (0..<6).flatMap { _ in (0..<outputCount).map { $0 == 0 ? Float(1) : 0 } }
    let fit = LogisticRegression.fit(
      examples, targets: targets, outputCount: outputCount, penalties: [0, 1, 0])
    #expect(fit.model.weights[..<outputCount].allSatisfy { $0 == 0 })
    #expect(fit.model.weights[outputCount] > 0.5)
    #expect(fit.model.weights[(2 * outputCount)...].allSatisfy { $0 == 0 })

    let featureless = LogisticRegression.fit(
      SparseMatrix(columnCount: 0), targets: [], outputCount: outputCount, penalties: [])
    #expect(featureless.model.featureCount == 0)
  }

  @Test("stays finite with scores and values of any size")
  func extremes() {
    var examples = SparseMatrix(columnCount: 2)
    examples.appendRow([0, 1], [10_000, 1])
    examples.appendRow([0, 1], [-10_000, 1])
    examples.appendRow([0, 1], [0.001, 1])
    for outputCount in [1, 2] {
      let targets: [Float] = outputCount == 1 ? [1, 0, 1] : [0, 1, 1, 0, 0, 1]
      let fit = LogisticRegression.fit(
        examples, targets: targets, outputCount: outputCount, penalties: [1e-3, 1e-3])
      #expect(fit.objective.isFinite)
      #expect(fit.model.weights.allSatisfy { $0.isFinite })
      #expect(fit.model.probabilities(examples).allSatisfy { (0...1).contains($0) })
    }
  }
}

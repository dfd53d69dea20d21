import Testing

@testable import Learning

@Suite("Temperature scaling")
struct TemperatureScalingTests {
  @Test(
    "finds by how much scores are too sure", arguments: [1, 2, 3, 5], [0.4, 1, 2.5] as [Float])
  func finds(outputCount: Int, factor: Float) {
    let held = HeldOut(seed: 1, outputCount: outputCount, factor: factor)
    let scaling = TemperatureScaling.fit(
      scores: held.scores, targets: held.targets, outputCount: outputCount)
    #expect(abs(scaling.temperature / Double(factor) - 1) < 0.1)
    let probabilities = scaling.probabilities(ofScores: held.scores)
    #expect(held.distance(probabilities) < 0.02)
  }

  @Test("is 1 where scores say nothing")
  func nothing() {
    let empty = TemperatureScaling.fit(scores: [], targets: [], outputCount: 3)
    #expect(empty.temperature == 1)
    let constant = TemperatureScaling.fit(
      scores: [0.3, 0.3, 0.7, 0.7], targets: [0, 1, 1, 0], outputCount: 2)
    #expect(constant.temperature == 1)
    let weightless = TemperatureScaling.fit(
      scores: [1, 2], targets: [1, 0], outputCount: 1, exampleWeights: [0, 0])
    #expect(weightless.temperature == 1)
  }

  @Test("stays within its bounds for scores that are always right, and always wrong")
  func extremes() {
    let right = TemperatureScaling.fit(scores: [-1, 1], targets: [0, 1], outputCount: 1)
    #expect(abs(right.temperature - 0.01) < 1e-6)
    let wrong = TemperatureScaling.fit(scores: [-1, 1], targets: [1, 0], outputCount: 1)
    #expect(abs(wrong.temperature - 100) < 1e-3)
    #expect(right.probabilities(ofScores: [-1, 1]).last == 1)
  }

  @Test("keeps the order of outputs", arguments: 0..<10)
  func order(seed: UInt64) {
    let held = HeldOut(seed: seed, count: 100, outputCount: 1, factor: 3)
    let scaling = TemperatureScaling.fit(
      scores: held.scores, targets: held.targets, outputCount: 1)
    let sorted = scaling.probabilities(ofScores: held.scores.sorted())
    #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0 <= $1 })
  }
}

import Testing

@testable import Learning

@Suite("Vector scaling")
struct VectorScalingTests {
  @Test("finds each class's scale and bias")
  func finds() {
    let held = HeldOut(seed: 4, outputCount: 3, factor: 1)
    let scales: [Float] = [0.5, 2, 1]
    let biases: [Float] = [1, 0, -1]
    let bent = held.scores.enumerated().map { ($1 - biases[$0 % 3]) / scales[$0 % 3] }
    let scaling = VectorScaling.fit(scores: bent, targets: held.targets, outputCount: 3)
    for output in 0..<3 {
      #expect(abs(scaling.scales[output] / scales[output] - 1) < 0.12)
      let relative = scaling.biases[output] - scaling.biases[0]
      #expect(abs(relative - (biases[output] - biases[0])) < 0.2)
    }
    #expect(held.distance(scaling.probabilities(ofScores: bent)) < 0.025)
  }

  @Test("leaves good scores alone, and those without examples")
  func identity() {
    let held = HeldOut(seed: 5, outputCount: 3, factor: 1)
    let scaling = VectorScaling.fit(
      scores: held.scores, targets: held.targets, outputCount: 3)
    #expect(scaling.scales.allSatisfy { abs($0 - 1) < 0.1 })
    #expect(scaling.biases.allSatisfy { abs($0) < 0.1 })
    let empty = VectorScaling.fit(scores: [], targets: [], outputCount: 2)
    #expect(empty == VectorScaling(scales: [1, 1], biases: [0, 0]))
  }

  @Test("stays finite where a class never occurs, and where scores are constant")
  func missing() {
    let scores: [Float] = [3, 0, 1, 2, 2, 1, 0, 1, 5]
    let targets: [Float] = [1, 0, 0, 1, 0, 0, 0, 1, 0]
    let scaling = VectorScaling.fit(scores: scores, targets: targets, outputCount: 3)
    #expect((scaling.scales + scaling.biases).allSatisfy { $0.isFinite && abs($0) < 10 })
    let constant = VectorScaling.fit(
      scores: [1, 1, 1, 1], targets: [1, 0, 1, 0], outputCount: 2)
    let probabilities = constant.probabilities(ofScores: [1, 1])
    #expect(probabilities[0] > 0.5)
  }

  @Test("is with one output a scale and a bias")
  func binary() {
    let held = HeldOut(seed: 6, outputCount: 1, factor: 2, bias: 1)
    let scaling = VectorScaling.fit(scores: held.scores, targets: held.targets, outputCount: 1)
    #expect(abs(scaling.scales[0] - 0.5) < 0.05)
    #expect(abs(scaling.biases[0] - 1) < 0.15)
  }
}

import Testing

@testable import Learning

@Suite("Platt scaling")
struct PlattScalingTests {
  @Test("finds scale and bias", arguments: [0.5, 1, 4] as [Float], [-1, 0, 2] as [Float])
  func finds(factor: Float, bias: Float) {
    let held = HeldOut(seed: 2, outputCount: 1, factor: factor, bias: bias)
    let scaling = PlattScaling.fit(scores: held.scores, targets: held.targets)
    #expect(abs(scaling.scale * Double(factor) - 1) < 0.1)
    #expect(abs(scaling.bias - Double(bias)) < 0.15)
    #expect(held.distance(scaling.probabilities(ofScores: held.scores)) < 0.02)
  }

  @Test("gives the same for scores in another unit", arguments: [1e-4, 1e4] as [Float])
  func units(unit: Float) {
    let held = HeldOut(seed: 3, count: 500, outputCount: 1, factor: 1)
    let one = PlattScaling.fit(scores: held.scores, targets: held.targets)
    let scaled = held.scores.map { $0 * unit }
    let other = PlattScaling.fit(scores: scaled, targets: held.targets)
    for (score, same) in zip(held.scores, scaled) {
      #expect(abs(one.probability(ofScore: score) - other.probability(ofScore: same)) < 1e-3)
    }
  }

  @Test("keeps separated scores finite, and as sure as their number allows")
  func separated() {
    let scaling = PlattScaling.fit(scores: [-2, -1, 1, 2], targets: [0, 0, 1, 1])
    #expect(scaling.scale.isFinite)
    // Three of four: (2 + 1) / (2 + 2).
    #expect(scaling.probability(ofScore: 2) < 0.85)
    #expect(scaling.probability(ofScore: 2) > 0.6)
  }

  @Test("gives the share of yes where scores tell nothing, or the opposite")
  func useless() {
    let constant = PlattScaling.fit(scores: [0.1, 0.1, 0.1, 0.1], targets: [1, 1, 1, 0])
    #expect(constant.scale == 0)
    #expect(abs(constant.probability(ofScore: 9) - (3 * 0.8 + 1.0 / 3) / 4) < 1e-6)
    let opposite = PlattScaling.fit(scores: [1, 2, 3, 4], targets: [1, 1, 0, 0])
    #expect(opposite.scale == 0)
    #expect(abs(opposite.probability(ofScore: 4) - 0.5) < 1e-6)
  }

  @Test("does with one class, or without examples, what little can be done")
  func oneClass() {
    let yes = PlattScaling.fit(scores: [1, 2, 3], targets: [1, 1, 1])
    #expect((0.5...0.95).contains(yes.probability(ofScore: 2)))
    #expect(PlattScaling.fit(scores: [], targets: []) == PlattScaling(scale: 1, bias: 0))
  }
}

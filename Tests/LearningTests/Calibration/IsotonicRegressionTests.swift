import Testing

@testable import Learning

@Suite("Isotonic regression")
struct IsotonicRegressionTests {
  @Test("matches the worked example in the documentation")
  func workedExample() throws {
    let isotonic = try #require(
      IsotonicRegression.fit(scores: [1, 2, 3, 4], targets: [0, 1, 0, 1]))
    #expect(isotonic.value(ofScore: 2) == 0.5)
    #expect(isotonic.value(ofScore: 3.5) == 0.75)
    #expect(isotonic.values(ofScores: [0, 1, 1.5, 4, 9]) == [0, 0, 0.25, 1, 1])
  }

  @Test("pools equal scores before it compares")
  func ties() throws {
    let isotonic = try #require(
      IsotonicRegression.fit(scores: [2, 1, 2], targets: [0, 0.4, 1]))
    #expect(isotonic.values(ofScores: [1, 2]) == [0.4, 0.5])
  }

  @Test("counts an example of weight 3 like three, and one of weight 0 not at all")
  func weights() {
    let weighted = IsotonicRegression.fit(
      scores: [1, 2, 3], targets: [1, 0, 1], exampleWeights: [1, 3, 0])
    let repeated = IsotonicRegression.fit(scores: [1, 2, 2, 2], targets: [1, 0, 0, 0])
    #expect(weighted == repeated)
    #expect(weighted?.values == [0.25, 0.25])
  }

  @Test("never falls, and is no farther from the targets than any rising steps", arguments: 0..<30)
  func optimal(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let scores = (0..<12).map { _ in Float(generator.index(below: 8)) }
    let targets = (0..<12).map { _ in Float(generator.unit()) }
    let isotonic = try #require(IsotonicRegression.fit(scores: scores, targets: targets))
    let values = isotonic.values(ofScores: (0..<8).map { Float($0) })
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
    // The max-min formula gives each value by itself.
    for score in Set(scores) {
      let lower = Set(scores).filter { $0 <= score }
      let upper = Set(scores).filter { $0 >= score }
      let best = lower.map { low in
        upper.map { high in mean(scores, targets, low...high) }.min() ?? 0
      }
      #expect(abs(isotonic.value(ofScore: score) - (best.max() ?? 0)) < 1e-5)
    }
  }

  private func mean(_ scores: [Float], _ targets: [Float], _ range: ClosedRange<Float>) -> Float {
    let inside = scores.indices.filter { range.contains(scores[$0]) }
    return inside.reduce(0) { $0 + targets[$1] } / Float(inside.count)
  }

  @Test("needs a weight, and is constant for one class or one score")
  func edges() {
    #expect(IsotonicRegression.fit(scores: [], targets: []) == nil)
    #expect(IsotonicRegression.fit(scores: [1], targets: [1], exampleWeights: [0]) == nil)
    let ones = IsotonicRegression.fit(scores: [1, 5], targets: [1, 1])
    #expect(ones?.values(ofScores: [-3, 2, 9]) == [1, 1, 1])
    let constant = IsotonicRegression.fit(scores: [2, 2, 2, 2], targets: [1, 0, 0, 0])
    #expect(constant?.values(ofScores: [0, 2, 4]) == [0.25, 0.25, 0.25])
  }
}

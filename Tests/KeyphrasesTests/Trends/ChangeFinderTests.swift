import TestSupport
import Testing

@testable import Keyphrases

@Suite("Change finder")
struct ChangeFinderTests {
  @Test("adjusts p-values as Benjamini and Hochberg do")
  func rate() {
    let adjusted = FalseDiscoveryRate.adjusted([0.01, 0.04, 0.03, 0.5])
    for (value, wanted) in zip(adjusted, [0.04, 0.16 / 3, 0.16 / 3, 0.5]) {
      #expect(abs(value - wanted) < 1e-12)
    }
    #expect(FalseDiscoveryRate.adjusted([]).isEmpty)
  }

  @Test("tests counts exactly, with the middle of the probability")
  func fisher() {
    // Four of four against none of four: one table of seventy, half of it, on both sides.
    let probability = HypergeometricTest.probability(4, of: 4, and: 0, of: 4)
    #expect(abs(probability - 1.0 / 70) < 1e-9)
    #expect(HypergeometricTest.probability(0, of: 4, and: 0, of: 4) == 1)
    #expect(HypergeometricTest.probability(5, of: 100, and: 5, of: 100) > 0.8)
  }

  @Test("draws the odds of rare phrases towards no change")
  func shrinking() {
    let changes = ChangeFinder.changes(
      [(before: 0, after: 3), (before: 10, after: 300)], totals: (before: 1000, after: 1000))
    #expect(changes[0].z < changes[1].z)
    #expect(changes[0].logOdds.isFinite)
    #expect(changes[0].q > 0.05)
    #expect(changes[1].q < 1e-6)
  }

  @Test("finds what doubled, and next to nothing where the parts are dealt at random")
  func falseDiscoveries() {
    var generator = SplitMix64(seed: 3)
    var (falseFindings, tests) = (0, 0)
    for _ in 0..<20 {
      let counts = (0..<50).map { phrase in
        let share = Double(1 + phrase % 20) / 100
        let draw = { (total: Int) in
          (0..<total).count { _ in Double.random(in: 0..<1, using: &generator) < share }
        }
        return (before: draw(200), after: draw(200))
      }
      let changes = ChangeFinder.changes(counts, totals: (before: 200, after: 200))
      falseFindings += changes.contains { $0.q < 0.05 } ? 1 : 0
      tests += 1
    }
    #expect(falseFindings <= tests / 10, "\(falseFindings) of \(tests) families have a finding")
    let real = ChangeFinder.changes(
      [(before: 30, after: 75)], totals: (before: 1000, after: 1000))
    #expect(real[0].q < 0.05)
  }

  @Test(
    "computes the logarithm of the gamma function",
    arguments: [
      (1.0, 0.0), (5.0, 3.178_053_830_347_946), (0.5, 0.572_364_942_924_700_1),
      (100.0, 359.134_205_369_575_4),
    ])
  func logGamma(x: Double, wanted: Double) {
    #expect(abs(LogGamma.value(x) - wanted) < 1e-9)
  }
}

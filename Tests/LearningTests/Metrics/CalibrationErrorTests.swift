import Testing

@testable import Learning

@Suite("Calibration error")
struct CalibrationErrorTests {
  @Test("matches the worked example in the documentation")
  func workedExample() {
    let error = CalibrationError(probabilities: [0.9, 0.8, 0.6], hits: [true, true, false])
    #expect(abs(error.raw - 0.3) < 1e-15)
    #expect(error.corrected == max(0, error.raw - error.noise()))
  }

  @Test("of nothing is nothing")
  func empty() {
    let error = CalibrationError(probabilities: [], hits: [])
    #expect(error.raw == 0)
    #expect(error.noise() == 0)
    #expect(error.corrected == 0)
  }

  @Test("compares sums within bins of equal count")
  func bins() {
    let error = CalibrationError(
      probabilities: [0.2, 0.8, 0.4, 0.6], hits: [true, true, false, false], binCount: 2)
    // Sorted: 0.2 hit, 0.4 miss | 0.6 miss, 0.8 hit; |0.6 − 1| + |1.4 − 1|, over 4.
    #expect(abs(error.raw - 0.2) < 1e-15)
  }

  @Test("is near 0 for outcomes drawn from the probabilities, and found where they are not")
  func corrected() {
    var generator = SplitMix64(seed: 4)
    let probabilities = (0..<4000).map { _ in Double.random(in: 0.5...1, using: &generator) }
    let fair = probabilities.map { Double.random(in: 0..<1, using: &generator) < $0 }
    let worse = probabilities.map { Double.random(in: 0..<1, using: &generator) < $0 - 0.2 }
    let calibrated = CalibrationError(probabilities: probabilities, hits: fair)
    #expect(calibrated.raw > 0.01)
    #expect(calibrated.corrected < 0.01)
    let boastful = CalibrationError(probabilities: probabilities, hits: worse)
    #expect(0.16...0.22 ~= boastful.corrected)
  }

  @Test("does not depend on the order of the input, but among equals", arguments: 0..<50)
  func order(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let answers = (0..<100).map { _ in
      (Double.random(in: 0...1, using: &generator), Bool.random(using: &generator))
    }
    let shuffled = answers.shuffled(using: &generator)
    let one = CalibrationError(probabilities: answers.map(\.0), hits: answers.map(\.1))
    let other = CalibrationError(probabilities: shuffled.map(\.0), hits: shuffled.map(\.1))
    #expect(abs(one.raw - other.raw) < 1e-12, "seed: \(seed)")
  }

  @Test("with weights is that of repeated answers", arguments: 0..<50)
  func weights(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let count = 40
    let probabilities = (0..<count).map { _ in Double.random(in: 0...1, using: &generator) }
    let hits = (0..<count).map { _ in Bool.random(using: &generator) }
    let weights = (0..<count).map { _ in generator.index(below: 4) }
    let error = CalibrationError(probabilities: probabilities, hits: hits)
    let repeated = CalibrationError(
      probabilities: zip(probabilities, weights).flatMap { Array(repeating: $0, count: $1) },
      hits: zip(hits, weights).flatMap { Array(repeating: $0, count: $1) })
    #expect(abs(error.raw(weights: weights) - repeated.raw) < 1e-12, "seed: \(seed)")
    #expect(error.raw(weights: Array(repeating: 0, count: count)) == 0)
  }
}

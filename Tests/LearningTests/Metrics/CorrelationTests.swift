import Testing

@testable import Learning

@Suite("Correlation")
struct CorrelationTests {
  // F. Anscombe, "Graphs in statistical analysis" (1973), the first set; the figures are SciPy's.
  static let x: [Double] = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
  static let y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]

  @Test("of Anscombe's quartet is the published one")
  func anscombe() throws {
    let pearson = try #require(Correlation.pearson(Self.x, Self.y))
    let spearman = try #require(Correlation.spearman(Self.x, Self.y))
    #expect(abs(pearson - 0.8164205163448395) < 1e-14)
    #expect(abs(spearman - 0.8181818181818182) < 1e-14)
  }

  @Test("of ranks gives equal numbers the mean rank")
  func ties() throws {
    let x: [Double] = [1, 2, 2, 3, 5, 5, 5, 8]
    let y: [Double] = [3, 1, 4, 4, 9, 7, 7, 6]
    #expect(Correlation.ranks(of: x) == [1, 2.5, 2.5, 4, 6, 6, 6, 8])
    #expect(Correlation.ranks(of: y) == [2, 1, 3.5, 3.5, 8, 6.5, 6.5, 5])
    let spearman = try #require(Correlation.spearman(x, y))
    #expect(abs(spearman - 0.7765323366725412) < 1e-14)
  }

  @Test("is not defined where nothing varies")
  func undefined() {
    #expect(Correlation.pearson([], []) == nil)
    #expect(Correlation.pearson([1], [2]) == nil)
    #expect(Correlation.pearson([1, 2, 3], [5, 5, 5]) == nil)
    #expect(Correlation.spearman([1, 1], [1, 2]) == nil)
    #expect(Correlation.pearson([1, 2], [1, 2], weights: [0, 0]) == nil)
    #expect(Correlation.ranks(of: []) == [])
  }

  @Test("is symmetric, within −1…1, and blind to scale", arguments: 0..<100)
  func properties(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let x = (0..<30).map { _ in Double.random(in: -1...1, using: &generator) }
    let y = x.map { $0 + Double.random(in: -1...1, using: &generator) }
    let r = try #require(Correlation.pearson(x, y))
    #expect(-1...1 ~= r, "seed: \(seed)")
    #expect(Correlation.pearson(y, x) == r, "seed: \(seed)")
    let scaled = try #require(Correlation.pearson(x.map { 3 - 2 * $0 }, y))
    #expect(abs(scaled + r) < 1e-12, "seed: \(seed)")
    let cubed = try #require(Correlation.spearman(x.map { $0 * $0 * $0 }, y))
    let rho = try #require(Correlation.spearman(x, y))
    #expect(abs(cubed - rho) < 1e-12, "seed: \(seed)")
  }

  @Test("with weights is that of repeated pairs", arguments: 0..<50)
  func weights(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let x = (0..<20).map { _ in Double.random(in: -1...1, using: &generator) }
    let y = (0..<20).map { _ in Double.random(in: -1...1, using: &generator) }
    let weights = (0..<20).map { _ in generator.index(below: 4) }
    let weighted = try #require(Correlation.pearson(x, y, weights: weights))
    let repeated = try #require(
      Correlation.pearson(
        zip(x, weights).flatMap { Array(repeating: $0, count: $1) },
        zip(y, weights).flatMap { Array(repeating: $0, count: $1) }))
    #expect(abs(weighted - repeated) < 1e-12, "seed: \(seed)")
  }
}

import Testing

@testable import Learning

@Suite("Bootstrap")
struct BootstrapTests {
  @Test("draws as many rows as there are, the same from the same seed", arguments: 0..<20)
  func resamples(seed: UInt64) {
    let bootstrap = Bootstrap(resampleCount: 10, seed: seed)
    var first: [[Int]] = []
    var second: [[Int]] = []
    bootstrap.forEachResample(rowCount: 37) { first.append($0) }
    bootstrap.forEachResample(rowCount: 37) { second.append($0) }
    #expect(first == second)
    #expect(Set(first).count == 10)
    #expect(first.allSatisfy { $0.count == 37 && $0.reduce(0, +) == 37 }, "seed: \(seed)")
  }

  @Test("takes quantiles on the line between two figures")
  func quantiles() throws {
    // NumPy's percentile([3, 1, 4, 1, 5, 9, 2, 6], [2.5, 50, 97.5]).
    let figures = [3.0, 1, 4, 1, 5, 9, 2, 6]
    let interval = try #require(Bootstrap().percentileInterval(of: figures))
    #expect(abs(interval.lower - 1) < 1e-12)
    #expect(abs(interval.upper - 8.475) < 1e-12)
    #expect(Bootstrap.quantile(0.5, ofSorted: figures.sorted()) == 3.5)
    #expect(Bootstrap().percentileInterval(of: []) == nil)
    #expect(Bootstrap.quantile(1, ofSorted: [7]) == 7)
  }

  @Test("matches the worked example in the documentation")
  func workedExample() throws {
    let hits = [1.0, 1, 0, 1, 0, 1, 1, 1]
    let interval = Bootstrap().interval(rowCount: hits.count) { weights in
      zip(hits, weights).reduce(0) { $0 + $1.0 * Double($1.1) } / 8
    }
    #expect(interval == ConfidenceInterval(lower: 0.5, upper: 1))
  }

  @Test("is about as wide for a share as theory says")
  func width() throws {
    // 300 of 500: 0.6 ± 1.96·√(0.24/500) = 0.557…0.643.
    let interval = try #require(
      Bootstrap().interval(rowCount: 500) { weights in
        Double(weights[..<300].reduce(0, +)) / 500
      })
    #expect(abs(interval.lower - 0.557) < 0.006)
    #expect(abs(interval.upper - 0.643) < 0.006)
  }

  @Test("moves an interval so that the figures' mean is the estimate")
  func centered() throws {
    let interval = try #require(Bootstrap().centeredInterval(of: [1, 2, 3, 4, 5], around: 1))
    #expect(abs(interval.lower - -0.9) < 1e-12)
    #expect(abs(interval.upper - 2.9) < 1e-12)
    #expect(Bootstrap().centeredInterval(of: [], around: 1) == nil)
  }

  @Test("finds no difference between a system and itself, and a small one between twins")
  func paired() throws {
    let right = (0..<400).map { $0 % 3 == 0 ? 0.0 : 1.0 }
    func share(_ weights: [Int]) -> Double {
      zip(right, weights).reduce(0) { $0 + $1.0 * Double($1.1) } / 400
    }
    let bootstrap = Bootstrap(resampleCount: 200)
    let same = bootstrap.pairedDifference(rowCount: 400, first: share, second: share)
    #expect(same == ConfidenceInterval(lower: 0, upper: 0))

    // The second is right on one text in forty more: ten differing pairs, all one way.
    func betterShare(_ weights: [Int]) -> Double {
      let gained = (0..<10).reduce(0) { $0 + weights[$1 * 39] }
      return share(weights) + Double(gained) / 400
    }
    let better = try #require(
      bootstrap.pairedDifference(rowCount: 400, first: share, second: betterShare))
    #expect(better.upper < 0)
    let alone = try #require(bootstrap.interval(rowCount: 400, figure: share))
    #expect(better.upper - better.lower < alone.upper - alone.lower)
  }

  @Test("leaves out resamples without the figure, and has none of no rows")
  func undefined() {
    #expect(Bootstrap().interval(rowCount: 0) { _ in 1 } == nil)
    #expect(Bootstrap(resampleCount: 5).interval(rowCount: 3) { _ in nil } == nil)
  }
}

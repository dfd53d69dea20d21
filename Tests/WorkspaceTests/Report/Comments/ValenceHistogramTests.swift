import TestSupport
import Testing

@testable import Workspace

@Suite("Valence histogram")
struct ValenceHistogramTests {
  @Test("gives quantiles that are off by no more than it says", arguments: 0..<20)
  func quantiles(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var histogram = ValenceHistogram()
    let count = Int.random(in: 1...400, using: &generator)
    let valences = (0..<count).map { _ in
      Int64.random(in: -1_000_000...1_000_000, using: &generator)
    }.sorted()
    for valence in valences.shuffled(using: &generator) { histogram.insert(valence) }
    let distribution = histogram.distribution
    #expect(distribution.bins.reduce(0) { $0 + $1.count } == count)
    for quantile in distribution.quantiles {
      let exact = Double(valences[min(count - 1, Int(quantile.share * Double(count)))]) / 1e6
      #expect(abs(quantile.valence - exact) <= distribution.quantileError + 1e-9)
    }
  }

  @Test("has its ends in the first and last bin")
  func ends() {
    var histogram = ValenceHistogram()
    for valence: Int64 in [-1_000_000, 1_000_000, 0] { histogram.insert(valence) }
    let bins = histogram.distribution.bins
    #expect(bins.count == 20)
    #expect(bins.first?.lower == -1)
    #expect(bins.last?.upper == 1)
    #expect([bins[0].count, bins[10].count, bins[19].count] == [1, 1, 1])
  }

  @Test("of nothing has no quantiles")
  func empty() { #expect(ValenceHistogram().distribution.quantiles.isEmpty) }
}

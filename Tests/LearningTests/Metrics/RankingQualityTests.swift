import Testing

@testable import Learning

@Suite("Ranking quality")
struct RankingQualityTests {
  @Test("matches the worked example in the documentation")
  func workedExample() {
    let gains = [2.0, 0, 3]
    let ideal = [3.0, 2, 1]
    // 2 + 3/2 against 3 + 2/log2(3) + 1/2.
    let gained = RankingQuality.normalizedGain(of: gains, ideal: ideal, limit: 10)
    #expect(abs(gained - 3.5 / 4.761859507142915) < 1e-15)
    #expect(RankingQuality.recall(of: gains, relevantCount: 3, limit: 10) == 2.0 / 3)
    #expect(RankingQuality.precision(of: gains, limit: 10) == 0.2)
    let precision = RankingQuality.averagePrecision(of: gains, relevantCount: 3, limit: 100)
    #expect(abs(precision - 5.0 / 9) < 1e-15)
    #expect(RankingQuality.reciprocalRank(of: gains) == 1)
  }

  @Test("counts nothing beyond the limit")
  func limit() {
    let gains = [0.0, 0, 1, 1]
    #expect(RankingQuality.normalizedGain(of: gains, ideal: [1, 1], limit: 2) == 0)
    #expect(RankingQuality.discountedGain(of: gains, limit: 3) == 0.5)
    #expect(RankingQuality.recall(of: gains, relevantCount: 2, limit: 3) == 0.5)
    #expect(RankingQuality.averagePrecision(of: gains, relevantCount: 2, limit: 3) == 1.0 / 6)
    #expect(RankingQuality.reciprocalRank(of: gains, limit: 2) == 0)
    #expect(RankingQuality.reciprocalRank(of: gains) == 1.0 / 3)
    #expect(RankingQuality.hitCount(of: gains, limit: -1) == 0)
  }

  @Test("is 0 where nothing is relevant or nothing was found")
  func nothing() {
    #expect(RankingQuality.normalizedGain(of: [0, 0], ideal: [], limit: 10) == 0)
    #expect(RankingQuality.recall(of: [], relevantCount: 0, limit: 10) == 0)
    #expect(RankingQuality.averagePrecision(of: [], relevantCount: 0, limit: 10) == 0)
    #expect(RankingQuality.normalizedGain(of: [], ideal: [1], limit: 10) == 0)
    #expect(RankingQuality.reciprocalRank(of: []) == 0)
  }

  @Test("is 1 of the best order and less of any other", arguments: 0..<50)
  func best(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let gains = (0..<20).map { _ in Double(generator.index(below: 4)) }
    let ideal = gains.filter { $0 > 0 }.sorted(by: >)
    #expect(RankingQuality.normalizedGain(of: ideal, ideal: ideal, limit: 10) == 1)
    let gained = RankingQuality.normalizedGain(of: gains, ideal: ideal, limit: 10)
    #expect(0...1 ~= gained, "seed: \(seed)")
  }
}

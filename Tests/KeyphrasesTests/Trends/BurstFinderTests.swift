import TestSupport
import Testing

@testable import Keyphrases

@Suite("Burst finder")
struct BurstFinderTests {
  @Test("finds a week in which a topic is written about far more often")
  func oneWeek() throws {
    let series = TimeSeries(counts: [5, 6, 4, 30, 5, 6], totals: [100, 100, 100, 100, 100, 100])
    let bursts = BurstFinder().bursts(in: series)
    let burst = try #require(bursts.first)
    #expect(bursts.count == 1)
    #expect(burst.range == 3...3)
    #expect(burst.ratio > 5)
  }

  @Test("takes a busy week for none, because shares count")
  func exposure() {
    let series = TimeSeries(counts: [5, 5, 60, 5], totals: [100, 100, 1200, 100])
    #expect(BurstFinder().bursts(in: series).isEmpty)
  }

  @Test("gives no burst for empty, constant or full series")
  func degenerate() {
    let finder = BurstFinder()
    #expect(finder.bursts(in: TimeSeries(counts: [], totals: [])).isEmpty)
    #expect(finder.bursts(in: TimeSeries(counts: [7], totals: [9])).isEmpty)
    #expect(finder.bursts(in: TimeSeries(counts: [0, 0, 0], totals: [4, 0, 4])).isEmpty)
    #expect(finder.bursts(in: TimeSeries(counts: [9, 9, 9], totals: [9, 9, 9])).isEmpty)
  }

  @Test("recalls nine of ten planted bursts with less than one false in a hundred topic-weeks")
  func planted() {
    var (planted, found, falseAlarms, topicWeeks) = (0, 0, 0, 0)
    for seed in UInt64(0)..<20 {
      let stream = PostStream(seed: seed)
      let totals = stream.totals
      for topic in 0..<stream.topicCount {
        let bursts = BurstFinder().bursts(
          in: TimeSeries(counts: stream.counts(of: topic), totals: totals))
        let truths = stream.bursts.filter { $0.topic == topic }
        planted += truths.count
        found += truths.count { truth in bursts.contains { $0.range.overlaps(truth.weeks) } }
        falseAlarms += bursts.count { burst in
          !truths.contains { burst.range.overlaps($0.weeks) }
        }
        topicWeeks += stream.weekCount
      }
    }
    #expect(Double(found) >= 0.9 * Double(planted), "\(found) of \(planted)")
    #expect(Double(falseAlarms) <= 0.01 * Double(topicWeeks), "\(falseAlarms) in \(topicWeeks)")
  }

  @Test("finds next to nothing where dates are shuffled")
  func shuffled() {
    var (series, findings) = (0, 0)
    for seed in UInt64(0)..<20 {
      let stream = PostStream(seed: seed)
      let posts = stream.shuffled(seed: seed)
      for topic in 0..<stream.topicCount {
        var counts = Array(repeating: 0, count: stream.weekCount)
        for post in posts where post.topic == topic { counts[post.week] += 1 }
        let bursts = BurstFinder().bursts(in: TimeSeries(counts: counts, totals: stream.totals))
        series += 1
        findings += bursts.isEmpty ? 0 : 1
      }
    }
    #expect(Double(findings) <= 0.05 * Double(series), "\(findings) of \(series)")
  }

  @Test("shrinks shares of a few documents and keeps those of many")
  func shrinking() {
    let flat = TimeSeries(counts: [1, 0, 10, 11, 9], totals: [2, 1, 100, 100, 100])
    let shares = flat.shrunkenShares
    #expect(shares[0] < 0.2)
    #expect(shares[1] > 0.05)
    let varied = TimeSeries(
      counts: [100, 900, 100, 900], totals: [1000, 1000, 1000, 1000])
    #expect(abs(varied.shrunkenShares[1] - 0.9) < 0.01)
  }
}

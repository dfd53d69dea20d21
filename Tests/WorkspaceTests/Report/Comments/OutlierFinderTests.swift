import Sentiment
import TestSupport
import Testing

@testable import Workspace

@Suite("Days that stand out")
struct OutlierFinderTests {
  private static func days(
    _ generator: inout SplitMix64, count: Int = 60, size: Int = 30, swing: Double = 0
  ) -> [Int: SentimentTally] {
    var days: [Int: SentimentTally] = [:]
    for day in 0..<count {
      let lean = Double.random(in: -1...1, using: &generator) * swing
      var tally = SentimentTally()
      for _ in 0..<Int.random(in: (size / 2)...(size * 3 / 2), using: &generator) {
        let draw = Double.random(in: 0..<1, using: &generator)
        let label: Sentiment.Label =
          draw < 0.35 + lean ? .positive : draw < 0.65 + lean ? .neutral : .negative
        tally.insert(label, valenceMillionths: 0, hasOpinion: true)
      }
      days[day] = tally
    }
    return days
  }

  @Test("are found where they were planted", arguments: 0..<20)
  func planted(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var days = Self.days(&generator)
    days[17] = SentimentTally(positive: 1, neutral: 5, negative: 34)
    days[40] = SentimentTally(positive: 60, neutral: 60, negative: 60)
    let found = OutlierFinder.days(days)
    #expect(found.contains { $0.number == 17 && $0.sentiment.isDifferent && !$0.isBusy })
    #expect(found.contains { $0.number == 40 && $0.isBusy })
  }

  @Test("are rare where no day is unlike the others, also where all swing", arguments: [0, 0.15])
  func none(swing: Double) {
    var generator = SplitMix64(seed: 99)
    var count = 0
    for _ in 0..<60 {
      count += OutlierFinder.days(Self.days(&generator, swing: swing)).count
    }
    // 3,600 days, of which chance alone would name 180 without the control.
    #expect(count <= 12)
  }

  @Test("need some usual days, and texts")
  func few() {
    #expect(OutlierFinder.days([:]).isEmpty)
    #expect(OutlierFinder.days([1: SentimentTally(negative: 500)]).isEmpty)
    let small = Dictionary(
      uniqueKeysWithValues: (0..<20).map {
        ($0, $0 == 3 ? SentimentTally(negative: 4) : SentimentTally(positive: 4))
      })
    #expect(OutlierFinder.days(small).isEmpty)
  }
}

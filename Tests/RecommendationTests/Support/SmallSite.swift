import Recommendation
import Similarity
import TestSupport

/// Articles of made-up words about a few subjects, and readers who read about one or two of them.
struct SmallSite {
  /// The words of each article, whose id is its number with leading zeros.
  var articles: [[String]] = []
  var histories: [[Int]] = []

  init(seed: UInt64, articleCount: Int = 60, readerCount: Int = 48, subjectCount: Int = 6) {
    var generator = SplitMix64(seed: seed)
    for number in 0..<articleCount {
      let subject = number % subjectCount
      articles.append(
        (0..<30).map { _ in
          let isCommon = Int.random(in: 0..<4, using: &generator) == 0
          let word = Int.random(in: 0..<20, using: &generator)
          return isCommon ? "common\(word)" : "s\(subject)w\(word)"
        })
    }
    for _ in 0..<readerCount {
      let subjects = (0..<2).map { _ in Int.random(in: 0..<subjectCount, using: &generator) }
      histories.append(
        (0..<Int.random(in: 1...6, using: &generator)).map { place in
          let about = subjects[place % 2]
          return Int.random(in: 0..<articleCount / subjectCount, using: &generator)
            * subjectCount + about
        })
    }
  }

  static func id(_ number: Int) -> [UInt8] {
    let digits = String(number)
    return Array(("a" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits).utf8)
  }

  /// The texts of an index with as many segments as asked for; an item's number is its article's.
  func texts(segmentCount: Int = 1) throws -> ItemTexts {
    let parts = try (0..<segmentCount).map { part in
      var builder = SegmentBuilder(weighting: .bm25(k1: 1.2, b: 0.75), pivot: 30, seed: 1)
      for (number, words) in articles.enumerated() where number % segmentCount == part {
        try builder.begin(Self.id(number).span.bytes)
        for word in words { try builder.count(Array(word.utf8).span.bytes) }
        builder.end(length: UInt32(words.count))
      }
      let collector = Collector()
      try builder.finish { collector.bytes += Array($0) }
      return IndexPart(try Segment(SegmentStorage(copying: collector.bytes)))
    }
    return try ItemTexts(Index(parts))
  }

  var readings: ReadingHistories {
    var readings = ReadingHistories()
    for (reader, history) in histories.enumerated() {
      for item in history {
        readings.append(reader: Array("u\(reader)".utf8).span.bytes, item: item)
      }
    }
    return readings
  }

  private final class Collector { var bytes: [UInt8] = [] }
}

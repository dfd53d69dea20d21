import TestSupport
import Testing

@testable import Sentiment
@testable import Workspace

@Suite("Weights of words")
struct WordWeightsTests {
  private static let text = "not the worst pizza, not  bad"

  private func weights(_ reasons: [(String, Int64)]) -> [String: Int64] {
    let text = Array(Self.text.utf8)
    let weights = WordWeights(
      reasons.map { .words($0.0, in: Self.text, weight: $0.1) }, in: text)
    return Dictionary(
      weights.words.map { (String(decoding: text[$0.range], as: UTF8.self), $0.thousandths) },
      uniquingKeysWith: +)
  }

  @Test("are those of the reasons where these do not overlap")
  func apart() {
    #expect(weights([("worst", -900), ("bad", -800)]) == ["worst": -900, "bad": -800])
  }

  @Test("share a phrase out among its words, to the last thousandth")
  func overlapping() {
    let found = weights([("not the worst", 1000), ("the", 10), ("worst", -2600)])
    #expect(found == ["not": 333, "the": 343, "worst": -2266])
    #expect(found.values.reduce(0, +) == 1000 + 10 - 2600)
  }

  @Test("add several reasons of the same words up")
  func same() {
    #expect(weights([("pizza", 5), ("pizza", -12), ("pizza,", 7)]) == ["pizza": -4, ",": 4])
  }

  @Test("leave out what does not lie in the text, weighs nothing or is white space")
  func outside() {
    let reasons = [
      Sentiment.Reason(start: -1, end: 3, source: .model, weightThousandths: 5),
      Sentiment.Reason(start: 3, end: 500, source: .model, weightThousandths: 5),
      Sentiment.Reason(start: 4, end: 4, source: .model, weightThousandths: 5),
      Sentiment.Reason(start: 0, end: 3, source: .model, weightThousandths: 0),
      Sentiment.Reason(start: 24, end: 26, source: .model, weightThousandths: 5),
    ]
    #expect(WordWeights(reasons, in: Array(Self.text.utf8)).words.isEmpty)
  }

  @Test("of different words are sums, heaviest first")
  func distinct() {
    let text = Array("Slow food, slow SLOW".utf8)
    let reasons = [0..<4, 5..<9, 11..<15, 16..<20].map {
      Sentiment.Reason(
        start: $0.lowerBound, end: $0.upperBound, source: .model,
        weightThousandths: $0.lowerBound == 5 ? 250 : -100)
    }
    let words = WordWeights(reasons, in: text).distinct(in: text)
    #expect(words.map(\.range) == [0..<4, 5..<9])
    #expect(words.map(\.thousandths) == [-300, 250])
  }

  @Test("add up whatever overlaps")
  func sums() {
    var generator = SplitMix64(seed: 5)
    let text = Array("a bb, ccc dddd e ff".utf8)
    for _ in 0..<200 {
      let reasons = (0..<6).map { _ -> Sentiment.Reason in
        let start = Int(generator.next() % 18)
        let end = start + 1 + Int(generator.next() % UInt64(19 - start))
        return Sentiment.Reason(
          start: start, end: end, source: .model,
          weightThousandths: Int64(generator.next() % 4001) - 2000)
      }.filter { (reason: Sentiment.Reason) in
        text[reason.start..<reason.end].contains { $0 > 0x20 }
      }
      let weights = WordWeights(reasons, in: text)
      let sum: Int64 = weights.words.reduce(0) { $0 + $1.thousandths }
      let expected: Int64 = reasons.reduce(0) { $0 + $1.weightThousandths }
      #expect(sum == expected)
      for (word, next) in zip(weights.words, weights.words.dropFirst()) {
        #expect(word.range.upperBound <= next.range.lowerBound)
      }
    }
  }
}

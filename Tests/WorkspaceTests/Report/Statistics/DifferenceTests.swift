import Learning
import Sentiment
import TestSupport
import Testing

@testable import Workspace

@Suite("Differences")
struct DifferenceTests {
  @Test("of net sentiments are those worked out by hand")
  func net() throws {
    let difference = try #require(
      NetDifference(
        SentimentTally(positive: 40, neutral: 40, negative: 20),
        SentimentTally(positive: 20, neutral: 50, negative: 30)))
    #expect(abs(difference.value - 0.3) < 1e-12)
    #expect(abs(difference.interval.lower - 0.094_780) < 1e-6)
    #expect(abs(difference.interval.upper - 0.495_377) < 1e-6)
    #expect(abs(difference.probability() - 0.004_239_96) < 1e-7)
    // Twice the variance makes the difference less sure.
    #expect(abs(difference.probability(spread: 2) - 0.043_162_1) < 1e-6)
    #expect(difference.probability(spread: 0.5) == difference.probability())
  }

  @Test("of shares have the interval of the published example")
  func shares() throws {
    // Newcombe (1998), 56 of 70 against 48 of 80.
    let difference = try #require(
      ShareDifference(MeasuredShare(56, of: 70), MeasuredShare(48, of: 80)))
    #expect(abs(difference.value - 0.2) < 1e-12)
    #expect(abs(difference.interval.lower - 0.0524) < 5e-5)
    #expect(abs(difference.interval.upper - 0.3339) < 5e-5)
  }

  @Test("do not exist where one side is empty, and are nothing where all are alike")
  func degenerate() throws {
    #expect(NetDifference(SentimentTally(positive: 3), SentimentTally()) == nil)
    #expect(ShareDifference(MeasuredShare(0, of: 0), MeasuredShare(1, of: 2)) == nil)
    let same = try #require(
      NetDifference(SentimentTally(positive: 3), SentimentTally(positive: 9)))
    #expect(same.value == 0)
    #expect(same.probability() == 1)
  }

  @Test("among parts are called so only if they survive that many were looked at")
  func parts() {
    // Twenty alike parts and one that is not.
    var whole = SentimentTally()
    var parts: [(name: String, tally: SentimentTally)] = []
    for number in 0..<21 {
      let tally =
        number == 7
        ? SentimentTally(positive: 5, neutral: 10, negative: 45)
        : SentimentTally(positive: 20 + number % 3, neutral: 20, negative: 20 - number % 3)
      parts.append(("p\(number)", tally))
      whole.add(tally)
    }
    let sentiments = PartComparison.sentiments(of: parts, among: whole)
    #expect(sentiments.filter(\.isDifferent).map(\.name) == ["p7"])
    #expect(sentiments.allSatisfy { !$0.isSmall })
  }

  @Test("of few texts are none, and are marked")
  func small() {
    let part = SentimentTally(negative: 9)
    var whole = SentimentTally(positive: 200)
    whole.add(part)
    let sentiment = PartComparison.sentiments(of: [("few", part)], among: whole)[0]
    #expect(sentiment.isSmall)
    #expect(!sentiment.isDifferent)
    #expect(sentiment.q == nil)
    #expect(sentiment.difference == -2)
  }

  @Test("are rarely found where there are none")
  func falseDiscoveries() {
    var generator = TestSupport.SplitMix64(seed: 5)
    var found = 0
    for _ in 0..<200 {
      var whole = SentimentTally()
      let parts = (0..<12).map { number -> (name: String, tally: SentimentTally) in
        var tally = SentimentTally()
        for _ in 0..<40 {
          let label = Sentiment.Label.allCases.randomElement(using: &generator)
          tally.insert(label, valenceMillionths: 0, hasOpinion: true)
        }
        whole.add(tally)
        return ("\(number)", tally)
      }
      let sentiments = PartComparison.sentiments(of: parts, among: whole)
      if sentiments.contains(where: { $0.isDifferent }) { found += 1 }
    }
    // One report in twenty may have a false one; 200 reports have 10 ± 3.
    #expect(found <= 20)
  }
}

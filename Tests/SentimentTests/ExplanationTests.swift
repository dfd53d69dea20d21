import Foundation
import Sentiment
import TestSupport
import Testing

@Suite("Explanations")
struct ExplanationTests {
  static let analyzer = SentimentAnalyzer()
  static let rules = SentimentAnalyzer(model: nil)

  @Test("name the words that decided, what they weigh and which rules changed that")
  func workedExample() {
    let text = "They don’t impress me 👎"
    let sentiment = Self.rules.analyze(text)
    let spans = sentiment.explanation.map { reason in
      String(decoding: Array(text.utf8)[reason.start..<reason.end], as: UTF8.self)
    }
    #expect(spans == ["don’t impress", "👎"])
    #expect(sentiment.explanation.first?.rules == [.negation])
    #expect(sentiment.explanation.last?.rules == [])
  }

  @Test("add up to the evidence, inside the text, at UTF-8 boundaries", arguments: 0..<40)
  func sums(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let comments = TestFiles.comments
    try #require(comments.count > 500)
    for _ in 0..<20 {
      let text = Self.recombination(of: comments, using: &generator)
      let sentiment = Self.analyzer.analyze(text)
      let sum = sentiment.explanation.reduce(0) { $0 + $1.weightThousandths }
      #expect(sum + sentiment.biasThousandths == sentiment.evidenceThousandths, "\(text)")
      let byRules = Self.rules.analyze(text)
      let ruleSum = byRules.explanation.reduce(0) { $0 + $1.weightThousandths }
      #expect(ruleSum == byRules.evidenceThousandths, "\(text)")
      #expect(byRules.explanation.count == byRules.opinionCount)
      let bytes = Array(text.utf8)
      for reason in sentiment.explanation {
        #expect(reason.start >= 0 && reason.start < reason.end && reason.end <= bytes.count)
        #expect(String(validating: bytes[reason.start..<reason.end], as: UTF8.self) != nil)
      }
    }
  }

  @Test("do not change what is found", arguments: 0..<10)
  func silentScorer(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var scorer = SentimentScorer(Self.analyzer)
    for _ in 0..<20 {
      let text = Self.recombination(of: TestFiles.comments, using: &generator)
      let bytes = Array(text.utf8)
      var sentiment = scorer.score(bytes.span, explaining: true)
      sentiment.explanation = []
      sentiment.biasThousandths = 0
      #expect(scorer.score(bytes.span) == sentiment)
    }
  }

  /// Up to twelve pieces of comments, cut between any two characters and joined anyhow.
  private static func recombination(
    of comments: [String], using generator: inout SplitMix64
  ) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      guard let comment = comments.randomElement(using: &generator) else { break }
      let characters = Array(comment)
      let start = Int.random(in: 0...characters.count, using: &generator)
      let end = Int.random(in: start...characters.count, using: &generator)
      text += String(characters[start..<end])
      text +=
        [" ", "", "\n", ", ", "! ", "? ", " but ", " not "].randomElement(using: &generator) ?? ""
    }
    return text
  }
}

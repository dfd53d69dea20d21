import Sentiment
import Testing

/// Texts that word counting is known to get wrong.
@Suite("Awkward texts")
struct AwkwardTextsTests {
  static let analyzer = SentimentAnalyzer(model: nil)

  @Test(
    "that are positive",
    arguments: [
      "👍", "👍🏿", "❤️", "❤", "No problems. No complaints.", "Thank you for all your hard work",
      "ｇｏｏｄ", "𝗴𝗿𝗲𝗮𝘁", "This is GOOD", "goooood", "Isn’t it lovely?", "Lovely, isn’t it?",
    ])
  func positive(text: String) {
    #expect(Self.analyzer.analyze(text).label == .positive)
  }

  @Test(
    "that are negative",
    arguments: [
      "I don’t like this", "I don't like this", "I dont like this", "I don`t like this",
      "nobody loves her", "fed up", "I am FED UP", "not ｇｏｏｄ", "#notimpressed", "0/10",
    ])
  func negative(text: String) {
    #expect(Self.analyzer.analyze(text).label == .negative)
  }

  @Test(
    "that say nothing",
    arguments: [
      "", " ", "\n", "…", "Tia", "Tia is here.", "Tia and Mark", "#Tuesday", "@good_news",
      "http://example.com/awful/terrible", "great@example.com", "12345",
    ])
  func silent(text: String) {
    let sentiment = Self.analyzer.analyze(text)
    #expect(sentiment.label == .neutral)
    #expect(sentiment.valence == 0)
  }

  @Test("praise and blame in turn cancel each other, however often", arguments: [1, 2, 10, 100])
  func inTurn(count: Int) throws {
    let text = Array(repeating: "bad good", count: count).joined(separator: " ")
    let valence = try #require(Self.analyzer.analyze(text).valence)
    #expect(abs(valence) <= 0.15)
  }
}

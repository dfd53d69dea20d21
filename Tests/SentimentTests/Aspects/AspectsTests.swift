import Testing

@testable import Sentiment

@Suite("Aspects")
struct AspectsTests {
  private static let analyzer = SentimentAnalyzer()

  /// The aspects of a text as `food+ waiter-`, by their common forms.
  private static func aspects(_ text: String) -> String {
    analyzer.aspects(of: text).map { aspect in
      let sign = aspect.label == .positive ? "+" : aspect.label == .negative ? "-" : "0"
      return String(decoding: aspect.key, as: UTF8.self) + sign
    }
    .joined(separator: " ")
  }

  struct Example: CustomTestStringConvertible {
    var text: String
    var aspects: String
    var testDescription: String { text }

    init(_ text: String, _ aspects: String) {
      self.text = text
      self.aspects = aspects
    }
  }

  @Test(
    "get the opinions of their clauses",
    arguments: [
      // Before the noun, after a verb, as an object.
      Example("The slow delivery annoyed us.", "delivery-"),
      Example("The food was great.", "food+"),
      Example("I love the camera.", "camera+"),
      Example("Love the camera.", "camera+"),
      Example("I’m disappointed with the battery.", "battery-"),
      // Clauses.
      Example("The food was great but the waiter was rude.", "food+ waiter-"),
      Example("The food was cold and tasted awful.", "food-"),
      Example("Nice room, terrible breakfast.", "room+ breakfast-"),
      // Lists.
      Example("The food and the service were excellent.", "food+ service+"),
      Example("I hate the menu and the icons.", "menu- icon-"),
      // Pronouns and fragments.
      Example("I ordered the soup. It was awful.", "soup-"),
      Example("The parcel came late. Unacceptable!", "parcel-"),
      // Negation and contrast are the rules’.
      Example("The room was not clean.", "room-"),
      Example("No problems with the printer.", "printer+"),
      // Nouns that are opinions.
      Example("Battery problems again.", "battery-"),
      Example("The app crashes whenever I open it.", "app-"),
      Example("Parking was a nightmare.", "parking-"),
      // No opinion.
      Example("The box contains a cable.", "box0 cable0"),
      Example("#brunch was amazing", "brunch+"),
    ])
  func clauses(example: Example) {
    #expect(Self.aspects(example.text) == example.aspects)
  }

  @Test(
    "are no persons, times and empty words",
    arguments: [
      "", "!!!", "It was great.", "My wife loved it.", "Thanks a lot.", "Of course it is bad.",
      "Yesterday was awful.", "The whole thing was a waste of time.", "I hate Mondays, honestly.",
      "#fail", "#fail again", "@shop is terrible", "https://example.org is terrible",
      "Это очень хороший чайник",
    ])
  func none(text: String) {
    #expect(Self.aspects(text).split(separator: " ").allSatisfy { $0 == "monday-" })
  }

  @Test("are merged by inflection, with the heaviest mention’s place")
  func merging() throws {
    let text = "Deliveries are slow. The delivery was horrible!"
    let aspects = Self.analyzer.aspects(of: text)
    #expect(aspects.count == 1)
    let aspect = try #require(aspects.first)
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[aspect.start..<aspect.end], as: UTF8.self) == "delivery")
    #expect(
      String(decoding: bytes[aspect.quote], as: UTF8.self) == "The delivery was horrible")
  }

  @Test(
    "have a key in common with other inflections",
    arguments: [
      ("deliveries", "delivery"), ("Movies", "movie"), ("boxes", "box"), ("shoes", "shoe"),
      ("glasses", "glass"), ("women", "woman"), ("buses", "bus"), ("houses", "house"),
      ("chat bots", "Chat bot"),
    ])
  func keys(plural: String, singular: String) {
    // Glasses are not the plural of glass.
    #expect((Aspect.key(of: plural) == Aspect.key(of: singular)) == (plural != "glasses"))
  }

  @Test("have offsets inside the text", arguments: TestFiles.comments.prefix(400))
  func offsets(text: String) {
    let count = text.utf8.count
    for aspect in Self.analyzer.aspects(of: text) {
      #expect(0 <= aspect.start && aspect.start < aspect.end && aspect.end <= count)
      #expect(0 <= aspect.quote.lowerBound && aspect.quote.upperBound <= count)
      #expect(!aspect.quote.isEmpty && !aspect.key.isEmpty)
      #expect(abs(aspect.valence) < 1)
    }
  }

  @Test("change nothing else")
  func untouched() {
    for text in TestFiles.comments.prefix(200) {
      var with = SentimentScorer(Self.analyzer, findingAspects: true)
      var without = SentimentScorer(Self.analyzer)
      let bytes = Array(text.utf8)
      var sentiment = with.score(bytes.span, explaining: true)
      sentiment.aspects = []
      #expect(sentiment == without.score(bytes.span, explaining: true))
    }
  }

  @Test(
    "are found in linear time",
    arguments: ["good food ", "the ", "great room, ", "it was bad ", "bad phone. ", "food and "])
  func hostile(piece: String) {
    let text = String(repeating: piece, count: 2_000)
    let clock = ContinuousClock()
    let time = clock.measure { #expect(Self.analyzer.aspects(of: text).count < 10) }
    #expect(time < .seconds(10))
  }
}

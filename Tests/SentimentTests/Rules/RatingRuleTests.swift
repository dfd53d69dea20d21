import Sentiment
import Testing
import Tokenizing

@Suite("Ratings")
struct RatingRuleTests {
  static let lexicon = Lexicon(["good": 2000, "10 out of 10": 3000])

  @Test(
    "are opinions in numbers",
    arguments: [
      Example("10/10", 2500),
      Example("0/10", -2500),
      Example("5/5", 2500),
      Example("100/100", 2500),
      Example("10 out of 10", 2500),
      Example("3 out of 5", 277),
      Example("1 star", -1590),
      Example("5 STARS", 2500),
      Example("4.5 stars", 1944),
      Example("2.5/5", -227),
      Example("good: 10/10", 4500),
    ])
  func rate(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "need a scale that people rate on",
    arguments: [
      Example("3/7", 0),
      Example("12/10", 0),
      Example("24/7", 0),
      Example("10 / 10", 0),
      Example("10", 0),
      Example("1,000 stars", 0),
      Example("101/100", 0),
      Example("10/", 0),
      Example("0.0.1/5", 0),
    ])
  func scales(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "stand in place of what the lexicon says",
    arguments: [
      Example("good 10 out of 10", 4500)
    ])
  func replace(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "switched off leaves the plain sum",
    arguments: [
      Example("10/10", 0),
      Example("good 5 stars", 2000),
      Example("10 out of 10", 3000),
    ])
  func switchedOff(example: Example) {
    #expect(example.found(Self.lexicon, without: [.rating]) == example.evidence)
  }
}

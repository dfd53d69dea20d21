import Sentiment
import Testing
import Tokenizing

@Suite("Repetition")
struct RepetitionRuleTests {
  static let lexicon = Lexicon.goodAndBad

  @Test(
    "of a word halves its weight, then thirds it",
    arguments: [
      Example("good", 2000),
      Example("good good", 3000),
      Example("good good good", 3666),
      Example("good x GOOD, good", 3666),
    ])
  func weakens(example: Example) {
    #expect(example.found(Self.lexicon, without: [.capitals]) == example.evidence)
  }

  @Test(
    "is counted for each word",
    arguments: [
      Example("good bad", 0),
      Example("good bad good bad", 0),
      Example("good good bad", 1000),
    ])
  func each(example: Example) {
    #expect(example.found(Self.lexicon, without: [.capitals]) == example.evidence)
  }

  @Test(
    "switched off leaves the plain sum",
    arguments: [
      Example("good good good", 6000)
    ])
  func switchedOff(example: Example) {
    #expect(example.found(Self.lexicon, without: [.repetition, .capitals]) == example.evidence)
  }
}

import Sentiment
import Testing
import Tokenizing

@Suite("Questions")
struct QuestionRuleTests {
  static let lexicon = Lexicon.goodAndBad

  @Test(
    "weaken their opinions",
    arguments: [
      Example("is it good?", 1300),
      Example("bad?", -1300),
      Example("so, good, so?", 1300),
      Example("good？", 1300),
    ])
  func weaken(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "are one sentence long",
    arguments: [
      Example("good. so?", 2000),
      Example("so? good", 2000),
      Example("good! so?", 2200),
      Example("good\nso?", 1300),
    ])
  func ends(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "switched off leaves the plain sum",
    arguments: [
      Example("is it good?", 2000)
    ])
  func switchedOff(example: Example) {
    #expect(example.found(Self.lexicon, without: [.question]) == example.evidence)
  }
}

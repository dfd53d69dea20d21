import Sentiment
import Testing
import Tokenizing

@Suite("Exclamations")
struct ExclamationRuleTests {
  static let lexicon = Lexicon.goodAndBad

  @Test(
    "make their sentence stronger by every mark up to three",
    arguments: [
      Example("good!", 2200),
      Example("good!!", 2400),
      Example("good!!!", 2600),
      Example("good!!!!!!!!", 2600),
      Example("so good, so!", 2200),
      Example("good！", 2200),
      Example("bad?!", -2400),
    ])
  func strengthen(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "are one sentence long",
    arguments: [
      Example("good. so!", 2000),
      Example("so! good", 2000),
    ])
  func ends(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "switched off leaves the plain sum",
    arguments: [
      Example("good!!!", 2000)
    ])
  func switchedOff(example: Example) {
    #expect(example.found(Self.lexicon, without: [.exclamation]) == example.evidence)
  }
}

import Sentiment
import Testing
import Tokenizing

@Suite("Hedges")
struct HedgeRuleTests {
  static let lexicon = Lexicon.goodAndBad
    .adding("might") {
      $0.hedge = 700
      $0.roles.insert(.hedge)
    }

  @Test(
    "weaken what follows",
    arguments: [
      Example("might be good", 1400),
      Example("might bad", -1400),
      Example("might be good, bad", -600),
      Example("might good and bad", 0),
    ])
  func weaken(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "end at a mark and after six words, and reach nothing before them",
    arguments: [
      Example("might a b c d e good", 1400),
      Example("might a b c d e f good", 2000),
      Example("might, good", 2000),
      Example("good might", 2000),
    ])
  func ends(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "switched off leaves the plain sum",
    arguments: [
      Example("might be good", 2000)
    ])
  func switchedOff(example: Example) {
    #expect(example.found(Self.lexicon, without: [.hedge]) == example.evidence)
  }
}

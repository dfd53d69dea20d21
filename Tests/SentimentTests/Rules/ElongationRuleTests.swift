import Sentiment
import Testing
import Tokenizing

@Suite("Elongation")
struct ElongationRuleTests {
  static let lexicon = Lexicon.goodAndBad

  @Test(
    "makes an opinion stronger",
    arguments: [
      Example("goooood", 2400),
      Example("baaad", -2400),
      Example("GOOOOD", 2400),
    ])
  func strengthens(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "needs three letters, in the opinion itself",
    arguments: [
      Example("good", 2000),
      Example("soooo good", 2000),
    ])
  func needsThree(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "switched off leaves the plain sum",
    arguments: [
      Example("goooood", 2000),
      Example("baaad", -2000),
    ])
  func switchedOff(example: Example) {
    #expect(example.found(Self.lexicon, without: [.elongation]) == example.evidence)
  }
}

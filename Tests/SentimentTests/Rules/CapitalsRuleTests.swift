import Sentiment
import Testing
import Tokenizing

@Suite("Capitals")
struct CapitalsRuleTests {
  static let lexicon = Lexicon.goodAndBad

  @Test(
    "make an opinion stronger",
    arguments: [
      Example("so GOOD to me", 2500),
      Example("so BAD to me", -2500),
    ])
  func strengthen(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "mean nothing if the text is in capitals, or for a first letter",
    arguments: [
      Example("SO GOOD TO me", 2000),
      Example("GOOD", 2000),
      Example("a Good day", 2000),
    ])
  func shouted(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "switched off leaves the plain sum",
    arguments: [
      Example("so GOOD to me", 2000)
    ])
  func switchedOff(example: Example) {
    #expect(example.found(Self.lexicon, without: [.capitals]) == example.evidence)
  }
}

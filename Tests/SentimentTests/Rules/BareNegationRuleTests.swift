import Sentiment
import Testing
import Tokenizing

@Suite("Bare negation")
struct BareNegationRuleTests {
  static let lexicon = Lexicon.goodAndBad
    .adding("not", .strongNegator)
    .adding("no", .determinerNegator)
    .adding("isn't", .strongNegator)

  @Test(
    "leans to the negative",
    arguments: [
      Example("not today", -400),
      Example("no answer", -400),
      Example("no, not today", -800),
      Example("not a b c d good", 1600),
    ])
  func leans(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "says nothing where an opinion was turned around or assent was asked for",
    arguments: [
      Example("not good", -1500),
      Example("a good day, isn't it", 1600),
    ])
  func silent(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "switched off leaves the plain sum",
    arguments: [
      Example("not today", 0),
      Example("no, good", 2000),
    ])
  func switchedOff(example: Example) {
    #expect(example.found(Self.lexicon, without: [.bareNegation]) == example.evidence)
  }
}

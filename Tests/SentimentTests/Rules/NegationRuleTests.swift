import Sentiment
import Testing
import Tokenizing

@Suite("Negation")
struct NegationRuleTests {
  static let lexicon = Lexicon(["good": 2000, "bad": -2000, "fails": -1000])
    .adding("not", .strongNegator)
    .adding("isn't", .strongNegator)
    .adding("don't", .strongNegator)
    .adding("don't think", .strongNegator)
    .adding("hardly", .weakNegator)
    .adding("fails", .failureNegator)
    .adding("but", .contrast)
    .adding("not half", [.strongNegator, .idiom])

  @Test(
    "turns what follows around, and weakens it",
    arguments: [
      Example("not good", -1500),
      Example("not bad", 1000),
      Example("hardly good", -1000),
      Example("hardly bad", 400),
      Example("It isn’t good.", -1500),
      Example("It isn't good.", -1500),
      Example("NOT good", -1500),
      Example("not a big good", -1500),
    ])
  func turns(example: Example) {
    #expect(
      example.found(Self.lexicon, without: [.bareNegation, .repetition, .question, .contrast])
        == example.evidence)
  }

  @Test(
    "ends at a mark, a contrast, another opinion, and after four words",
    arguments: [
      Example("not a b c good", -1500),
      Example("not a b c d good", 2000),
      Example("not, good", 2000),
      Example("not. good", 2000),
      Example("not so; good", 2000),
      Example("not (good)", 2000),
      Example("not\ngood", 2000),
      Example("not but good", 2000),
      Example("good not", 2000),
      Example("not good and good", 500),
    ])
  func ends(example: Example) {
    #expect(
      example.found(Self.lexicon, without: [.bareNegation, .repetition, .question, .contrast])
        == example.evidence)
  }

  @Test(
    "goes on over an alternative",
    arguments: [
      Example("not good or bad", -500),
      Example("not good or so bad", -3500),
      Example("not good nor bad", -3500),
    ])
  func goesOn(example: Example) {
    #expect(
      example.found(Self.lexicon, without: [.bareNegation, .repetition, .question, .contrast])
        == example.evidence)
  }

  @Test(
    "turns twice for two negators",
    arguments: [
      Example("not not good", 750),
      Example("hardly not good", 500),
    ])
  func twice(example: Example) {
    #expect(
      example.found(Self.lexicon, without: [.bareNegation, .repetition, .question, .contrast])
        == example.evidence)
  }

  @Test(
    "reaches farther through a verb of belief",
    arguments: [
      Example("I don't think that it was good", -1500),
      Example("I don't know that it was good", 2000),
    ])
  func belief(example: Example) {
    #expect(
      example.found(Self.lexicon, without: [.bareNegation, .repetition, .question, .contrast])
        == example.evidence)
  }

  @Test(
    "spares a question that asks for assent",
    arguments: [
      Example("Isn’t it good?", 2000),
      Example("Good, isn’t it?", 2000),
      Example("It isn’t good?", -1500),
      Example("Isn’t it good.", -1500),
    ])
  func assent(example: Example) {
    #expect(
      example.found(Self.lexicon, without: [.bareNegation, .repetition, .question, .contrast])
        == example.evidence)
  }

  @Test(
    "of a failure keeps what it says itself where that agrees",
    arguments: [
      Example("fails", -1000),
      Example("fails so good", -2500),
      Example("fails so bad", 1000),
    ])
  func failure(example: Example) {
    #expect(
      example.found(Self.lexicon, without: [.bareNegation, .repetition, .question, .contrast])
        == example.evidence)
  }

  @Test(
    "is not in a phrase that means something else",
    arguments: [
      Example("not half good", 2000)
    ])
  func idiom(example: Example) {
    #expect(
      example.found(Self.lexicon, without: [.bareNegation, .repetition, .question, .contrast])
        == example.evidence)
  }

  @Test(
    "switched off leaves the plain sum",
    arguments: [
      Example("not good", 2000),
      Example("hardly bad", -2000),
      Example("not good or bad", 0),
    ])
  func switchedOff(example: Example) {
    #expect(
      example.found(
        Self.lexicon, without: [.negation, .bareNegation, .repetition, .question, .contrast])
        == example.evidence)
  }
}

import Sentiment
import Testing
import Tokenizing

@Suite("Contrasts")
struct ContrastRuleTests {
  static let lexicon = Lexicon(["good": 2000, "bad": -2000, "fine": 1000])
    .adding("but") { contrast(&$0, 600, 1300, .contrast) }
    .adding("although") { contrast(&$0, 1200, 500, .concession) }

  private static func contrast(
    _ entry: inout LexiconEntry, _ before: Int16, _ after: Int16, _ role: LexiconEntry.Roles
  ) {
    entry.contrastBefore = before
    entry.contrastAfter = after
    entry.roles.insert(role)
  }

  @Test(
    "weigh what follows against what came before",
    arguments: [
      Example("good but bad", -1400),
      Example("good, but bad", -1400),
      Example("bad but good", 1400),
    ])
  func weigh(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "at the beginning weigh the sentence before",
    arguments: [
      Example("good. But bad", -1400),
      Example("fine. good. But bad", -400),
    ])
  func opens(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "that concede weigh their clause against the main one",
    arguments: [
      Example("although good, bad", -1400),
      Example("bad although good", -1400),
      Example("fine, although good, bad", -200),
    ])
  func concede(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "that concede without a comma end after one opinion",
    arguments: [
      Example("although good it was bad", -1400)
    ])
  func noComma(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "end with the sentence",
    arguments: [
      Example("good but bad. fine", -400),
      Example("good! bad but fine", 2300),
    ])
  func ends(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "of which there are several leave the last to decide",
    arguments: [
      Example("good but bad but fine", 1300)
    ])
  func last(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "switched off leaves the plain sum",
    arguments: [
      Example("good but bad", 0),
      Example("although good, bad", 0),
    ])
  func switchedOff(example: Example) {
    #expect(example.found(Self.lexicon, without: [.contrast]) == example.evidence)
  }
}

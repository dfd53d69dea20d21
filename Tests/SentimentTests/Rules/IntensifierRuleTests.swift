import Sentiment
import Testing
import Tokenizing

@Suite("Intensifiers")
struct IntensifierRuleTests {
  static let lexicon = Lexicon(["good": 2000, "bad": -2000, "terribly": -1000])
    .adding("very") { before(&$0, 1300) }
    .adding("terribly") { before(&$0, 1400) }
    .adding("slightly") { before(&$0, 500) }
    .adding("least") { before(&$0, -600) }
    .adding("indeed") {
      $0.intensity = 1200
      $0.roles.insert(.intensifierAfter)
    }

  private static func before(_ entry: inout LexiconEntry, _ factor: Int16) {
    entry.intensity = factor
    entry.roles.insert(.intensifierBefore)
  }

  @Test(
    "change the opinion beside them",
    arguments: [
      Example("very good", 2600),
      Example("very bad", -2600),
      Example("slightly bad", -1000),
      Example("least good", -1200),
      Example("good indeed", 2400),
    ])
  func change(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "work less the farther away they are, and not beyond three words",
    arguments: [
      Example("very a good", 2540),
      Example("very a b good", 2480),
      Example("very a b c good", 2000),
      Example("good a indeed", 2400),
      Example("good a b indeed", 2000),
    ])
  func distance(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "end at a mark",
    arguments: [
      Example("very, good", 2000),
      Example("good, indeed", 2000),
      Example("very. good", 2000),
    ])
  func ends(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "stand on their side",
    arguments: [
      Example("good very", 2000),
      Example("indeed good", 2000),
    ])
  func side(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "that are opinions strengthen only what follows at once",
    arguments: [
      Example("terribly good", 2800),
      Example("terribly", -1000),
      Example("terribly a good", 1000),
    ])
  func opinion(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "work together",
    arguments: [
      Example("very very good", 3302)
    ])
  func together(example: Example) {
    #expect(example.found(Self.lexicon) == example.evidence)
  }

  @Test(
    "switched off leaves the plain sum",
    arguments: [
      Example("very good", 2000),
      Example("least good", 2000),
      Example("terribly good", 1000),
    ])
  func switchedOff(example: Example) {
    #expect(example.found(Self.lexicon, without: [.intensifier]) == example.evidence)
  }
}

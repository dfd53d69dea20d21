import Testing

@testable import Headlines

@Suite("Checks of prose")
struct ReadabilityChecksTests {
  /// A page of paragraphs that are taken as they stand.
  static func page(_ text: String, silences: [PageSilence] = []) -> Page {
    let source = Array(text.utf8)
    var places = PagePlaces(source: source)
    places.insert(text: 0, source: 0, count: source.count)
    return Page(
      text: source,
      blocks: [PageBlock(kind: .paragraph, text: 0..<source.count, source: 0..<source.count)],
      places: places, silences: silences)
  }

  static func findings(
    _ text: String, _ settings: PageCheckSettings = PageCheckSettings()
  ) -> [Finding] {
    var checker = ReadabilityChecker(settings: settings)
    return checker.findings(in: page(text))
  }

  static let long = (0..<30).map { _ in "cat" }.joined(separator: " ") + "."
  static let veryLong = (0..<45).map { _ in "cat" }.joined(separator: " ") + "."

  static let found: [(check: String, text: String)] = [
    ("hard-sentence", long), ("very-long-sentence", veryLong),
    ("long-paragraph", String(repeating: "The cat sat there. ", count: 40)),
    ("repeated-start", "We ran. We sang. We slept."),
    ("weak-opening", "There are many people who think so."),
    ("weak-opening", "It is clear that prices rise."),
    ("double-negative", "That is not uncommon."), ("double-negative", "I don’t want nothing."),
    ("double-negative", "It is not without risk."),
    ("hedging", "Perhaps it might seem rather odd."),
    ("adverb-pile", "He quickly, quietly and carefully left."),
    ("nominalization", "They made a decision."), ("nominalization", "She gave a full explanation."),
    ("plain-word", "We utilize tools."), ("plain-word", "They purchased bread."),
    ("long-word", "An uncharacteristically warm day."),
    ("wordy-phrase", "He left due to the fact that it rained."),
    ("wordy-phrase", "In order to win, run."), ("passive-voice", "The house was sold."),
  ]

  @Test("find what they are there for", arguments: found)
  func finds(check: String, text: String) {
    #expect(Self.findings(text).contains { $0.check == check }, "\(text)")
  }

  static let clean: [(check: String, text: String)] = [
    ("hard-sentence", "The cat sat."), ("very-long-sentence", long),
    ("long-paragraph", "The cat sat there."), ("repeated-start", "We ran. We sang. They slept."),
    ("weak-opening", "There is a house."), ("weak-opening", "It is raining."),
    ("weak-opening", "It is late, and that is why."), ("double-negative", "That is not common."),
    ("double-negative", "I do not know, but nothing helps."), ("hedging", "Perhaps it is odd."),
    ("adverb-pile", "He left quickly on an early bus."), ("nominalization", "They made a cake."),
    ("plain-word", "We use tools."), ("long-word", "A warm day in Llanfairpwllgwyngyll."),
    ("wordy-phrase", "He left because it rained."),
  ]

  @Test("leave alone what is right", arguments: clean)
  func leaves(check: String, text: String) {
    #expect(!Self.findings(text).contains { $0.check == check }, "\(text)")
  }

  @Test("tell the place in the source and what to write")
  func place() throws {
    let findings = Self.findings("It rained.\nWe utilize tools.")
    let finding = try #require(findings.first { $0.check == "plain-word" })
    #expect(finding.position == PagePosition(line: 2, column: 4))
    #expect(finding.excerpt == "utilize")
    #expect(finding.suggestions == ["use"])
    #expect(finding.source == 14..<21)
  }

  @Test("have thresholds that one can set")
  func thresholds() {
    var settings = PageCheckSettings()
    let isSet = settings.set("hard-sentence", to: 5)
    #expect(isSet)
    let text = "The old cat sat on the mat."
    #expect(Self.findings(text, settings).contains { $0.check == "hard-sentence" })
    for (check, value) in [("hard-sentence", -1.0), ("passive-voice", 3), ("no-such-check", 3)] {
      let isSet = settings.set(check, to: value)
      #expect(!isSet)
    }
    let (isOff, isUnknownOff) = (settings.turnOff("hard-sentence"), settings.turnOff("unknown"))
    #expect(isOff && !isUnknownOff)
    #expect(Self.findings(text, settings).isEmpty)
  }

  @Test("are silent where the page asks for it")
  func silence() {
    let text = "We utilize tools. We utilize them."
    let count = { (page: Page) in
      var checker = ReadabilityChecker()
      return checker.findings(in: page).count
    }
    let first = PageSilence(check: "plain-word", source: 0..<17)
    #expect(count(Self.page(text, silences: [first])) == 1)
    let all = PageSilence(check: nil, source: 0..<text.utf8.count)
    #expect(count(Self.page(text, silences: [all])) == 0)
    let other = PageSilence(check: "passive-voice", source: 0..<text.utf8.count)
    #expect(count(Self.page(text, silences: [other])) == 2)
  }

  @Test("have names of their own and say how well they are founded")
  func names() {
    let ids = ReadabilityChecker.checks.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.utf8.allSatisfy { $0 == 45 || $0 &- 97 < 26 } })
    #expect(ids.count >= 13)
  }

  @Test("come in the order of the source, and the same each time")
  func order() {
    let text = Self.found.map(\.text).joined(separator: " ")
    let findings = Self.findings(text)
    #expect(findings == Self.findings(text))
    #expect(
      zip(findings, findings.dropFirst()).allSatisfy {
        $0.source.lowerBound <= $1.source.lowerBound
      })
  }

  @Test(
    "trap on nothing", arguments: ["", ".", "by", "It is", "There are", "not", "was", "get", "-"])
  func odd(text: String) {
    _ = Self.findings(text)
    _ = Self.findings(text + "\n" + text)
  }

  @Test("trap on no bytes, whatever they are")
  func bytes() {
    var checker = ReadabilityChecker()
    for seed in 0..<100 {
      let bytes = (0..<seed * 2).map { UInt8(truncatingIfNeeded: (seed &* 37) ^ ($0 &* 101 >> 1)) }
      var page = Page(text: bytes, places: PagePlaces(source: bytes))
      page.blocks = [
        PageBlock(kind: .paragraph, text: 0..<bytes.count + 9, source: 0..<bytes.count)
      ]
      for finding in checker.findings(in: page) { #expect(finding.position.line > 0) }
    }
  }
}

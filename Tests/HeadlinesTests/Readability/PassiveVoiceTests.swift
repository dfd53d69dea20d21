import Testing

@testable import Headlines

@Suite("Passive voice")
struct PassiveVoiceTests {
  static let passive: [String] = [
    "The report was written by the committee.", "The window was broken last night.",
    "Mistakes were made.", "The house is being painted.", "It has been decided.",
    "The letters had been sent.", "The road will be closed on Monday.", "He was arrested.",
    "The bill must be paid in full.", "The cake was eaten by the children.",
    "They were told to wait.", "The law was not passed.", "The shop has not yet been opened.",
    "The results are carefully checked by a doctor.", "She got fired.", "He got hit by a car.",
    "The plan was rejected.", "The food is cooked on site.", "The bridge was built in 1890.",
    "The song was sung by a choir.", "The data is stored in a table.", "I was given a book.",
    "You will be asked for a password.", "The tree was cut down.", "The keys were found.",
    "The meeting was cancelled.", "The ball was thrown over the wall.", "We were beaten.",
    "The paper was torn.", "The secret was kept for years.", "The child was taken home.",
    "The match was won by Rovers.", "The news was spread by radio.", "It’s used by millions.",
    "The error was quickly fixed.", "The car isn’t insured.",
  ]

  static let active: [String] = [
    "The committee wrote the report.", "She is happy.", "He was tired.",
    "They are interested in art.",
    "The soup is ready.", "I am going home.", "He was running.", "They have written a letter.",
    "She was excited about the trip.", "It is supposed to rain.", "We are used to it.",
    "He got dressed.", "They got married in May.", "The shop is open.",
    "The work is done well now.",
    "She has gone.", "He’s finished the book.", "It’s broken the record.", "The dog barked.",
    "There are three red balls.", "He is a trained doctor.", "They were so appalled.",
    "The man is old and kind.", "We need to be fast.", "She was born in Leeds.",
    "The lake is deep.", "I was very worried.", "The answer is no.", "He is gone.",
    "They are married.", "It was a mixed result.", "The town is located in Wales.",
    "The need is great.", "The speed was high.", "Was it good?",
  ]

  private func count(_ text: String) -> Int {
    var reader = SentenceReader()
    let block = ProseBlock(Array(text.utf8), &reader)
    return PassiveVoiceCheck.findings(in: block, PageCheckSettings()).count
  }

  @Test("is found")
  func found() {
    let missed = Self.passive.filter { count($0) != 1 }
    #expect(missed.count * 20 <= Self.passive.count, "\(missed)")
  }

  @Test("is not seen where it is not")
  func precise() {
    let wrong = Self.active.filter { count($0) != 0 }
    #expect(wrong.count * 20 <= Self.active.count, "\(wrong)")
  }

  @Test("is told with who does it")
  func agent() throws {
    var reader = SentenceReader()
    let text = "The report was written by us."
    let block = ProseBlock(Array(text.utf8), &reader)
    let finding = try #require(
      PassiveVoiceCheck.findings(in: block, PageCheckSettings()).first)
    #expect(block.string(finding.span) == "was written by")
  }
}

import FoundationEssentials
import Learning
import Testing

@testable import Workspace

@Suite("Tagging evaluation")
struct TaggingEvaluationTests {
  private static let gold = """
    # sent_id = 1
    I\tPRON\tPRP
    don't\tMWT:2
    do\tAUX\tVBP
    n't\tPART\tRB
    run\tVERB\tVB

    #1\tNOUN\tNN\r
    \t
    Great\tADJ\tJJ
    """

  private func file(_ text: String, name: String = "gold.tsv") throws(EvaluationError)
    -> TaggingFile
  {
    try TaggingFile(name: name, bytes: Array(text.utf8))
  }

  @Test("leaves out comments and forms whose parts follow")
  func reading() throws {
    let file = try file(Self.gold)
    #expect(
      file.sentences.map { $0.map(\.form) } == [["I", "do", "n't", "run"], ["#1"], ["Great"]])
    #expect(file.words.map(\.tag) == ["PRON", "AUX", "PART", "VERB", "NOUN", "ADJ"])
  }

  @Test("counts right words, tags and confusions")
  func report() throws {
    let answers = try file(
      "I\tPRON\ndo\tVERB\nn't\tPART\nrun\tVERB\n\n#1\tNOUN\n\nGreat\tNOUN\n", name: "theirs.tsv")
    let report = try TaggingEvaluation.report(gold: file(Self.gold), answers: answers)
    #expect(report.n == 6)
    #expect(report.sentences == 3)
    #expect(abs(report.accuracy - 4.0 / 6) < 1e-12)
    let verb = try #require(report.tags.first { $0.tag == "VERB" })
    #expect(verb.precision == 0.5)
    #expect(verb.recall == 1)
    #expect(
      report.confusions == [
        .init(truth: "ADJ", answer: "NOUN", count: 1),
        .init(truth: "AUX", answer: "VERB", count: 1),
      ])
    let data = try JSONEncoder().encode(report)
    #expect(try JSONDecoder().decode(TaggingReport.self, from: data) == report)
  }

  @Test("is a table for people")
  func table() throws {
    let gold = try file("a\tDET\nb\tNOUN\n")
    var report = try TaggingEvaluation.report(gold: gold, answers: file("a\tDET\nb\tVERB\n"))
    report.interval = ConfidenceInterval(lower: 0.25, upper: 0.75)
    #expect(
      report.description == """
        gold.tsv: accuracy 0.5000 of 2 words (95 % interval 0.2500…0.7500)

        tag   words  precision  recall      F1
        DET       1     1.0000  1.0000  1.0000
        NOUN      1             0.0000  0.0000

        taken for    times
        NOUN → VERB      1
        """)
  }

  @Test("tags the words itself, and writes what it can read")
  func ours() throws {
    let gold = try file(Self.gold)
    let ours = gold.tagged
    #expect(ours.words.map(\.form) == gold.words.map(\.form))
    #expect(ours.words[1].tag == "AUX")
    let again = try TaggingFile(name: "sentivane", bytes: ours.rows)
    #expect(again == ours)
  }

  @Test(
    "says what is wrong and what to do",
    arguments: [
      ("a\tDET\nb\n", "a\tDET\n", "gold.tsv:2: has no tag; write the word, a tab and its tag"),
      (
        "\n# x\n", "", "gold.tsv: has no words; write a word, a tab and its tag on each line"
      ),
      (
        "a\tDET\n", "a\tDET\nb\tNOUN\n",
        "gold.tsv: has 2 words instead of 1; tag the words of the gold file as they are"
      ),
      (
        "a\tDET\nb\tDET\n", "a\tDET\nc\tDET\n",
        "gold.tsv: word 2 is another one; tag the words of the gold file as they are"
      ),
    ])
  func errors(gold: String, answers: String, message: String) {
    let error = #expect(throws: EvaluationError.self) {
      let known = try file(gold)
      _ = try TaggingEvaluation.report(gold: known, answers: file(answers))
    }
    #expect(error?.description == message)
  }
}

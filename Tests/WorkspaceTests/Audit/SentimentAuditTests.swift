import Learning
import Sentiment
import Testing

@testable import Tokenizing
@testable import Workspace

@Suite("The audit of sentiment")
struct SentimentAuditTests {
  private static let sentences = AuditSentences(
    templates: ["{name} sang well.", "{name} sang a good song.", "{name} left."].map {
      AuditTemplate(slot: .name, register: "comment", tone: "neutral", text: $0)
    },
    subjects: [
      AuditSubject(name: "Ada", gender: "female", origin: "one"),
      AuditSubject(name: "Bea", gender: "female", origin: "two"),
      AuditSubject(name: "Carl", gender: "male", origin: "one"),
      AuditSubject(name: "Dirk", gender: "male", origin: "two"),
    ])

  private func report(_ list: String) throws -> AuditReport {
    var lexicon = Lexicon()
    try lexicon.add(contentsOf: Array(list.utf8).span, file: "list")
    return SentimentAudit(sentences: Self.sentences, bootstrap: Bootstrap(resampleCount: 100))
      .report(on: SentimentAnalyzer(lexicon: lexicon, model: nil))
  }

  @Test("finds nothing where nobody is judged")
  func fair() throws {
    let report = try report("good\t2\nwell\t1\n")
    #expect(report.sentenceCount == 12)
    #expect(report.dimensions.map(\.name) == ["gender", "origin"])
    #expect(report.largestGap == 0)
    for dimension in report.dimensions {
      #expect(dimension.verdict == "no gap above 0.01")
      #expect(dimension.changes.isEmpty && dimension.outliers.isEmpty)
      #expect(dimension.groups.allSatisfy { $0.difference == 0 })
    }
  }

  @Test("finds the groups, the words and the sentences where somebody is")
  func unfair() throws {
    let report = try report("good\t2\nwell\t1\nDirk\t-2\n")
    let gender = try #require(report.dimensions.first)
    #expect(gender.gap.lowest == "male" && gender.gap.highest == "female")
    #expect(gender.gap.value > 0.1)
    #expect(gender.gap.interval.contains(gender.gap.value))
    #expect(gender.gap.words.first?.word == "Dirk")
    #expect(gender.verdict.hasPrefix("gap 0."))
    #expect(gender.verdict.contains(" between male and female, most of it from Dirk -"))
    #expect(gender.changes.contains { $0.word == "Dirk" && $0.labels["negative"] == 1 })
    #expect(gender.changedShare == Double(gender.changes.count) / 3)
    #expect(Set(gender.outliers.prefix(2).map(\.word)) == ["Carl", "Dirk"])
    #expect(abs(gender.groups.reduce(0) { $0 + $1.difference }) < 1e-6)
    #expect(report.largestGap == report.dimensions.map(\.gap.value).max())
  }

  @Test("finds no gap between names, genders and origins in the lexicon and its rules")
  func lexicon() {
    let audit = SentimentAudit(bootstrap: Bootstrap(resampleCount: 10))
    let report = audit.report(on: SentimentAnalyzer(model: nil))
    for name in ["gender", "origin", "pronoun", "religion", "nationality", "orientation"] {
      let dimension = report.dimensions.first { $0.name == name }
      #expect(dimension?.gap.value == 0, "\(name)")
    }
  }
}

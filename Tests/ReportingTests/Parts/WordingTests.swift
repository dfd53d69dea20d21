import Learning
import Testing
import Workspace

@testable import Reporting

@Suite("Wording of findings")
struct WordingTests {
  @Test(
    "says how texts feel, and nothing where it may be either",
    arguments: [
      (0.04, -0.02, 0.1, "Balanced"), (-0.21, -0.48, 0.08, "No clear lean"),
      (0.04, -0.02, 0.11, "No clear lean"), (0.09, 0.03, 0.14, "Slightly positive"),
      (-0.09, -0.14, -0.03, "Slightly negative"), (0.2, 0.1, 0.3, "Positive"),
      (-0.3, -0.4, -0.2, "Negative"), (0.6, 0.5, 0.7, "Very positive"),
    ])
  func mood(net: Double, lower: Double, upper: Double, words: String) {
    #expect(Wording.mood(net, ConfidenceInterval(lower: lower, upper: upper)) == words)
  }

  @Test("calls nothing a difference that is none")
  func differences() {
    let reports = SampleReports()
    let same = reports.part("Marlo Air", reports.figures(40, 30, 90))
    let other = reports.part("Penfold Bank", reports.figures(90, 30, 40), isDifferent: true)
    #expect(
      Wording.differences([same, same], things: "groups").map(\.plain)
        == ["No clear difference between groups."])
    #expect(
      Wording.differences([same, other], things: "groups").map(\.plain)
        == ["More positive than the rest: Penfold Bank (+0.31)."])
  }

  @Test("lists names with their figures, and counts those that are too many")
  func list() {
    #expect(Sentence.list(["a"]).plain == "a")
    #expect(Sentence.list(["a", "b"]).plain == "a and b")
    #expect(Sentence.list(["a", "b", "c"]).plain == "a, b and c")
    let reports = SampleReports()
    let many = (0..<7).map { reports.part("g\($0)", reports.figures(9, 0, 0), isDifferent: true) }
    let words = Wording.differences(many, things: "groups").map(\.plain)
    #expect(words.first?.hasSuffix("g4 (+1.00) and 2 others.") == true)
  }

  @Test("keeps words of others apart from ours")
  func sentence() {
    let sentence: Sentence = "About \(name: "<b>"): \(Numbers.count(3))"
    #expect(sentence.parts.map(\.foreign) == [nil, "<b>", nil, nil])
    #expect(sentence.plain == "About <b>: 3")
  }

  @Test("has no answer where nothing could be judged")
  func unanswered() {
    var figures = SampleReports().figures(0, 0, 0)
    figures.net = nil
    #expect(
      Wording.answer(figures, "comment", "comments").plain
        == "No answer: none of 0 comments could be judged.")
  }
}

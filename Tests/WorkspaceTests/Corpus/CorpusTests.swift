import Keyphrases
import TestSupport
import Testing

@testable import Workspace

@Suite("Corpus")
struct CorpusTests {
  /// Posts as NDJSON, a week apart.
  private static func lines(_ posts: [PostStream.Post]) -> String {
    posts.enumerated().map { index, post in
      let date = CivilDate(dayNumber: 19_723 + post.week * 7)
      let day = date.flatMap { Period.day.name(of: Period.day.number(of: $0)) } ?? ""
      return "{\"id\":\"p\(index)\",\"text\":\"\(post.text)\",\"date\":\"\(day)\"}\n"
    }.joined()
  }

  private static func input(_ text: String) throws -> (TemporaryFolder, CorpusInput) {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "posts.ndjson")
    return (folder, try CorpusInput(path: folder.path("posts.ndjson"), options: InputOptions()))
  }

  @Test("tells topics, their documents, and how those feel")
  func topics() throws {
    let stream = PostStream(
      seed: 2, topicCount: 3, weekCount: 4, weeklyCount: 10...15, burstCount: 0)
    let (folder, input) = try Self.input(Self.lines(stream.posts))
    defer { withExtendedLifetime(folder) {} }
    var options = CorpusTopics.Options()
    options.topics.count = 3
    options.listsDocuments = true
    options.period = .week
    let outcome = try CorpusTopics(options: options).run(on: input)
    let report = outcome.report
    #expect(report.documents == stream.posts.count)
    #expect(report.withoutTopic == 0)
    #expect(report.topics.map(\.documents).reduce(0, +) == stream.posts.count)
    #expect(report.topics.allSatisfy { !$0.label.isEmpty && $0.periods?.count == 4 })
    #expect(report.topics.allSatisfy { $0.typical.count == 3 })
    #expect(report.assignments?.count == stream.posts.count)
    for format in OutputFormat.allCases {
      #expect(try !TopicOutput.bytes(report, OutputOptions(format: format)).isEmpty)
    }
  }

  @Test("finds planted bursts, and next to none where dates are shuffled")
  func trends() throws {
    let stream = PostStream(
      seed: 3, topicCount: 3, weekCount: 14, weeklyCount: 30...50, burstCount: 1)
    var options = CorpusTrends.Options()
    options.topics.count = stream.topicCount
    let (folder, input) = try Self.input(Self.lines(stream.posts))
    defer { withExtendedLifetime(folder) {} }
    let report = try CorpusTrends(options: options).run(on: input).report
    #expect(report.topics.count { !$0.bursts.isEmpty } == stream.bursts.count)
    let (other, shuffled) = try Self.input(Self.lines(stream.shuffled(seed: 1)))
    defer { withExtendedLifetime(other) {} }
    options.comparison = .split("2024-02-10")
    let flat = try CorpusTrends(options: options).run(on: shuffled).report
    #expect(flat.topics.allSatisfy { $0.bursts.isEmpty })
    #expect(flat.phrases.count <= 20, "of some hundred phrases")
    #expect((flat.changes?.count ?? 0) <= 2)
    for format in OutputFormat.allCases {
      #expect(try !TrendOutput.bytes(flat, OutputOptions(format: format)).isEmpty)
    }
  }

  @Test("counts dates that cannot be read, and says when nothing can be compared")
  func dates() throws {
    let text = """
      {"text":"solar power rises","date":"2025-03-01"}
      {"text":"solar power falls","date":"soon"}
      {"text":"solar power stays","date":null}
      """
    let (folder, input) = try Self.input(text)
    defer { withExtendedLifetime(folder) {} }
    var options = CorpusTrends.Options()
    #expect(try CorpusTrends(options: options).run(on: input).report.undated == 2)
    options.comparison = .split("whenever")
    #expect(throws: TrendError.notADate("whenever")) {
      try CorpusTrends(options: options).run(on: input)
    }
    options.comparison = .split("2025-01-01")
    #expect(throws: TrendError.emptySide) { try CorpusTrends(options: options).run(on: input) }
    options.comparison = .against("2031-W01")
    #expect(throws: TrendError.noSuchPeriod("2031-W01", example: "2025-W09")) {
      try CorpusTrends(options: options).run(on: input)
    }
  }

  @Test("draws a line of bars")
  func sparkline() {
    #expect(Sparkline.text([0, 1, 2], width: 9, .plain) == "▁▅█")
    #expect(Sparkline.text([0, 0, 2, 2], width: 2, .plain) == "▁█")
    #expect(Sparkline.text([], width: 9, .plain).isEmpty)
  }
}

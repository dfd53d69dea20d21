import Sentiment
import Testing

@testable import Workspace

@Suite("Report on comments")
struct CommentsReportTests {
  private static func report(
    _ text: String, name: String = "comments.csv",
    _ change: (inout ReportOptions) -> Void = { _ in }
  ) throws -> CommentsReport {
    var options = ReportOptions(analyzer: SentimentAnalyzer())
    change(&options)
    return try CommentsReportRun(options: options).run(
      ByteSource(bytes: Array(text.utf8), name: name)
    ).report
  }

  /// Comments of three months in two groups, with a day on which everything was late.
  private static let rows: [String] = {
    var rows: [String] = []
    let texts = [
      "The kettle is lovely.", "Lid broke, awful kettle.", "It is a kettle.", "Great lid, thanks!",
      "Delivery was late again.", "The spout drips and I hate it.", "Boils fast, I love it.",
    ]
    for number in 0..<350 {
      let (month, day) = (3 + number / 120, 1 + number / 4 % 28)
      rows.append(
        "\(number),2025-0\(month)-\(day < 10 ? "0" : "")\(day)T1\(number % 10):00:00Z,"
          + "\(number % 3 == 0 ? "red" : "blue"),ann\(number % 9)@example.org,"
          + "\"\(texts[number % texts.count]) \(number % 11)\"")
    }
    for number in 0..<40 {
      rows.append(
        "l\(number),2025-04-09T09:00:00Z,red,bob,\"The parcel strike is a terrible mess \(number)\""
      )
    }
    return rows
  }()
  private static let header = "id,time,colour,author,comment\n"
  private static let text = header + rows.joined(separator: "\n") + "\n"

  @Test("is the same with any number of threads and in any order of the rows")
  func determinism() throws {
    let whole = try Self.report(Self.text)
    let other = try Self.report(Self.text) {
      $0.threads = 3
      $0.input.chunkSize = 4_000
    }
    #expect(whole == other)
    var turned = try Self.report(Self.header + Self.rows.reversed().joined(separator: "\n") + "\n")
    // Where a record stands is of course another place.
    #expect(turned.sentiment == whole.sentiment)
    #expect(turned.time == whole.time)
    #expect(turned.topics.topics.map(\.share) == whole.topics.topics.map(\.share))
    turned.aspects = turned.aspects.map { $0 }
    #expect(turned.aspects == whole.aspects)
    #expect(turned.quotes.mostTypical.map(\.text) == whole.quotes.mostTypical.map(\.text))
    #expect(turned.outliers.map(\.phrases) == whole.outliers.map(\.phrases))
  }

  @Test("finds time, groups and persons by their columns")
  func columns() throws {
    let coverage = try Self.report(Self.text).coverage
    #expect(coverage.timeColumn == "time")
    #expect(coverage.textColumn == "comment")
    #expect(coverage.personalColumns == ["author"])
    #expect(coverage.groupColumn == nil)
    let named = try Self.report(Self.text) { $0.groupColumn = "colour" }
    #expect(named.groups?.groups.map(\.name) == ["blue", "red"])
  }

  @Test("shows no author and no address unless it was asked to")
  func persons() throws {
    let hidden = try Self.report(Self.text)
    let quotes = hidden.quotes.mostPositive + hidden.quotes.mostNegative
    #expect(!quotes.isEmpty)
    #expect(quotes.allSatisfy { $0.author == nil })
    let shown = try Self.report(Self.text) { $0.personal = .show }
    #expect(shown.quotes.mostPositive.allSatisfy { $0.author?.hasSuffix("@example.org") == true })
  }

  @Test("tells the day that stands out and what made it")
  func outlier() throws {
    let report = try Self.report(Self.text)
    let day = try #require(report.outliers.first { $0.day == "2025-04-09" })
    #expect(day.isBusy)
    #expect(day.sentiment.isDifferent)
    #expect(day.phrases.contains { $0.text.contains("strike") || $0.text.contains("parcel") })
    #expect(day.quotes.allSatisfy { $0.text.contains("strike") })
  }

  @Test("samples without looking at the order, and says so")
  func sample() throws {
    let small = { (text: String) in try Self.report(text) { $0.sampleLimit = 50 } }
    let one = try small(Self.text)
    #expect(one.coverage.sample.count == 50)
    #expect(!one.coverage.sample.isComplete)
    #expect(one.sentiment.count == 390)
    let other = try small(Self.header + Self.rows.reversed().joined(separator: "\n") + "\n")
    #expect(one.topics.topics.map(\.share) == other.topics.topics.map(\.share))
    #expect(one.quotes.mostNegative.map(\.text) == other.quotes.mostNegative.map(\.text))
  }

  @Test("quotes each wording once", arguments: [0, 1])
  func wordings(kind: Int) throws {
    let report = try Self.report(
      Self.header
        + (0..<60).map { "\($0),2025-03-03,x,y,I love this lovely kettle" }
        .joined(separator: "\n"))
    let quotes = kind == 0 ? report.quotes.mostPositive : report.quotes.mostTypical
    #expect(quotes.count <= 1)
    #expect(report.coverage.repeated == 59)
  }

  @Test(
    "is made of hardly anything",
    arguments: [
      ("", 0), ("comment\n", 0), ("comment\n\"\"\n", 1), ("comment\n🙂\n", 1),
      ("comment,time\nFine,never\n", 1), ("comment,time\nおはようございます,2025-01-01\n", 1),
    ])
  func hardlyAnything(text: String, count: Int) throws {
    let report = try Self.report(text)
    #expect(report.sentiment.count == count)
    #expect(report.topics.topics.isEmpty)
    #expect(report.outliers.isEmpty)
  }

  @Test("counts what was repaired and what could not be read")
  func coverage() throws {
    let text = """
      {"text":"I love it"}
      {"text":"I hate it"
      {"text":"half \\ud83d of it"}

      """
    let coverage = try Self.report(text, name: "c.ndjson").coverage
    #expect(coverage.read == 2)
    #expect(coverage.rejected == 1)
    #expect(coverage.repaired == 1)
  }
}

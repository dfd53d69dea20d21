import Testing

@testable import Workspace

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Score run")
struct ScoreRunTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpora/comments")

  private func comments(_ name: String) throws -> ByteSource {
    let bytes = try Data(contentsOf: Self.folder.appending(path: name))
    return ByteSource(bytes: Array(bytes), name: name)
  }

  private static let files = ["comments.ndjson", "comments.csv"]

  @Test("writes the same bytes with any number of threads", arguments: files, OutputFormat.allCases)
  func threads(name: String, format: OutputFormat) throws {
    let outputs = try [1, 2, 5].map { threads in
      try Scoring(comments(name), format: format, chunkSize: 5_000) {
        $0.threads = threads
        $0.explains = true
        $0.sums = true
      }
    }
    #expect(outputs[0].lines.count >= 689)
    for other in outputs.dropFirst() {
      #expect(other.output == outputs[0].output)
      #expect(other.notes == outputs[0].notes)
      #expect(other.outcome?.net == outputs[0].outcome?.net)
    }
  }

  @Test("scores the same texts alike in either format")
  func formats() throws {
    let results = try Self.files.map { name in
      try Scoring(comments(name), format: .csv) { $0.output.columns = ["id", "label", "valence"] }
    }
    #expect(results[0].output == results[1].output)
    #expect(results[0].lines.count == 690)
  }

  @Test("sums groups and periods up to the whole", arguments: files)
  func groups(name: String) throws {
    let whole = try Scoring(comments(name)) { $0.sums = true }
    let groups = try Scoring(comments(name)) {
      $0.groupColumn = "site"
      $0.period = .month
    }
    let decoder = JSONDecoder()
    let reports = try groups.lines.map { try decoder.decode(GroupReport.self, from: Data($0.utf8)) }
    #expect(reports.reduce(0) { $0 + $1.figures.count } == 689)
    #expect(Set(reports.compactMap(\.period)) == ["2025-03", "2025-04", "2025-05"])
    let (positive, negative, labeled) = reports.reduce((0, 0, 0)) {
      (
        $0.0 + $1.figures.positive, $0.1 + $1.figures.negative,
        $0.2 + $1.figures.count - $1.figures.unsupported
      )
    }
    #expect(whole.outcome?.net == Double(positive - negative) / Double(labeled))
    #expect(groups.outcome?.net == whole.outcome?.net)
  }

  @Test("writes groups as CSV with the same figures")
  func groupsAsCSV() throws {
    let scoring = try Scoring(comments("comments.csv"), format: .csv) { $0.groupColumn = "site" }
    #expect(
      scoring.lines[0].hasPrefix(
        "group,count,positive,neutral,negative,unsupported,withoutOpinion,"))
    #expect(
      Set(scoring.lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count })
        .count == 1)
    #expect(scoring.lines.count == 9)
  }

  @Test("finds the column to group by however its key is spelled")
  func escapedKeys() throws {
    let scoring = try Scoring(#"{"text":"tables","gr\u00f6\u00dfe":"M"}"#) {
      $0.groupColumn = "größe"
    }
    #expect(scoring.output.contains(#""group":"M""#))
  }

  @Test("counts a text that comes again once")
  func unique() throws {
    let input =
      String(repeating: #"{"text":"I love it"}"# + "\n", count: 5) + #"{"text":"I hate it"}"#
    let every = try Scoring(input) { $0.sums = true }
    let once = try Scoring(input) {
      $0.sums = true
      $0.isUnique = true
    }
    #expect(every.outcome?.net == 4.0 / 6)
    #expect(once.outcome?.net == 0)
  }

  @Test("has no net sentiment where no text has a label")
  func noNet() throws {
    #expect(try Scoring("", name: "in.ndjson") { $0.sums = true }.outcome?.net == nil)
  }

  @Test("asks for the time where no column seems to hold it")
  func noTime() throws {
    #expect(throws: InputError(.noTimeColumn(columns: ["id", "comment"]), file: "in.csv")) {
      try Scoring("id,comment\n1,tables\n", name: "in.csv") { $0.period = .day }
    }
  }

  @Test(
    "writes what it read before an input breaks off", arguments: [OutputFormat.ndjson, .csv, .json])
  func broken(format: OutputFormat) throws {
    let bytes = Array(String(repeating: #"{"id":1,"text":"tables"}"# + "\n", count: 4_000).utf8)
    var offset = 0
    let source = ByteSource(name: "in", blockSize: 1_000) { (block) throws(InputError) in
      guard offset < 80_000 else { throw InputError(.unreadable("gone"), file: "in") }
      let length = min(block.count, bytes.count - offset)
      block.copyBytes(from: bytes[offset..<offset + length])
      offset += length
      return length
    }
    let scoring = try Scoring(source, format: format, chunkSize: 10_000)
    #expect(scoring.failure?.reason == .unreadable("gone"))
    #expect(scoring.lines.count >= 3_199)
    if format == .json { #expect(scoring.output.hasSuffix("}\n]\n")) }
  }

  @Test("names rejected records, and says the rest as notes")
  func messages() throws {
    let scoring = try Scoring(
      "{\"text\":\"a\"}\n{\"text\":\n{\"text\":\"\\ud800\"}\n", name: "in.ndjson")
    #expect(
      scoring.warnings == ["in.ndjson:2: the JSON object breaks off; check the end of the line"])
    #expect(
      scoring.notes.contains("in.ndjson:3: half of a surrogate pair in a string; it became U+FFFD"))
    #expect(scoring.outcome?.rejectedCount == 1)
    #expect(scoring.outcome?.repairedCount == 1)
    #expect(scoring.lines.map { $0.prefix(7) } == ["{\"id\":0", "{\"id\":2"])
  }
}

import Testing

@testable import Workspace

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Aspects of a file")
struct AspectRunTests {
  private static let file = """
    id,text
    1,"The slow delivery took three weeks, but the driver was great."
    2,Deliveries are awful.
    3,Это очень хороший чайник
    4,
    5,The box has a lid.
    """

  @Test("stand in every record, after the other results")
  func records() throws {
    let lines = try Scoring(Self.file) { $0.findsAspects = true }.lines
    #expect(lines.count == 5)
    #expect(
      lines[1].contains(
        "\"aspects\":[{\"text\":\"Deliveries\",\"start\":0,\"end\":10,\"label\":\"negative\""))
    #expect(lines[1].hasSuffix("\"quote\":{\"start\":0,\"end\":20}}]}"))
    #expect(lines[2].hasSuffix("\"aspects\":[]}"))
    #expect(lines[3].hasSuffix("\"aspects\":[]}"))
    #expect(
      lines[4].contains("\"label\":\"neutral\",\"valence\":0,\"quote\":{\"start\":0,\"end\":17}}"))
    #expect(try !Scoring(Self.file).output.contains("aspects"))
  }

  @Test("are summed up in place of records")
  func sums() throws {
    let run = try Scoring(Self.file) { $0.isByAspect = true }
    let decoder = JSONDecoder()
    let aspects = try run.lines.map { try decoder.decode(AspectSummary.self, from: Data($0.utf8)) }
    #expect(
      aspects.map(\.aspect) == ["Deliveries", "driver", "box", "lid"]
        || aspects.first?.mentions == 2)
    #expect(aspects.first?.negative == 2)
    #expect(aspects.first?.quote == "Deliveries are awful")
    let table = try Scoring(Self.file, format: .csv) { $0.isByAspect = true }
    #expect(table.lines.count == aspects.count + 1)
    #expect(
      table.lines[0] == "aspect,mentions,missed,positive,neutral,negative,meanValence,quote")
  }

  @Test("end a table")
  func table() throws {
    let lines = try Scoring(Self.file, format: .table) { $0.findsAspects = true }.lines
    let head = try #require(lines.firstIndex { $0.hasPrefix("aspect ") })
    #expect(lines[head].hasSuffix("valence  quote"))
    #expect(
      lines[head + 1].contains("100 %      0 %       0 %"))
    #expect(lines[head + 1].hasSuffix("“Deliveries are awful”"))
  }

  @Test("are the same with any number of threads", arguments: OutputFormat.allCases)
  func threads(format: OutputFormat) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let bytes = try Array(
      Data(contentsOf: folder.appending(path: "Corpora/comments/comments.csv")).prefix(30_000))
    for isByAspect in [false, true] {
      let outputs = try [1, 3].map { threads in
        try Scoring(
          ByteSource(bytes: bytes, name: "comments.csv"), format: format, chunkSize: 5_000
        ) {
          $0.threads = threads
          $0.findsAspects = true
          $0.isByAspect = isByAspect
        }.output
      }
      #expect(outputs[0] == outputs[1])
      #expect(!outputs[0].isEmpty)
    }
  }
}

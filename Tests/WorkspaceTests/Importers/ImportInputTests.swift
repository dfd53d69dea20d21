import Glibc
import Testing

@testable import Workspace

@Suite("Files to import")
struct ImportInputTests {
  /// The titles of an export, or nil for what is none.
  static func titles(_ path: String) throws -> [String]? {
    guard case .export(var source) = try ImportInput.open(path: path) else { return nil }
    var titles: [String] = []
    while let article = try source.next() {
      #expect(article.source == path)
      titles.append(article.title)
    }
    return titles
  }

  @Test("are exports if they begin like ones, whatever they are called")
  func exports() throws {
    let folder = try TemporaryFolder()
    for name in ["feed.xml", "feed", "feed.txt", "feed.json"] {
      try folder.write(ImportExamples.feed, to: name)
      #expect(try Self.titles(folder.path(name))?.count == 2)
    }
    try folder.write(ImportExamples.ghost, to: "ghost.json")
    #expect(try Self.titles(folder.path("ghost.json"))?.count == 3)
    try folder.write(
      GzipReadingTests.member(Array(ImportExamples.wordPress.utf8)), to: Array("w.xml.gz".utf8))
    #expect(try Self.titles(folder.path("w.xml.gz")) == ["Leek soup", "About"])
    let wide = Array(ImportExamples.newsSitemap.utf16).flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
    }
    try folder.write([0xFF, 0xFE] + wide, to: Array("map.xml".utf8))
    #expect(try Self.titles(folder.path("map.xml")) == ["The ferry is late"])
  }

  @Test("are records or documents otherwise, and nothing of them is lost")
  func others() throws {
    let folder = try TemporaryFolder()
    let contents = [
      "a.json": "[{\"id\":1}]", "b.md": "<rss></rss>", "c.txt": "text", "d.xml": "<svg/>",
    ]
    for (name, content) in contents {
      try folder.write(content, to: name)
      guard case .other(let bytes) = try ImportInput.open(path: folder.path(name)) else {
        Issue.record("\(name) is taken for an export")
        continue
      }
      let (head, _) = try bytes.peeked(100)
      #expect(head == Array(content.utf8))
    }
    #expect(throws: InputError.self) { try ImportInput.open(path: folder.path("missing.xml")) }
  }

  @Test("may be pipes, which are read once")
  func pipes() throws {
    func through(_ content: String) throws -> [String]? {
      var ends: [Int32] = [0, 0]
      #expect(pipe(&ends) == 0)
      defer { close(ends[0]) }
      let bytes = Array(content.utf8)
      #expect(write(ends[1], bytes, bytes.count) == bytes.count)
      close(ends[1])
      return try Self.titles("/dev/fd/\(ends[0])")
    }
    #expect(try through(ImportExamples.feed)?.count == 2)
    #expect(throws: ImportError.self) { try through(ImportExamples.ghost) }
  }
}

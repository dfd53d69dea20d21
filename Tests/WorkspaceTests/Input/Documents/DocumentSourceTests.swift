import Glibc
import Testing

@testable import Workspace

@Suite("Document source")
struct DocumentSourceTests {
  static func read(_ source: DocumentSource) throws -> Reading {
    try Reading(source.bytes, options: source.options(InputOptions()))
  }

  @Test("makes a record of a Markdown file")
  func markdownFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "---\ntitle: \"A \\\"quiet\\\" day\"\nrating: 4\nid: x\n---\n# Heading\n\nI *love* it.\n",
      to: "a day.md")
    let reading = try Self.read(DocumentSource(path: folder.root + "/a day.md"))
    #expect(reading.keys == [["id", "title", "text", "rating", "meta.id"]])
    #expect(reading.rows == [["a day.md", "A \"quiet\" day", "Heading\nI love it.", "4", "x"]])
    #expect(reading.textColumn == "text")
    #expect(reading.ids == ["a day.md"])
    #expect(reading.problems == [])
  }

  @Test("makes a record of a page, packed or not")
  func page() throws {
    let folder = try TemporaryFolder()
    let page = Array("<title>T</title><p>I love it.</p>".utf8)
    try folder.write(page, to: Array("a.html".utf8))
    try folder.write(GzipReadingTests.member(page), to: Array("b.HTM.gz".utf8))
    for name in ["a.html", "b.HTM.gz"] {
      let path = folder.root + "/" + name
      #expect(DocumentSource.recognizes(path: path))
      let reading = try Self.read(DocumentSource(path: path))
      #expect(reading.rows == [[name, "T", "I love it."]])
    }
  }

  @Test("goes through a folder in the order of the paths' bytes")
  func order() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.md", "B.md", "a/z.txt", "a.md", "ä.md", "a/b/c.html", "a-b.txt", ".hidden.md", ".git/x.md",
    ] {
      try folder.write("text of \(name)", to: name)
    }
    try folder.write("a,b\n1,2\n", to: "a/t.csv")
    for name in ["p.png", "q", "a/r.pdf"] { try folder.write("x", to: name) }
    symlink(folder.root, folder.root + "/a/loop")
    mkfifo(folder.root + "/pipe.md", 0o600)
    let source = try DocumentSource(path: folder.root)
    let reading = try Self.read(source)
    let expected = ["B.md", "a-b.txt", "a.md", "a/b/c.html", "a/z.txt", "b.md", "ä.md"]
    #expect(reading.ids == expected)
    #expect(reading.texts == expected.map { "text of \($0)" })
    #expect(source.count == 7)
    #expect(source.problems == [])
    #expect(
      source.notes == [
        "\(folder.root): 1 file of records was left out (CSV, NDJSON and the like); read each by itself",
        "\(folder.root): 4 files of other kinds were left out",
        "\(folder.root): 1 link to a folder was left out",
      ])
  }

  @Test("reads files whatever their names are")
  func names() throws {
    let folder = try TemporaryFolder()
    let names: [[UInt8]] = [
      Array("a\nb\"\\.md".utf8), [0xFF, 0xFE] + Array(".md".utf8), Array("\u{1B}[31m.md".utf8),
    ]
    for name in names { try folder.write(Array("good".utf8), to: name) }
    try folder.write([0x50, 0x4B, 0x03, 0x04], to: Array("\u{1B}[2J\n.md".utf8))
    let source = try DocumentSource(path: folder.root + "/")
    let reading = try Self.read(source)
    #expect(reading.ids == ["\u{1B}[31m.md", "a\nb\"\\.md", "\u{FFFD}\u{FFFD}.md"])
    #expect(reading.texts == ["good", "good", "good"])
    #expect(
      source.problems.map(\.description) == [
        "\(folder.root)/\u{FFFD}[2J\u{FFFD}.md: this is a ZIP archive, not text;"
          + " convert it to CSV, NDJSON or plain text"
      ])
  }

  @Test("goes on after a document that cannot be read")
  func problems() throws {
    let folder = try TemporaryFolder()
    let packed = GzipReadingTests.member(Array("some text".utf8))
    try folder.write("fine", to: "a.md")
    try folder.write(Array(packed.dropLast(9)), to: Array("b.md.gz".utf8))
    symlink("nowhere", folder.root + "/c.md")
    try folder.write(String(repeating: "long ", count: 400), to: "d.txt")
    try folder.write([0x63, 0x61, 0x66, 0xE9, 0x0A], to: Array("e.txt".utf8))
    try folder.write(Array("hé ".utf8) + [0xFF] + Array(" é".utf8), to: Array("f.txt".utf8))
    try folder.write("fine\u{0}too\u{C}", to: "g.txt")
    try folder.write("", to: "h.html")
    let source = try DocumentSource(path: folder.root, sizeLimit: 1000)
    let reading = try Self.read(source)
    #expect(reading.ids == ["a.md", "e.txt", "f.txt", "g.txt", "h.html"])
    #expect(reading.texts == ["fine", "café\n", "hé \u{FFFD} é", "fine too ", ""])
    #expect(source.rejectedCount == 3)
    let prefix = "\(folder.root)/"
    #expect(
      source.problems.map { $0.description.dropFirst(prefix.count) } == [
        "b.md.gz: the gzip file ends too early; it was left out, get the file again",
        "c.md: no such file; it was left out, check where the link leads",
        "d.txt: the document is longer than 0 MB; it was left out, split it",
        "e.txt: the bytes are not UTF-8; read as Windows-1252, check letters with accents",
        "f.txt: 1 place with bytes that are no text; each became U+FFFD",
      ])
  }

  @Test("recognizes folders and documents, not records and texts a line")
  func recognition() throws {
    let folder = try TemporaryFolder()
    #expect(DocumentSource.recognizes(path: folder.root))
    for name in ["a.md", "a.MARKDOWN", "a/b.html", "b.htm.gz"] {
      #expect(DocumentSource.recognizes(path: name))
    }
    for name in ["-", "a.txt", "a.csv", "a.json.gz", "md", "a text", "a.md.zip", ""] {
      #expect(!DocumentSource.recognizes(path: name))
    }
  }

  @Test("says that there is nothing")
  func nothing() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: InputError.self) {
      _ = try DocumentSource(path: folder.root + "/none.md")
    }
    #expect(error?.reason == .missing)
    let source = try DocumentSource(path: folder.root)
    #expect(
      source.notes == ["\(folder.root): no documents; Markdown, HTML and text files are read"])
    #expect(try Self.read(source).texts == [])
  }
}

import Glibc
import Headlines
import TestSupport
import Testing

@testable import Workspace

@Suite("Image ranking")
struct ImageRankingTests {
  private static let article = """
    Heat pumps in old houses

    A heat pump takes warmth from the air. Installers put it beside the cellar of the house.
    """

  /// A place for what is said.
  private final class Log {
    var notes: [String] = []
    var warnings: [String] = []

    var messages: ScoreRun.Messages {
      ScoreRun.Messages(note: { self.notes.append($0) }, warn: { self.warnings.append($0) })
    }
  }

  private func outcome(
    _ folder: TemporaryFolder, captions: String? = nil, _ log: Log = Log()
  ) throws -> ImageRanking.Outcome {
    let ranking = ImageRanking(
      folder: folder.path("photos"), captions: captions.map(folder.path), messages: log.messages)
    return try ranking.images(for: CorpusInput(text: Self.article))
  }

  private func write(_ folder: TemporaryFolder, _ name: String, _ bytes: [UInt8]) throws {
    try folder.write(bytes, to: Array("photos/\(name)".utf8))
  }

  @Test("trusts captions more than sidecars, and those more than file names")
  func trust() throws {
    let folder = try TemporaryFolder()
    for name in ["a.jpg", "b.jpg", "heat-pump.jpg", "z.jpg", "IMG_1.jpg"] {
      try write(folder, name, SampleImage.jpeg(1200, 630) + Array(name.utf8))
    }
    try folder.write("file,caption\nphotos/z.jpg,Heat pump\n", to: "captions.csv")
    try folder.write("Heat pump", to: "photos/b.txt")
    let images = try outcome(folder, captions: "captions.csv").images
    #expect(images.map(\.file) == ["z.jpg", "b.jpg", "heat-pump.jpg", "IMG_1.jpg", "a.jpg"])
    #expect(images.prefix(3).map { $0.words.first?.source } == [.caption, .sidecar, .fileName])
    #expect(images.map(\.alt) == ["Heat pump", "Heat pump", nil, nil, nil])
    for image in images { #expect(image.words.reduce(0) { $0 + $1.weight } == image.score) }
  }

  @Test(
    "reads texts beside pictures",
    arguments: [
      ("a.txt", "Cellar\n"), ("a.json", #"{"alt":"Cellar","size":[1]}"#),
      ("a.md", "---\nalt: Cellar\n---\nA *pump*\n"), ("a.md", "Cellar\n"),
      ("a.jpg.json", "{\n \"altText\": \"Cellar\"\n}"),
    ])
  func sidecars(_ name: String, _ text: String) throws {
    let folder = try TemporaryFolder()
    try write(folder, "a.jpg", SampleImage.jpeg(1200, 630))
    try folder.write(text, to: "photos/\(name)")
    let image = try #require(try outcome(folder).images.first)
    #expect(image.alt?.contains("Cellar") == true)
    #expect(image.words.contains { $0.text == "Cellar" && $0.source == .sidecar })
  }

  @Test(
    "finds columns of captions by their usual names",
    arguments: [
      ("c.csv", "Filename;Alt Text;Title\na.jpg;A cellar;House\n"),
      ("c.ndjson", #"{"title":"House","alt":"A cellar","src":"https://x.org/i/a.jpg"}"# + "\n"),
      ("c.json", #"[{"image":"./a.jpg","altText":"A cellar","caption":null}]"#),
    ])
  func columns(_ name: String, _ text: String) throws {
    let folder = try TemporaryFolder()
    try write(folder, "a.jpg", SampleImage.jpeg(1200, 630))
    try folder.write(text, to: name)
    let outcome = try outcome(folder, captions: name)
    #expect(outcome.images.first?.alt == "A cellar")
    #expect(outcome.rejectedCount == 0)
  }

  @Test("says which columns are missing")
  func missingColumns() throws {
    let folder = try TemporaryFolder()
    try write(folder, "a.jpg", SampleImage.jpeg(1200, 630))
    for text in ["caption,color\nx,y\n", "file,color\na.jpg,red\n"] {
      try folder.write(text, to: "c.csv")
      #expect(throws: InputError.self) { try outcome(folder, captions: "c.csv") }
    }
  }

  @Test("counts records that name no file, and texts that cannot be read")
  func rejected() throws {
    let folder = try TemporaryFolder()
    try write(folder, "a.jpg", SampleImage.jpeg(1200, 630))
    try folder.write("{\"alt\":\"A cellar\"}\n{\"file\":\"a.jpg\",\"alt\":\"B\"}\n", to: "c.ndjson")
    try folder.write(Array(repeating: 0x61, count: 1 << 20 | 1), to: Array("photos/a.txt".utf8))
    let log = Log()
    #expect(try outcome(folder, captions: "c.ndjson", log).rejectedCount == 2)
    #expect(log.warnings.contains { $0.contains("name no file") })
    #expect(log.warnings.contains { $0.contains("longer than 1 MB") })
  }

  @Test("tells damaged files, wrong names and copies, and goes on")
  func findings() throws {
    let folder = try TemporaryFolder()
    let good = SampleImage.jpeg(1200, 630)
    try write(folder, "1.jpg", good)
    try write(folder, "2.jpg", good)
    try write(folder, "3.png", SampleImage.gif(1200, 630))
    try write(folder, "4.gif", Array(SampleImage.gif(1200, 630).prefix(8)))
    try write(folder, "5.webp", [])
    try write(folder, "in/6.svg", Array("<svg viewBox='0 0 191 100'/>".utf8))
    try write(folder, ".hidden.jpg", good)
    try write(folder, "notes.pdf", good)
    let images = try outcome(folder).images
    #expect(images.map(\.file) == ["1.jpg", "2.jpg", "3.png", "4.gif", "5.webp", "in/6.svg"])
    let checks = images.map { $0.findings.map(\.check).filter { $0 != .missingAlt } }
    #expect(
      checks == [[], [.duplicate], [.wrongExtension], [.unreadable], [.unreadable], []])
    #expect(images[3].size == nil && images[3].byteCount == 8)
  }

  @Test("does not follow links to folders, and names links that lead nowhere")
  func links() throws {
    let folder = try TemporaryFolder()
    try write(folder, "a.jpg", SampleImage.jpeg(1200, 630))
    try folder.link("photos/again", to: ".")
    try folder.link("photos/lost.jpg", to: "nowhere")
    let log = Log()
    let images = try outcome(folder, log).images
    #expect(images.map(\.file) == ["a.jpg", "lost.jpg"])
    #expect(images[1].findings.contains { $0.check == .unreadable })
    #expect(log.notes.contains { $0.contains("links to folders") })
  }

  @Test("reads a header behind much metadata")
  func metadata() throws {
    let folder = try TemporaryFolder()
    let segment = SampleImage.jpeg(1, 1, metadata: 65_535).dropFirst(2).prefix(65_537)
    let long = (0..<5).reduce([UInt8]([0xFF, 0xD8])) { bytes, _ in bytes + segment }
    try write(folder, "a.jpg", long + SampleImage.jpeg(1200, 630).dropFirst(2))
    #expect(try outcome(folder).images.first?.size == PixelSize(width: 1200, height: 630))
  }

  @Test("writes the documented object")
  func object() throws {
    let folder = try TemporaryFolder()
    try write(folder, "a \"1\".png", SampleImage.png(1200, 630))
    let images = try outcome(folder).images
    let bytes = ImageWriter(OutputOptions(format: .ndjson)).bytes(images)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"file":"a \"1\".png","score":0,"width":1200,"height":630,"bytes":33,"alt":null,"#
        + #""words":[],"findings":[{"check":"missing-alt","evidence":"convention","#
        + #""message":"no caption or alt text; say what the picture shows"}]}"# + "\n")
    for format in [OutputFormat.json, .csv, .table] {
      #expect(!ImageWriter(OutputOptions(format: format)).bytes(images).isEmpty)
    }
    #expect(
      String(decoding: ImageWriter(OutputOptions(format: .json)).bytes([]), as: UTF8.self) == "[]\n"
    )
  }
}

extension TemporaryFolder {
  /// Makes a link.
  fileprivate func link(_ name: String, to target: String) throws {
    guard symlink(target, path(name)) == 0 else { throw InputError(.missing, file: name) }
  }
}

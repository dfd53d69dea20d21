import Testing

@testable import Workspace

@Suite("Adding to a library")
struct LibraryAdditionTests {
  /// A folder of sources beside a library.
  private final class Site {
    let fixture: LibraryFixture
    var warnings: [String] = []
    var options = LibraryAdditionOptions()

    init() throws { fixture = try LibraryFixture() }

    func write(_ text: String, to name: String) throws {
      try fixture.place.write(text, to: name)
    }

    func add(_ names: String...) throws -> LibraryAdditionReport {
      let library = try fixture.opened()
      var addition = LibraryAddition(
        to: library, using: FakeIndexing(), options: options,
        messages: ScoreRun.Messages(warn: { self.warnings.append($0) }))
      for name in names {
        try addition.add(
          from: ArticleInput.source(path: fixture.place.path(name), forLibrary: fixture.folder))
      }
      return try addition.finish()
    }

    func library() throws -> Library { try fixture.opened(for: .reading) }

    func export(_ format: OutputFormat) throws -> [UInt8] {
      let path = fixture.place.path("export.\(format.rawValue)")
      let sink = try ByteSink(path: path)
      try LibraryOutput(of: library(), OutputOptions(format: format)).writeAll(to: sink)
      try sink.finish()
      return try fixture.place.contents("export.\(format.rawValue)")
    }
  }

  private static func sample() throws -> Site {
    let site = try Site()
    try site.write(
      """
      ---
      title: Kites
      id: k1
      tags: [wind, "fun"]
      date: 2025-03-14
      ---
      People love the stunt kite.
      """, to: "articles/kites.md")
    try site.write(
      "Das war ein wirklich guter Tag mit viel Sonne und Freude in der Stadt.",
      to: "articles/tag.txt")
    try site.write(
      "<title>Solar storage</title><main><p>Solar storage is cheap.</p></main>",
      to: "articles/solar.html")
    try site.write(
      """
      guid,Link,Headline,body,Categories,Keywords,pubDate
      p1,https://example.org/1,One,"It was ""awful"", truly.","a, b",b;c,2025-01-02T10:11:12+01:00
      ,https://example.org/2,Only a title,,,,

      """, to: "posts.csv")
    try site.write(
      """
      {"id":17,"text":"A number for an id.","tags":["x",2,{"name":"y"}],"lang":"en-GB","author":["Ann","Bob"]}
      {"text":"no name at all\\u0000","published":"not a date"}

      """, to: "posts.ndjson")
    return site
  }

  @Test("reads usual names, and knows articles by id, else URL, else path")
  func identity() throws {
    let site = try Self.sample()
    let report = try site.add("articles", "posts.csv", "posts.ndjson")
    #expect(report.sources.map(\.added) == [3, 2, 2])
    #expect(report.total.repaired == 2)
    #expect(report.articles == 7)
    let library = try site.library()
    let kites = try #require(try library.article(id: "k1")).article
    #expect(kites.title == "Kites")
    #expect(kites.tags == ["wind", "fun"])
    #expect(kites.published == ArticleTime.seconds("2025-03-14"))
    #expect(kites.source == "articles")
    let one = try #require(try library.article(id: "p1"))
    #expect(one.article.url == "https://example.org/1")
    #expect(one.article.text == "It was \"awful\", truly.")
    #expect(one.article.tags == ["a", "b", "c"])
    #expect(one.article.published == ArticleTime.seconds("2025-01-02T09:11:12Z"))
    #expect(one.analysis.label == "negative")
    let two = try #require(try library.article(id: "https://example.org/2")).article
    #expect(two.title == "Only a title")
    #expect(two.text == "")
    let number = try #require(try library.article(id: "17")).article
    #expect(number.tags == ["x", "2", "y"])
    #expect(number.language == "en")
    #expect(number.author == "Ann, Bob")
    #expect(try library.article(id: "posts.ndjson#1")?.article.text == "no name at all\u{FFFD}")
    #expect(try library.article(id: "articles/solar.html")?.article.title == "Solar storage")
    #expect(try library.article(id: "articles/tag.txt")?.analysis.language == "de")
  }

  @Test("the same again changes nothing, however it is batched", arguments: [1, 3, 2_000])
  func idempotence(batchCount: Int) throws {
    let site = try Self.sample()
    site.options.batchCount = batchCount
    let first = try site.add("articles", "posts.csv", "posts.ndjson")
    #expect(first.summary == "added 7, changed 0, unchanged 0, repaired 2")
    let files = try site.library().segments().map(\.name)
    let again = try site.add("articles", "posts.csv", "posts.ndjson")
    #expect(again.summary == "added 0, changed 0, unchanged 7, repaired 2")
    #expect(try site.library().segments().map(\.name) == files)
    try site.write("Ein schlechter Tag in Berlin.", to: "articles/tag.txt")
    #expect(try site.add("articles").summary == "added 0, changed 1, unchanged 2")
    #expect(try site.library().problems() == [])
  }

  @Test(
    "an export again changes nothing, there and elsewhere", arguments: [OutputFormat.ndjson, .csv])
  func roundTrip(format: OutputFormat) throws {
    let site = try Self.sample()
    _ = try site.add("articles", "posts.csv", "posts.ndjson")
    let bytes = try site.export(format)
    #expect(try site.add("export.\(format.rawValue)").summary == "added 0, changed 0, unchanged 7")
    let other = try Site()
    try other.write(String(decoding: bytes, as: UTF8.self), to: "export.\(format.rawValue)")
    #expect(try other.add("export.\(format.rawValue)").summary == "added 7, changed 0, unchanged 0")
    #expect(try other.export(format) == bytes)
  }

  @Test("one id with two contents keeps the later one, and says so", arguments: [1, 2_000])
  func conflict(batchCount: Int) throws {
    let site = try Site()
    site.options.batchCount = batchCount
    try site.write(
      "{\"id\":\"a\",\"text\":\"first\"}\n{\"id\":\"b\",\"text\":\"b\"}\n", to: "one.ndjson")
    try site.write(
      "{\"id\":\"a\",\"text\":\"second\"}\n{\"id\":\"b\",\"text\":\"b\"}\n", to: "two.ndjson")
    let report = try site.add("one.ndjson", "two.ndjson")
    #expect(try site.library().article(id: "a")?.article.text == "second")
    #expect(try site.library().count == 2)
    #expect(report.total.read == 4)
    #expect(site.warnings.count == 1)
    #expect(site.warnings.first?.contains("1 article has the id of earlier one") == true)
    #expect(site.warnings.first?.contains("one.ndjson") == true)
    #expect(report.total.added == 2)
    #expect(report.total.changed + report.total.superseded == 1)
    #expect(
      try site.add("one.ndjson", "two.ndjson").summary
        == "added 0, changed 0, unchanged 3, superseded 1")
    #expect(site.warnings.count == 2)
    #expect(try site.library().article(id: "a")?.article.text == "second")
  }

  @Test("two ids with one text keeps both")
  func sameText() throws {
    let site = try Site()
    try site.write("id,text\na,the same\nb,the same\n", to: "posts.csv")
    #expect(try site.add("posts.csv").total.added == 2)
  }

  @Test("gives the same on any number of threads")
  func threads() throws {
    let exports = try [1, 2, 5].map { threads in
      let site = try Self.sample()
      site.options.threads = threads
      site.options.time = Int64(threads)
      _ = try site.add("articles", "posts.csv", "posts.ndjson")
      return try site.export(.ndjson)
    }
    #expect(Set(exports).count == 1)
  }

  @Test("tells what is on the disk, batch by batch")
  func acknowledgement() throws {
    let fixture = try LibraryFixture()
    try fixture.place.write("id,text\na,one\nb,two\nc,three\n", to: "posts.csv")
    let library = try fixture.opened()
    var addition = LibraryAddition(
      to: library, using: FakeIndexing(), options: LibraryAdditionOptions(batchCount: 2))
    var told: [[String]] = []
    addition.onCommit = { articles in
      told.append(articles.map(\.id))
      let reader = try fixture.opened(for: .reading)
      let found = try reader.keys(ids: articles.map(\.id))
      #expect(found.allSatisfy { $0 != nil })
    }
    try addition.add(
      from: ArticleInput.source(
        path: fixture.place.path("posts.csv"), forLibrary: fixture.folder))
    _ = try addition.finish()
    #expect(told == [["a", "b"], ["c"]])
  }

  @Test("keeps all before the place where a source breaks off")
  func brokenOff() throws {
    let site = try Site()
    try site.fixture.place.write(
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1], to: Array("cut.ndjson.gz".utf8))
    try site.write("id,text\na,one\n", to: "posts.csv")
    let report = try site.add("posts.csv")
    #expect(!report.isIncomplete)
    #expect(throws: InputError.self) { try site.add("cut.ndjson.gz") }
    #expect(try site.library().count == 1)
  }
}

import Glibc
import TestSupport
import Testing

@testable import Workspace

@Suite("A library")
struct LibraryTests {
  @Test("keeps what was added, and changes nothing when it comes again")
  func idempotence() throws {
    var fixture = try LibraryFixture()
    let articles = LibraryFixture.articles(0..<5)
    #expect(try fixture.add(articles) == Array(repeating: .added, count: 5))
    let before = try fixture.opened(for: .reading).segments().map(\.name)
    #expect(try fixture.add(articles) == Array(repeating: .unchanged, count: 5))
    let library = try fixture.opened(for: .reading)
    #expect(try library.segments().map(\.name) == before)
    #expect(try library.count == 5)
    #expect(try library.article(id: "a3")?.article == articles[3])
    #expect(try library.article(id: "a3")?.analysis.keyphrases.first?.text == "a phrase")
    #expect(try library.problems() == [])
  }

  @Test("keeps the key of an article that changes, and never gives one again")
  func keys() throws {
    var fixture = try LibraryFixture()
    try fixture.add(LibraryFixture.articles(0..<3))
    let key = try fixture.opened(for: .reading).article(id: "a1")?.key
    #expect(try fixture.add(LibraryFixture.articles(1..<2, text: "new")) == [.changed])
    let library = try fixture.opened()
    #expect(try library.article(id: "a1")?.key == key)
    #expect(try library.article(id: "a1")?.article.text == "new of 1")
    let last = try library.keys(ids: ["a2"])
    #expect(try library.remove(ids: ["a2", "nobody"], using: &fixture.indexing) == [true, false])
    #expect(try library.article(id: "a2") == nil)
    try fixture.add(LibraryFixture.articles(2..<3))
    #expect(try library.keys(ids: ["a2"]) != last)
    #expect(try library.problems() == [])
  }

  @Test("tells ids apart by their bytes, and never by the text")
  func identity() throws {
    var fixture = try LibraryFixture()
    let ids = ["é", "e\u{301}", "A", "a", " a", "😀", String(repeating: "x", count: 10_000)]
    #expect(
      try fixture.add(ids.map { Article(id: $0, text: "the same") }).allSatisfy { $0 == .added })
    let library = try fixture.opened(for: .reading)
    #expect(try library.count == ids.count)
    for id in ids {
      #expect(try library.article(id: id)?.article.id.utf8.elementsEqual(id.utf8) == true)
    }
  }

  @Test("is not there before the first article, and that is said")
  func missing() throws {
    let fixture = try LibraryFixture()
    for purpose in [Library.Purpose.reading, .writing] {
      #expect(throws: LibraryError(.missing, at: fixture.folder)) {
        try fixture.opened(for: purpose)
      }
    }
    // What a process leaves that was killed before its first commit.
    try fixture.place.write("", to: "site/library.sqlite")
    #expect(throws: LibraryError(.missing, at: fixture.folder)) {
      try fixture.opened(for: .reading)
    }
    #expect(try fixture.opened().count == 0)
  }

  @Test("shows one state while another one is written")
  func snapshot() throws {
    var fixture = try LibraryFixture()
    try fixture.add(LibraryFixture.articles(0..<10))
    let reader = try fixture.opened(for: .reading)
    var seen: [String] = []
    try reader.forEachArticle { article in
      if seen.isEmpty { try fixture.add(LibraryFixture.articles(0..<20, text: "later")) }
      seen.append(article.article.text)
      return true
    }
    #expect(seen.count == 10)
    #expect(seen.allSatisfy { $0.hasPrefix("text") })
    #expect(try reader.count == 20)
  }

  @Test("is copied while it is open, and the copy is a library")
  func backup() throws {
    var fixture = try LibraryFixture()
    try fixture.add(LibraryFixture.articles(0..<4))
    mkdir(fixture.place.path("copy"), 0o755)
    let copy = fixture.place.path("copy/library.sqlite")
    try fixture.opened(for: .reading).backUp(to: copy)
    #expect(throws: LibraryError(.exists, at: copy)) {
      try fixture.opened(for: .reading).backUp(to: copy)
    }
    let library = try Library(at: fixture.place.path("copy"), for: .creating)
    #expect(try library.count == 4)
    #expect(try library.bringIndexUpToDate(using: &fixture.indexing) == 4)
    #expect(try library.problems() == [])
  }
}

@Suite("The index of a library")
struct LibraryIndexTests {
  @Test("has each article once, whatever is added, changed and removed", arguments: 0..<6)
  func once(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var fixture = try LibraryFixture()
    var expected = Set<String>()
    for round in 0..<12 {
      let start = Int(generator.next() % 30)
      let library = try fixture.opened()
      switch generator.next() % 4 {
      case 0:
        let ids = (start..<start + 5).map { "a\($0)" }
        _ = try library.remove(ids: ids, using: &fixture.indexing)
        expected.subtract(ids)
      case 1: _ = try library.merge(using: &fixture.indexing, all: round % 2 == 0)
      default:
        try fixture.add(LibraryFixture.articles(start..<start + 8, text: "round \(round / 3)"))
        expected.formUnion((start..<start + 8).map { "a\($0)" })
      }
      let keys = try library.keys(ids: expected.sorted()).compactMap(\.self).sorted()
      #expect(keys.count == expected.count)
      #expect(try FakeIndexing.liveKeys(library) == keys)
      #expect(try library.problems() == [])
    }
  }

  @Test("keeps mapped segments readable when they are merged away")
  func mapped() throws {
    var fixture = try LibraryFixture()
    let library = try fixture.opened()
    for number in 0..<9 { try fixture.add(LibraryFixture.articles(number..<number + 1)) }
    let before = try library.segments()
    #expect(before.count == 9)
    #expect(try library.merge(using: &fixture.indexing))
    #expect(try library.segments().count == 1)
    #expect(try !library.merge(using: &fixture.indexing, all: true))
    try fixture.add(LibraryFixture.articles(50..<51))
    #expect(String(decoding: before[3].bytes, as: UTF8.self) == "4\n")
    #expect(library.index.files.count == 2)
  }

  @Test("is made anew where its format is another one")
  func format() throws {
    var fixture = try LibraryFixture()
    try fixture.add(LibraryFixture.articles(0..<7))
    fixture.indexing.format = "fake 2"
    let library = try fixture.opened()
    #expect(try library.bringIndexUpToDate(using: &fixture.indexing, batchCount: 3) == 7)
    #expect(try library.indexFormat == "fake 2")
    #expect(try FakeIndexing.liveKeys(library) == Array(1...7))
    #expect(try library.problems() == [])
  }

  @Test("and the articles stay as they were when a segment cannot be written")
  func failure() throws {
    var fixture = try LibraryFixture()
    try fixture.add(LibraryFixture.articles(0..<3))
    fixture.indexing.failure = LibraryError(.full, at: "index")
    #expect(throws: LibraryError(.full, at: "index")) {
      try fixture.add(LibraryFixture.articles(0..<9, text: "new"))
    }
    fixture.indexing.failure = nil
    let library = try fixture.opened(for: .reading)
    #expect(try library.count == 3)
    #expect(try library.article(id: "a0")?.article.text == "text of 0")
    #expect(library.index.files.count == 1)
    #expect(try library.problems() == [])
  }

  @Test("loses the files of processes that were killed, when somebody writes")
  func orphans() throws {
    var fixture = try LibraryFixture()
    try fixture.add(LibraryFixture.articles(0..<3))
    for name in ["00000002.segment", "99999999.segment"] {
      try fixture.place.write("half of", to: "site/index/\(name)")
    }
    #expect(try fixture.opened(for: .reading).problems() == [])
    try fixture.add(LibraryFixture.articles(3..<4))
    let library = try fixture.opened()
    #expect(library.index.files.count == 2)
    #expect(try FakeIndexing.liveKeys(library) == [1, 2, 3, 4])
  }

  @Test("is found damaged where a segment is missing or has another byte")
  func damage() throws {
    var fixture = try LibraryFixture()
    try fixture.add(LibraryFixture.articles(0..<3))
    let library = try fixture.opened(for: .reading)
    try fixture.place.write("1\n2\n4\n", to: "site/index/00000001.segment")
    #expect(try library.problems().count == 1)
    try fixture.place.write("1\n2\n", to: "site/index/00000001.segment")
    #expect(throws: LibraryError.self) { try library.segments() }
    unlink(fixture.place.path("site/index/00000001.segment"))
    #expect(throws: LibraryError.self) { try library.segments() }
    #expect(try library.problems().count == 1)
  }
}

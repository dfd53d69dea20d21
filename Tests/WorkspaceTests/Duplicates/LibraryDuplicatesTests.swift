import Testing

@testable import Workspace

@Suite("Duplicates of a library")
struct LibraryDuplicatesTests {
  /// A library with an index.
  static func library(_ articles: [Article], in folder: TemporaryFolder) throws -> Library {
    let library = try Library(at: folder.path("site"), for: .creating)
    var indexing = try ArticleIndexing(of: library)
    _ = try library.commit(
      articles.map {
        ($0, ArticleAnalysis(language: "en", wordCount: 9))
      }, using: &indexing, at: 7)
    return library
  }

  static func overlaps(
    _ articles: [Article], threads: Int = 2, competing: Double = 0.2
  ) throws -> (found: [ArticleOverlap], report: LibraryDuplicates.Report) {
    let folder = try TemporaryFolder()
    var options = LibraryDuplicates.Options()
    options.threads = threads
    options.competingThreshold = competing
    var found: [ArticleOverlap] = []
    let report = try LibraryDuplicates(of: library(articles, in: folder), options: options).run {
      found.append($0)
    }
    return (found, report)
  }

  static let tram =
    "The council voted for the new tram line on Monday after a debate of nine hours."

  static let articles = [
    Article(id: "b", title: "Trams", text: tram),
    Article(id: "a", url: "https://x.example/a", title: "Trams!", text: tram + " Applause."),
    Article(
      id: "c", title: "A tram at last", text: "Cheers: the tram line has its council's vote."),
    Article(
      id: "d", title: "Beans", text: "Soak the beans overnight, then simmer them with garlic."),
    Article(id: "e", title: "", text: "?!"), Article(id: "f", title: "", text: "?!"),
    Article(id: "g", title: "A title alone", text: ""),
    Article(id: "h", title: "A title, alone", text: ""),
  ]

  @Test(
    "come in clusters, and after them pairs that compete with their first", arguments: [1, 2, 5])
  func kinds(threads: Int) throws {
    let (found, report) = try Self.overlaps(Self.articles, threads: threads)
    #expect(found.map(\.kind) == [.duplicate, .duplicate, .competing])
    #expect(found.map { $0.articles.map(\.id) } == [["a", "b"], ["g", "h"], ["a", "c"]])
    #expect(found.first?.articles.first?.url == "https://x.example/a")
    #expect(found.map(\.similarity)[1] == 1)
    #expect(found.first.map { $0.similarity >= 0.8 && $0.similarity == $0.wording } == true)
    #expect(found.last.map { $0.wording < 0.1 } == true)
    #expect(found.last?.explanation.map(\.text).contains("council") == true)
    #expect(found.dropLast().allSatisfy { $0.explanation.isEmpty })
    #expect(
      report
        == LibraryDuplicates.Report(
          articleCount: 8, clusterCount: 2, duplicateCount: 4, pairCount: 1, hasIndex: true))
  }

  @Test("of an empty library are none")
  func empty() throws {
    let (found, report) = try Self.overlaps([])
    #expect(found.isEmpty)
    #expect(report == LibraryDuplicates.Report())
  }

  @Test("do not grow with copies, and copies do not hide who competes")
  func copies() throws {
    let copies = (0..<700).map { Article(id: "copy-\($0)", title: "Trams", text: Self.tram) }
    let (found, report) = try Self.overlaps(Self.articles + copies)
    #expect(report.clusterCount == 2)
    #expect(found.first?.articles.count == 702)
    #expect(found.last?.articles.map(\.id) == ["a", "c"])
  }

  @Test("are found without an index, those that compete are not, and that is said")
  func noIndex() throws {
    var fixture = try LibraryFixture()
    fixture.indexing.format = ""
    let library = try Library(at: fixture.folder, for: .creating)
    var indexing = NoIndexing()
    _ = try library.commit(
      Self.articles.map { ($0, ArticleAnalysis(language: "en", wordCount: 9)) },
      using: &indexing, at: 7)
    let report = try LibraryDuplicates(of: library).run { _ in }
    #expect(report.clusterCount == 2)
    #expect(report.pairCount == 0)
    #expect(!report.hasIndex)
  }
}

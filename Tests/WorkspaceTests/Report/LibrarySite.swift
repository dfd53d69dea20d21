import Foundation

@testable import Workspace

/// A library of the project's articles, with analyses that tests can add up by themselves.
struct LibrarySite {
  let folder: TemporaryFolder
  let library: Library
  var articles: [(article: Article, analysis: ArticleAnalysis)]

  init(_ articles: [(article: Article, analysis: ArticleAnalysis)]) throws {
    folder = try TemporaryFolder()
    self.articles = articles
    let library = try Library(at: folder.path("site"), for: .creating)
    var indexing = try ArticleIndexing(of: library)
    _ = try library.commit(articles.map { ($0.article, $0.analysis) }, using: &indexing, at: 7)
    self.library = try Library(at: folder.path("site"), for: .reading)
  }

  func report(
    threads: Int = 2, sample: Int = 5_000, overlaps: Bool = true
  ) throws -> LibraryReport {
    var options = LibraryReportRun.Options()
    options.threads = threads
    options.sampleLimit = sample
    options.findsOverlaps = overlaps
    return try LibraryReportRun(library: library, options: options).run()
  }

  /// The articles of `Corpora/articles`: labels and valences by their numbers, keyphrases as editors chose.
  static func corpus() throws -> LibrarySite {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Corpora/articles/articles.ndjson")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return try LibrarySite(
      lines.enumerated().map { number, line in
        let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
        let valence = Double(number * 37 % 41 - 20) / 25
        let analysis = ArticleAnalysis(
          language: "en", wordCount: row.text.split(whereSeparator: \.isWhitespace).count,
          label: valence > 0.2 ? "positive" : valence < -0.2 ? "negative" : "neutral",
          valence: valence,
          keyphrases: row.keyphrases.map { ArticleAnalysis.Phrase(text: $0, score: 0.5) })
        let article = Article(
          id: row.id, url: "https://eastmere.example/\(row.id)", title: row.title, text: row.text,
          author: row.author, published: ArticleTime.seconds(row.date), language: "en")
        return (article, analysis)
      })
  }

  private struct Row: Decodable {
    var id: String
    var title: String
    var text: String
    var date: String
    var author: String
    var keyphrases: [String]
  }
}

extension Encodable {
  /// The value as JSON, its keys in order.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

import Foundation
import TestSupport
import Testing

@testable import Reporting
@testable import Workspace

@Suite("The page of a library")
struct LibraryPageTests {
  let templates: TemplateLibrary

  init() throws { templates = try TemplateLibrary() }

  /// A report on a library of some articles, at a place of its own.
  ///
  /// - Parameters:
  ///   - articles: The articles.
  ///   - label: What all of them are said to feel, so that none has to be read; nil to read them.
  static func report(
    _ articles: [Article], label: String? = nil
  ) throws -> LibraryReport {
    let folder = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let library = try Library(at: folder, for: .creating)
    var indexing = try ArticleIndexing(of: library)
    let analyses =
      label.map { label in
        articles.map { _ in
          var analysis = ArticleAnalysis(language: "en", wordCount: 600)
          analysis.label = label
          return analysis
        }
      } ?? ArticleAnalyzer(threads: 2).analyses(of: articles)
    _ = try library.commit(Array(zip(articles, analyses)), using: &indexing, at: 7)
    var options = LibraryReportRun.Options()
    options.title = "eastmere.example"
    options.version = "0.2.0"
    return try LibraryReportRun(library: library, options: options).run()
  }

  static var corpora: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpora")
  }

  /// The project's articles.
  static func corpus() throws -> [Article] {
    struct Row: Decodable {
      var id: String
      var title: String
      var text: String
      var date: String
    }
    let file = corpora.appending(path: "articles/articles.ndjson")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
      return Article(
        id: row.id, url: "https://eastmere.example/\(row.id)", title: row.title, text: row.text,
        published: ArticleTime.seconds(row.date), language: "en")
    }
  }

  static let folder = ProcessInfo.processInfo.environment["SAMPLE_PAGES"]

  @Test("is written where a browser can check it", .enabled(if: folder != nil))
  func written() throws {
    let folder = URL(fileURLWithPath: try #require(Self.folder))
    let report = try Self.report(Self.corpus())
    try Data(LibraryPage(report).html(templates))
      .write(to: folder.appendingPathComponent("library.html"))
  }

  @Test("of hostile articles is well formed, loads nothing, and has their words as text")
  func hostile() throws {
    let payloads =
      ["<script>alert(1)</script>", "{{{style}}}{{>page}}", "\u{202E}gnp.exe"]
      + Attacks.all.filter { !$0.unicodeScalars.contains("\0") }
    // Two in an article, because topics are found in time that grows faster than their number.
    let pairs = stride(from: 0, to: payloads.count, by: 2).map { place in
      payloads[place..<min(place + 2, payloads.count)].joined(separator: " ")
    }
    let articles = pairs.enumerated().map { number, payload in
      Article(
        id: "\(number) \(payload)", url: "javascript:alert(\(number))" + payload, title: payload,
        text: "\(payload) The tram is wonderful. \(payload)", published: 1_700_000_000)
    }
    let report = try Self.report(articles, label: "positive")
    let page = try MarkupReading(LibraryPage(report).html(templates))
    #expect(page.elements.isDisjoint(with: ["script", "img", "iframe", "object", "link"]))
    #expect(page.attributes.allSatisfy { !$0.name.hasPrefix("on") })
    #expect(page.addresses.allSatisfy { $0.hasPrefix("#") })
    #expect(page.text.contains("alert("))
    #expect(!page.text.contains("\u{202E}"))
  }

  @Test("of an empty library says so")
  func empty() throws {
    let page = try MarkupReading(LibraryPage(Self.report([])).html(templates))
    #expect(page.text.contains("The library has no articles."))
    #expect(page.text.contains("How it was made"))
  }
}

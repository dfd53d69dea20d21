import Foundation
import TestSupport
import Testing

@testable import Reporting
@testable import Workspace

@Suite("The page of a document")
struct ArticlePageTests {
  let templates: TemplateLibrary

  init() throws { templates = try TemplateLibrary() }

  private func page(_ text: String, name: String = "draft.md") throws -> MarkupReading {
    let report = try ArticleReportRun().run(PageFile(text: text, name: name))
    return try MarkupReading(ArticlePage(report).html(templates))
  }

  @Test("is written where a browser can check it", .enabled(if: LibraryPageTests.folder != nil))
  func written() throws {
    let folder = URL(fileURLWithPath: try #require(LibraryPageTests.folder))
    let place = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: place) }
    let library = try Library(at: place, for: .creating)
    var indexing = try ArticleIndexing(of: library)
    let articles = try LibraryPageTests.corpus()
    let analyses = articles.map { _ in ArticleAnalysis(language: "en", wordCount: 600) }
    _ = try library.commit(Array(zip(articles, analyses)), using: &indexing, at: 7)
    var options = ArticleReportRun.Options()
    options.library = library
    options.version = "0.2.0"
    let path = LibraryPageTests.corpora.appending(path: "articles/council-backs-tram-line-7.md")
      .path
    let report = try ArticleReportRun(options: options).run(PageFile(path: path))
    try Data(ArticlePage(report).html(templates))
      .write(to: folder.appendingPathComponent("article.html"))
  }

  @Test("shows moods and keyphrases to those who see no color")
  func marks() throws {
    let page = try page(
      "# A day out\n\nI love the old tram line. The old tram line is awful. Old tram line.")
    #expect(page.text.contains("positive, +"))
    #expect(page.text.contains("negative, −"))
    #expect(page.attributes.contains { $0.name == "class" && $0.value == "phrase" })
    #expect(page.attributes.contains { $0.name == "class" && $0.value == "sentence positive" })
    #expect(page.elements.contains("mark"))
  }

  @Test(
    "of hostile text is well formed, loads nothing, and has its words as text",
    arguments: [
      "# &lt;script>alert(1)&lt;/script>\n\nGood &lt;img src=x onerror=alert(1)>. {{{style}}} Bad!",
      "# \u{202E}title\n\n[Buy now](javascript:alert(1)) the wonderful &quot;>&lt;svg/onload=x> thing.",
      "Nul \u{0} and \u{FFFE} and \u{1B}[31m and ]]> and <!-- c --> and <\u{301}script>x</script>.",
    ])
  func hostile(text: String) throws {
    let page = try page(text)
    #expect(page.elements.isDisjoint(with: ["script", "img", "iframe", "object", "link"]))
    #expect(page.attributes.allSatisfy { !$0.name.hasPrefix("on") })
    #expect(page.addresses.allSatisfy { $0.hasPrefix("#") })
    #expect(!page.text.contains("\u{202E}"))
  }

  @Test("holds against all attacks, as text and as HTML", arguments: ["all.txt", "all.html"])
  func attacks(name: String) throws {
    let page = try page(Attacks.all.joined(separator: "\n\nGood. "), name: name)
    #expect(page.elements.isDisjoint(with: ["script", "img", "iframe", "object", "link", "base"]))
    #expect(page.attributes.allSatisfy { !$0.name.hasPrefix("on") && $0.name != "style" })
    #expect(page.addresses.allSatisfy { $0.hasPrefix("#") })
    #expect(!page.text.contains("\u{202E}"))
  }

  @Test("of an empty document says so", arguments: ["", "```\ncode\n```"])
  func empty(text: String) throws {
    #expect(try page(text).text.contains("The document has no words to judge."))
  }

  @Test("of a long document stays small")
  func long() throws {
    let text = String(repeating: "We love the tram, and they hate it a lot. ", count: 5_000)
    let report = try ArticleReportRun().run(PageFile(text: text, name: "long.txt"))
    #expect(ArticlePage(report).html(templates).count < 1_000_000)
  }
}

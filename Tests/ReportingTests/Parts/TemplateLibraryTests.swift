import Foundation
import TestSupport
import Testing

@testable import Reporting
import Workspace

@Suite("Template libraries")
struct TemplateLibraryTests {
  /// A template that is not to be used.
  struct Example: CustomTestStringConvertible {
    var name = "quote.mustache"
    var text: String
    var message: String
    var testDescription: String { text }
  }

  static let examples = [
    Example(
      text: "<p>\n{{#label}}", message: "mine/quote.mustache:2: a section does not end, or under"),
    Example(text: "{{#label}}{{/lable}}", message: "mine/quote.mustache:1: a section does not end"),
    Example(text: "\n\n{{label", message: "mine/quote.mustache:3: a tag is badly formed"),
    Example(
      text: "x\n{{>nothing}}", message: "mine/quote.mustache:2: there is no template 'nothing'"),
    Example(
      text: "{{{text}}}", message: "mine/quote.mustache:1: 'text' would be inserted unescaped"),
    Example(
      text: "{{&text}}", message: "mine/quote.mustache:1: 'text' would be inserted unescaped"),
    Example(text: "{{=<% %>=}}", message: "mine/quote.mustache:1: {{= would change"),
    Example(text: "{{% CONTENT_TYPE: TEXT}}", message: "mine/quote.mustache:1: {{% would change"),
    Example(text: "{{>*name}}", message: "mine/quote.mustache:1: there is no template '*name'"),
    Example(text: "{{>card}}", message: "'card' is a part of itself"),
    Example(text: "{{>quote}}", message: "mine/quote.mustache: 'quote' is a part of itself"),
    Example(
      text: String(repeating: "{{#a}}\n", count: 70),
      message: "mine/quote.mustache:65: sections stand more"),
    Example(text: "a\n<ScRiPt>", message: "mine/quote.mustache:2: '<script' cannot be on a page"),
    Example(
      name: "style.css", text: "@import 'x'", message: "mine/style.css:1: '@import' cannot be"),
    Example(
      name: "style.css", text: "p {}\n</style>", message: "mine/style.css:2: '<' cannot stand in"),
  ]

  @Test("name the line of what cannot be used", arguments: examples)
  func errors(example: Example) throws {
    let file = TemplateFile(name: example.name, text: example.text)
    let error = #expect(throws: TemplateError.self) {
      try TemplateLibrary(files: [file], in: "mine")
    }
    #expect(try #require(error).description.contains(example.message))
  }

  @Test("refuse parts that grow without bound, and too many files")
  func explosion() {
    var files = (0..<4).map { level in
      TemplateFile(
        name: "p\(level).mustache", text: String(repeating: "{{>p\(level + 1)}}", count: 10))
    }
    files.append(TemplateFile(name: "p4.mustache", text: "x"))
    #expect(throws: TemplateError.self) { try TemplateLibrary(files: files, in: "mine") }
    let many = (0..<300).map { TemplateFile(name: "q\($0).mustache", text: "x") }
    #expect(throws: TemplateError.self) { try TemplateLibrary(files: many, in: "mine") }
  }

  @Test("take a file in place of the embedded one, and name those of no use")
  func overriding() throws {
    let files = [
      TemplateFile(name: "quote.mustache", text: "{{>mine}}"),
      TemplateFile(name: "mine.mustache", text: "<p>{{#pieces}}[{{plain}}]{{/pieces}}</p>"),
      TemplateFile(name: "other.mustache", text: "{{x}}"),
      TemplateFile(name: "notes.txt", text: ""),
    ]
    let templates = try TemplateLibrary(files: files, in: "mine")
    #expect(templates.unusedFiles == ["notes.txt", "other.mustache"])
    let page = CommentsPage(SampleReports().comments).html(templates)
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains("<p>[It works, mostly.]</p>"))
    #expect(!text.contains("<blockquote"))
  }

  @Test("read a folder, and say so if they cannot")
  func folder() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in TemplateFile.embedded {
      try file.text.write(
        to: folder.appendingPathComponent(file.name), atomically: true, encoding: .utf8)
    }
    let page = CommentsPage(SampleReports().comments)
    #expect(
      page.html(try TemplateLibrary(overriding: folder.path)) == page.html(try TemplateLibrary()))

    try Data([0x61, 0xFF]).write(to: folder.appendingPathComponent("quote.mustache"))
    let error = #expect(throws: TemplateError.self) {
      try TemplateLibrary(overriding: folder.path)
    }
    #expect(error?.reason == .notUTF8)
    #expect(throws: TemplateError(.unreadable, file: "/no/such/folder")) {
      try TemplateLibrary(overriding: "/no/such/folder")
    }
  }

  @Test("insert nothing unescaped but what we drew")
  func embedded() {
    for file in TemplateFile.embedded where file.templateName != nil {
      for tag in file.tags where tag.sign == UInt8(ascii: "{") {
        #expect(Markup.names.contains(tag.name))
      }
      #expect(!file.tags.contains { "&=%".utf8.contains($0.sign) })
      // A part that is indented costs time that grows with the square of its length.
      #expect(!file.text.contains(" {{>") || !file.text.contains("\n {{>"))
    }
  }

  @Test("make a long page")
  func longPage() throws {
    var report = SampleReports().comments
    let quote = report.quotes.mostPositive[0]
    report.quotes.mostPositive = Array(repeating: quote, count: 2_000)
    let templates = try TemplateLibrary()
    let page = CommentsPage(report).html(templates)
    #expect(page.count > 800_000)
    #expect(try MarkupReading(page).elements.contains("main"))
  }
}

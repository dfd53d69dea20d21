import Foundation
import TestSupport
import Testing
import Workspace

@testable import Reporting

/// Every text of others in a report is replaced by one that would do harm.
@Suite("Safety of pages")
struct PageSafetyTests {
  static let elements: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "a", "header", "p", "h1", "h2", "h3", "h4",
    "bdi", "dl", "dt", "dd", "div", "nav", "ol", "ul", "li", "main", "section", "article", "span",
    "figure", "figcaption", "blockquote", "mark", "details", "summary", "table", "caption", "thead",
    "tbody", "tr", "th", "td", "code", "footer", "svg", "g", "path", "rect", "circle", "line",
    "text", "tspan", "polyline", "polygon", "title",
  ]

  static let attributes: Set<String> = [
    "xmlns", "lang", "xml:lang", "charset", "http-equiv", "content", "name", "class", "href", "id",
    "aria-labelledby", "aria-label", "aria-hidden", "role", "tabindex", "scope", "dir", "viewbox",
    "font-size", "focusable", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "width",
    "height", "d", "points", "text-anchor", "transform", "dominant-baseline",
  ]

  @Test("are enough to be worth it")
  func count() {
    #expect(Set(Attacks.all).count >= 150)
  }

  @Test("holds in reports on comments", arguments: Attacks.all)
  func comments(attack: String) throws {
    let templates = try #require(Self.templates)
    let page = CommentsPage(Self.comments("⟦\(attack)⟧")).html(templates)
    check(attack, in: try MarkupReading(page), beside: try #require(Self.harmlessComments))
  }

  @Test("holds in reports on what changed", arguments: Attacks.all)
  func change(attack: String) throws {
    let templates = try #require(Self.templates)
    let page = ChangePage(SampleReports { _ in "⟦\(attack)⟧" }.change).html(templates)
    check(attack, in: try MarkupReading(page), beside: try #require(Self.harmlessChange))
  }

  /// A report whose texts are all the same.
  private static func comments(_ text: String) -> CommentsReport {
    SampleReports { _ in text }.comments
  }

  private static let templates = try? TemplateLibrary()
  private static let harmlessComments = templates.flatMap { templates in
    try? MarkupReading(CommentsPage(comments("⟦x⟧")).html(templates))
  }
  private static let harmlessChange = templates.flatMap { templates in
    try? MarkupReading(ChangePage(SampleReports { _ in "⟦x⟧" }.change).html(templates))
  }

  /// Compares a page with the same page with harmless texts.
  private func check(_ attack: String, in found: MarkupReading, beside harmless: MarkupReading) {
    #expect(found.elements.isSubset(of: Self.elements))
    // One expectation for all, because there are thousands.
    #expect(found.attributes.filter { !Self.isHarmless($0) } == [])
    #expect(found.elementCount == harmless.elementCount)
    #expect(found.style == harmless.style)
    #expect(!found.style.contains("url("))
    let shown = "⟦\(Self.shown(attack))⟧"
    #expect(occurrences(of: shown, in: found.text) == occurrences(of: "⟦x⟧", in: harmless.text))
  }

  private static func isHarmless(_ attribute: MarkupReading.Attribute) -> Bool {
    switch attribute.name {
    case "href": attribute.value.hasPrefix("#")
    case "id", "class": !attribute.value.contains("⟦")
    default: attributes.contains(attribute.name)
    }
  }

  /// A text as a reader of the page sees it.
  private static func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0A where previous == "\r": continue
      case 0x0D: shown.append("\n")
      case 0x061C, 0x200E, 0x200F, 0x202A...0x202C, 0x2066...0x2069: continue
      case 0x202D, 0x202E: shown.append("\u{FFFD}")
      case 0x09, 0x0A: shown.append(scalar)
      default:
        let isCharacter =
          !scalar.properties.isNoncharacterCodePoint
          && scalar.properties.generalCategory != .control
        shown.append(isCharacter ? scalar : "\u{FFFD}")
      }
    }
    return String(shown)
  }

  private func occurrences(of part: String, in text: String) -> Int {
    // Over bytes, because characters may be combined differently in different neighborhoods.
    let part = Data(part.utf8)
    let text = Data(text.utf8)
    var count = 0
    var start = text.startIndex
    while let range = text.range(of: part, in: start..<text.endIndex) {
      count += 1
      start = range.upperBound
    }
    return count
  }
}

/// Headings: their order, their number, their words, and whether there are enough of them.
struct HeadingChecks {
  let page: Page
  let settings: PageCheckSettings

  static let missingTitle = PageCheck(
    id: "missing-title", group: .structure, summary: "no title and no heading of the first level",
    source: "WCAG 2.2, criterion 2.4.2 (page titled)")
  static let severalTitles = PageCheck(
    id: "several-titles", group: .structure, summary: "more than one heading of the first level",
    source: "HTML Living Standard, 4.3.11 (headings and outlines)")
  static let longTitle = PageCheck(
    id: "long-title", group: .structure, summary: "a title that search results cut",
    source: "search results show about 600 pixels, some 65 characters, of a title",
    threshold: (65, "characters"))
  static let headingOrder = PageCheck(
    id: "heading-order", group: .structure, summary: "a heading that skips a level",
    source: "WCAG 2.2, technique G141 (headings tell the structure)")
  static let longHeading = PageCheck(
    id: "long-heading", group: .structure, summary: "a subheading as long as a sentence",
    source: "GOV.UK content design: headings are front-loaded and short",
    threshold: (12, "words"))
  static let repeatedHeading = PageCheck(
    id: "repeated-heading", group: .structure, summary: "two headings with the same words",
    source: "WCAG 2.2, criterion 2.4.6 (headings and labels)")
  static let missingSubheading = PageCheck(
    id: "missing-subheading", group: .structure, evidence: .tested,
    summary: "many words without a subheading",
    source: "J. Hyönä, R. Lorch, Learning and Instruction 14 (2004): headings help readers recall",
    threshold: (300, "words"))

  static let all = [
    missingTitle, severalTitles, longTitle, headingOrder, longHeading, repeatedHeading,
    missingSubheading,
  ]

  /// A heading of the page.
  private struct Heading {
    var level: Int
    var block: PageBlock
  }

  /// Adds what is found.
  func check(_ findings: inout PageFindings) {
    let headings = page.blocks.compactMap { block -> Heading? in
      guard case .heading(let level) = block.kind, block.isMain else { return nil }
      return Heading(level: level, block: block)
    }
    checkTitle(headings, &findings)
    checkOrder(headings, &findings)
    checkWords(headings, &findings)
    checkParts(&findings)
  }

  private func checkTitle(_ headings: [Heading], _ findings: inout PageFindings) {
    let tops = headings.filter { $0.level == 1 }
    if tops.isEmpty, page.title == nil || page.isHTML, !page.blocks.isEmpty {
      findings.add(
        Self.missingTitle, at: 0..<0,
        page.title == nil ? "there is no title" : "there is no heading of the first level",
        suggestions: page.title.map { ["Begin with the heading “\($0)”"] } ?? [])
    }
    for top in tops.dropFirst() {
      findings.add(
        Self.severalTitles, at: top.block.source, excerpt: page.excerpt(top.block.text),
        "a second heading of the first level; make it one of the second")
    }
    let limit = Int(settings.threshold(of: Self.longTitle))
    if let title = page.title, title.unicodeScalars.count > limit {
      findings.add(
        Self.longTitle, at: page.titleSource ?? 0..<0, excerpt: title,
        "\(title.unicodeScalars.count) characters; search results cut titles after about \(limit)")
    }
  }

  private func checkOrder(_ headings: [Heading], _ findings: inout PageFindings) {
    for (previous, heading) in zip(headings, headings.dropFirst())
    where heading.level > previous.level + 1 {
      findings.add(
        Self.headingOrder, at: heading.block.source, excerpt: page.excerpt(heading.block.text),
        "level \(heading.level) comes after level \(previous.level); "
          + "make it level \(previous.level + 1)")
    }
  }

  private func checkWords(_ headings: [Heading], _ findings: inout PageFindings) {
    let limit = Int(settings.threshold(of: Self.longHeading))
    var seen: [[UInt8]: Int] = [:]
    for heading in headings {
      let words = page.wordCount(heading.block.text)
      if heading.level > 1, words > limit {
        findings.add(
          Self.longHeading, at: heading.block.source, excerpt: page.excerpt(heading.block.text),
          "\(words) words; a subheading is read at a glance")
      }
      let key = page.text[heading.block.text].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
      let line = page.places.position(ofSource: heading.block.source.lowerBound).line
      if let first = seen[key] {
        findings.add(
          Self.repeatedHeading, at: heading.block.source,
          excerpt: page.excerpt(heading.block.text), "the same heading as in line \(first)")
      } else {
        seen[key] = line
      }
    }
  }

  /// Parts between headings that are too long.
  private func checkParts(_ findings: inout PageFindings) {
    let limit = Int(settings.threshold(of: Self.missingSubheading))
    var words = 0
    var start: PageBlock?
    func finish(_ findings: inout PageFindings) {
      if words > limit, let start {
        findings.add(
          Self.missingSubheading, at: start.source, excerpt: page.excerpt(start.text, limit: 60),
          "\(words) words without a subheading")
      }
    }
    for block in page.blocks where block.isMain {
      if case .heading = block.kind {
        finish(&findings)
        words = 0
        start = nil
      } else if block.kind != .code, block.kind != .tableCell {
        words += page.wordCount(block.text)
        if start == nil { start = block }
      }
    }
    finish(&findings)
  }
}

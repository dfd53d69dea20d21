/// The text of a Markdown document, without its markup.
///
/// Headings, paragraphs, items of lists and rows of tables each become a line. Blocks of code are
/// left out; of a link its text is kept and of a picture its description.
///
/// The rules are CommonMark's with GitHub's tables, footnotes and strikethrough, as far as they
/// decide what is text. Because nothing is nested in the result, no tree is built, and every step
/// takes linear time: parsers that build one have inputs of some hundred kilobytes that take them
/// minutes.
///
/// Source: CommonMark Spec 0.31; GitHub Flavored Markdown Spec 0.29.
struct MarkdownText {
  /// The text.
  private(set) var text: PlainText
  /// The first heading of the first level, else the first heading.
  var title: [UInt8]? { topHeading ?? anyHeading }

  /// How many items can begin on one line. Nobody needs more, and each looks at the whole line.
  private static let itemLimit = 16

  private let p: UnsafePointer<UInt8>
  private let count: Int
  private var cursor: LineCursor
  private var inlines: MarkdownInlines
  private var paragraph: [UInt8] = []
  private var paragraphLines = 0
  /// The column from which an item's own text is indented; 0 outside of lists.
  private var itemIndent = 0
  private var isAfterBlank = true
  private var isInTable = false
  private var fence: MarkdownLine.Fence?
  private var topHeading: [UInt8]?
  private var anyHeading: [UInt8]?

  /// Reads the text from `start` on.
  ///
  /// - Complexity: O(`count`)
  init(_ p: UnsafePointer<UInt8>, from start: Int, count: Int) {
    self.p = p
    self.count = count
    text = PlainText(capacity: count)
    cursor = LineCursor(p, count: count)
    cursor.move(to: start)
    inlines = MarkdownInlines(definitions: MarkdownDefinitions(p, cursor).labels)
    while let line = cursor.next() { take(MarkdownLine(p, line)) }
    endParagraph()
  }
}

// MARK: - Lines

extension MarkdownText {
  private mutating func take(_ start: MarkdownLine) {
    var line = start
    if fence?.isQuoted != false { line.skipQuotes() }
    if let fence {
      if fence.isQuoted && !line.isQuoted || line.closes(fence) { self.fence = nil }
      // A fence in a quote ends with the quote, and this line is no code any more.
      guard fence.isQuoted, !line.isQuoted else { return }
    }
    guard !line.isBlank else {
      endParagraph()
      isAfterBlank = true
      return
    }
    defer { isAfterBlank = false }
    if isAfterBlank, line.indent < itemIndent { itemIndent = line.indent }
    if paragraph.isEmpty, line.indent >= itemIndent + 4 {
      // Indented code. It goes on over blank lines, for paragraph stays empty.
      return
    }
    takeItems(&line)
    takeContent(line)
  }

  /// Takes the marks of list items, of which there can be several on a line.
  private mutating func takeItems(_ line: inout MarkdownLine) {
    for _ in 0..<Self.itemLimit {
      guard !line.isRule, let mark = line.itemMark else { return }
      // A paragraph is interrupted by a list only if that begins with 1.
      guard paragraph.isEmpty || itemIndent > 0 || mark.isFirst else { return }
      endParagraph()
      line.skip(mark)
      itemIndent = line.indent
      line.skipQuotes()
    }
  }

  private mutating func takeContent(_ line: MarkdownLine) {
    guard !line.isBlank else { return }
    if let opened = line.fence {
      endParagraph()
      fence = opened
    } else if let level = line.underlineLevel, !paragraph.isEmpty, !isInTable {
      endParagraph(heading: level)
    } else if line.isRule {
      endParagraph()
      itemIndent = min(itemIndent, line.indent)
    } else if let (level, content) = line.heading {
      endParagraph()
      append(content)
      endParagraph(heading: level)
      itemIndent = min(itemIndent, line.indent)
    } else if let end = line.endOfHiddenHTML(in: count) {
      endParagraph()
      cursor.move(to: end)
    } else if paragraphLines == 1, line.isTableRule, paragraph.contains(UInt8(ascii: "|")) {
      endParagraph(isRow: true)
      isInTable = true
    } else if paragraph.isEmpty, let content = line.definition {
      // What a footnote says is text; where a link leads is none.
      if !content.isEmpty { append(content) }
    } else {
      append(line.content)
      if isInTable { endParagraph(isRow: true) }
    }
  }

  private mutating func append(_ range: Range<Int>) {
    if !paragraph.isEmpty { paragraph.append(ASCII.lf) }
    paragraph.append(
      contentsOf: UnsafeBufferPointer(start: p + range.lowerBound, count: range.count))
    paragraphLines += 1
  }

  private mutating func endParagraph(heading level: Int? = nil, isRow: Bool = false) {
    if !isRow { isInTable = false }
    guard !paragraph.isEmpty else { return }
    text.endLine()
    let before = text.buffer.count
    inlines.append(paragraph, isRow: isRow, to: &text)
    paragraph.removeAll(keepingCapacity: true)
    paragraphLines = 0
    guard let level else { return }
    if level == 1 ? topHeading == nil : anyHeading == nil {
      let all = UnsafeBufferPointer(start: text.buffer.base, count: text.buffer.count)
      let heading = Array(all[before...].drop { ASCII.isSpace($0) })
      guard !heading.isEmpty else { return }
      if level == 1 { topHeading = heading } else { anyHeading = heading }
    }
  }
}

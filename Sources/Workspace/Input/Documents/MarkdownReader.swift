internal import CMD4C
internal import Headlines

/// Reads Markdown with libmd4c and tells a page of the tags it stands for.
///
/// The rules are CommonMark's with GitHub's tables, task lists and strikethrough. Addresses that
/// are not marked as links are left alone: finding them takes the library quadratic time.
final class MarkdownReader {
  /// What was read.
  var page: MarkupPage

  let p: UnsafePointer<UInt8>
  let start: Int
  let count: Int
  /// What the parser reads: the source, or a copy of as many bytes.
  private var parsed: UnsafePointer<CChar>?
  private var html: [Range<Int>] = []
  private var isInHTML = false
  var pictures: [Picture] = []
  var links: [Int?] = []
  /// Where the last text ends.
  var lastText = 0
  private var cellCount = 0
  private var flags = UInt32(MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS)

  /// What callbacks return to end the parsing. The library passes over positive numbers in tables.
  private static let stop: CInt = -1

  struct Picture {
    var element: Int?
    var label = PlainText(capacity: 64)
    /// Where the description begins.
    var start: Int?
  }

  /// Reads the bytes from `start` to `count`, which must outlive the reader.
  ///
  /// - Complexity: O(`count`)
  init(_ p: UnsafePointer<UInt8>, from start: Int, count: Int, isDetailed: Bool) {
    self.p = p
    self.start = start
    self.count = count
    page = MarkupPage(p, capacity: count - start, isDetailed: isDetailed, isMarkdown: true)
    if !parse() {
      // The library fills short rows up: 180 KB can ask for 400 million cells. Rows are lines then.
      flags = UInt32(MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS)
      (html, pictures, links, cellCount, lastText) = ([], [], [], 0, 0)
      page = MarkupPage(p, capacity: count - start, isDetailed: isDetailed, isMarkdown: true)
      _ = parse()
    }
    page.finish(at: count)
  }

  /// - Returns: Whether the parser came to the end.
  private func parse() -> Bool {
    let copy = MarkdownGuard.copy(p + start, count: count - start)
    if let copy { return copy.withUnsafeBufferPointer { parse($0) } }
    return parse(UnsafeBufferPointer(start: p + start, count: count - start))
  }

  private func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withMemoryRebound(to: CChar.self) { bytes in
      parsed = bytes.baseAddress
      var parser = MD_PARSER()
      parser.flags = flags
      parser.enter_block = { kind, detail, me in
        MarkdownReader.of(me)?.open(kind, detail) ?? MarkdownReader.stop
      }
      parser.leave_block = { kind, _, me in
        MarkdownReader.of(me)?.close(kind) ?? MarkdownReader.stop
      }
      parser.enter_span = { kind, detail, me in
        MarkdownReader.of(me)?.open(kind, detail) ?? MarkdownReader.stop
      }
      parser.leave_span = { kind, detail, me in
        MarkdownReader.of(me)?.close(kind, detail) ?? MarkdownReader.stop
      }
      parser.text = { kind, text, size, me in
        MarkdownReader.of(me)?.take(kind, text, Int(size)) ?? MarkdownReader.stop
      }
      guard let base = bytes.baseAddress, let size = MD_SIZE(exactly: bytes.count) else {
        return true
      }
      return md_parse(base, size, &parser, Unmanaged.passUnretained(self).toOpaque()) == 0
    }
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> MarkdownReader? {
    pointer.map { Unmanaged<MarkdownReader>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Where text that the parser points to stands; nil if it is the parser's own.
  func place(_ text: UnsafePointer<CChar>?, _ size: Int) -> Range<Int>? {
    guard let text, let parsed, text >= parsed, text + size <= parsed + (count - start) else {
      return nil
    }
    let offset = start + (text - parsed)
    return offset..<offset + size
  }
}

// MARK: - Blocks

extension MarkdownReader {
  private func open(_ kind: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> CInt {
    flushHTML()
    switch kind {
    case MD_BLOCK_QUOTE: page.open(Self.quote)
    case MD_BLOCK_UL: page.open(Self.list)
    case MD_BLOCK_OL: page.open(Self.orderedList)
    case MD_BLOCK_LI: page.open(Self.item)
    case MD_BLOCK_H:
      let level = detail?.load(as: MD_BLOCK_H_DETAIL.self).level ?? 1
      page.open(Self.headings[min(max(Int(level), 1), 6) - 1])
    case MD_BLOCK_CODE: page.open(Self.code)
    case MD_BLOCK_HTML: isInHTML = true
    case MD_BLOCK_TH, MD_BLOCK_TD:
      cellCount += 1
      page.startCell()
    case MD_BLOCK_P, MD_BLOCK_TR, MD_BLOCK_HR: page.open(Self.block)
    default: break
    }
    // A cell takes a byte at least, unless the parser made it up.
    return cellCount > count ? Self.stop : 0
  }

  private func close(_ kind: MD_BLOCKTYPE) -> CInt {
    flushHTML()
    switch kind {
    case MD_BLOCK_QUOTE: page.close(Self.quote)
    case MD_BLOCK_UL, MD_BLOCK_OL: page.close(Self.list)
    case MD_BLOCK_LI: page.close(Self.item)
    case MD_BLOCK_CODE: page.close(Self.code)
    case MD_BLOCK_HTML: isInHTML = false
    case MD_BLOCK_P, MD_BLOCK_H, MD_BLOCK_TR: page.close(Self.block)
    default: break
    }
    return 0
  }

  private static let quote = HTMLTag("blockquote")
  private static let list = HTMLTag("ul")
  private static let orderedList = HTMLTag("ol")
  private static let item = HTMLTag("li")
  private static let code = HTMLTag("pre")
  private static let block = HTMLTag("p")
  private static let lineBreak = HTMLTag("br")
  private static let headings = [
    HTMLTag("h1"), HTMLTag("h2"), HTMLTag("h3"), HTMLTag("h4"), HTMLTag("h5"), HTMLTag("h6"),
  ]
}

// MARK: - Text

extension MarkdownReader {
  private func take(_ kind: MD_TEXTTYPE, _ text: UnsafePointer<CChar>?, _ size: Int) -> CInt {
    let range = place(text, size)
    if kind == MD_TEXT_HTML {
      if let range { html.append(range) }
      return 0
    }
    flushHTML()
    if let range { lastText = range.upperBound }
    if !pictures.isEmpty {
      describe(kind, range)
      return 0
    }
    switch kind {
    case MD_TEXT_BR: page.open(Self.lineBreak)
    case MD_TEXT_SOFTBR, MD_TEXT_NULLCHAR: page.text.append(ASCII.space)
    case MD_TEXT_CODE:
      if let range {
        page.append(literal: range)
      } else if text?.pointee == CChar(ASCII.lf) {
        page.text.endLine()
      }
    case MD_TEXT_ENTITY: if let range { page.append(range) }
    default: if let range { appendWithoutNotes(range) }
    }
    return 0
  }

  /// Appends text without the marks of footnotes, `[^1]` and `[^1]:`, which are no words.
  private func appendWithoutNotes(_ range: Range<Int>) {
    var start = range.lowerBound
    var i = start
    while i + 2 < range.upperBound {
      guard p[i] == UInt8(ascii: "["), p[i + 1] == UInt8(ascii: "^"),
        let close = (i + 2..<min(range.upperBound, i + 64)).first(where: {
          p[$0] == UInt8(ascii: "]") || p[$0] == UInt8(ascii: "[")
        }), p[close] == UInt8(ascii: "]"), close > i + 2
      else {
        i += 1
        continue
      }
      page.append(literal: start..<i)
      let isDefinition =
        page.text.isPassageEmpty && close + 1 < range.upperBound
        && p[close + 1] == UInt8(ascii: ":")
      i = close + (isDefinition ? 2 : 1)
      start = i
    }
    page.append(literal: start..<range.upperBound)
  }

  /// Takes HTML as soon as it is complete: the parser hands it over line by line.
  func flushHTML() {
    guard !html.isEmpty else { return }
    var pieces: [Range<Int>] = []
    for range in html {
      if let last = pieces.last, range.lowerBound - last.upperBound <= 2,
        (last.upperBound..<max(last.upperBound, range.lowerBound)).allSatisfy({
          ASCII.isSpace(p[$0])
        })
      {
        pieces[pieces.count - 1] = last.lowerBound..<range.upperBound
      } else {
        pieces.append(range)
      }
    }
    html.removeAll(keepingCapacity: true)
    if isInHTML { page.startBlock() }
    for piece in pieces {
      var scanner = HTMLScanner(p, piece)
      while let token = scanner.next() {
        page.take(token, at: scanner.tokenStart..<scanner.position)
      }
    }
    if isInHTML { page.endBlock() }
  }
}

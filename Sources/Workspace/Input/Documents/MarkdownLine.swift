/// A line of Markdown, from which the marks at its beginning are taken one after the other.
struct MarkdownLine {
  /// The line that begins a block of code, and has to be matched by the one that ends it.
  struct Fence {
    var byte: UInt8
    var length: Int
    var isQuoted: Bool
  }

  /// The mark of a list item.
  struct ItemMark {
    var end: Int
    var width: Int
    /// A bullet, or the number 1.
    var isFirst: Bool
  }

  /// How many columns precede what is left.
  private(set) var indent = 0
  /// Whether a `>` was taken.
  private(set) var isQuoted = false

  private let p: UnsafePointer<UInt8>
  private var start: Int
  private let end: Int

  /// Creates a line.
  init(_ p: UnsafePointer<UInt8>, _ range: Range<Int>) {
    self.p = p
    start = range.lowerBound
    end = LineCursor.trimmedEnd(p, range).upperBound
    // Two spaces at the end break the line.
    hardBreakEnd = min(range.upperBound, end + 2)
    skipSpace()
  }

  private let hardBreakEnd: Int

  /// Whether nothing is left.
  var isBlank: Bool { start >= end }

  /// What is left, with two spaces at its end if it has them.
  var content: Range<Int> { start..<max(start, hardBreakEnd) }

  private mutating func skipSpace() {
    while start < end, p[start] == ASCII.space || p[start] == ASCII.tab {
      indent = p[start] == ASCII.tab ? (indent / 4 + 1) * 4 : indent + 1
      start += 1
    }
  }

  /// Takes the marks of quotes.
  mutating func skipQuotes() {
    while start < end, p[start] == UInt8(ascii: ">") {
      isQuoted = true
      start += 1
      if start < end, p[start] == ASCII.space { start += 1 }
      indent = 0
      skipSpace()
    }
  }

  /// Takes the mark of an item, and the box of a task.
  mutating func skip(_ mark: ItemMark) {
    start = mark.end
    indent += mark.width
    let before = indent
    skipSpace()
    // Code after the mark, or nothing: the item's text is indented by one space.
    if indent > before + 4 || isBlank { indent = before + 1 }
    let hasBox =
      end - start > 3 && p[start] == UInt8(ascii: "[") && p[start + 2] == UInt8(ascii: "]")
      && [ASCII.space, UInt8(ascii: "x"), UInt8(ascii: "X")].contains(p[start + 1])
      && p[start + 3] == ASCII.space
    if hasBox { start += 4 }
  }

  private func length(of byte: UInt8, from start: Int) -> Int {
    var i = start
    while i < end, p[i] == byte { i += 1 }
    return i - start
  }
}

// MARK: - Blocks

extension MarkdownLine {
  /// The mark of a list item that stands here.
  var itemMark: ItemMark? {
    guard start < end else { return nil }
    var i = start
    var isFirst = true
    switch p[i] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): i += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while i < end, i - start < 9, p[i] &- UInt8(ascii: "0") < 10 { i += 1 }
      isFirst = i == start + 1 && p[start] == UInt8(ascii: "1")
      guard i < end, p[i] == UInt8(ascii: ".") || p[i] == UInt8(ascii: ")") else { return nil }
      i += 1
    default: return nil
    }
    guard i >= end || p[i] == ASCII.space || p[i] == ASCII.tab else { return nil }
    return ItemMark(end: i, width: i - start, isFirst: isFirst)
  }

  /// Whether it is a thematic break, such as `* * *`.
  var isRule: Bool {
    guard start < end, [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_")].contains(p[start])
    else { return false }
    var marks = 0
    for i in start..<end where p[i] != ASCII.space && p[i] != ASCII.tab {
      guard p[i] == p[start] else { return false }
      marks += 1
    }
    return marks >= 3
  }

  /// The level of the heading that this line underlines.
  var underlineLevel: Int? {
    guard start < end, p[start] == UInt8(ascii: "=") || p[start] == UInt8(ascii: "-"),
      length(of: p[start], from: start) == end - start
    else { return nil }
    return p[start] == UInt8(ascii: "=") ? 1 : 2
  }

  /// The level and the content of a heading.
  var heading: (level: Int, content: Range<Int>)? {
    let level = length(of: UInt8(ascii: "#"), from: start)
    let text = start + level
    guard (1...6).contains(level), text >= end || p[text] == ASCII.space || p[text] == ASCII.tab
    else { return nil }
    var last = end
    while last > text, p[last - 1] == UInt8(ascii: "#") { last -= 1 }
    let isClosed = last < end && (last == text || p[last - 1] == ASCII.space)
    return (level, LineCursor.trimmed(p, text..<(isClosed ? last : end)))
  }

  /// The fence that opens here.
  var fence: Fence? {
    guard start < end, p[start] == UInt8(ascii: "`") || p[start] == UInt8(ascii: "~") else {
      return nil
    }
    let length = length(of: p[start], from: start)
    let isSpan =
      p[start] == UInt8(ascii: "`") && (start + length..<end).contains { p[$0] == p[start] }
    guard length >= 3, !isSpan else { return nil }
    return Fence(byte: p[start], length: length, isQuoted: isQuoted)
  }

  /// Whether a fence ends here.
  func closes(_ fence: Fence) -> Bool {
    let length = length(of: fence.byte, from: start)
    return length >= fence.length && start + length == end
  }

  /// Whether it is the line between a table's header and its rows, such as `|---|:-:|`.
  var isTableRule: Bool {
    var (hyphens, bars) = (0, 0)
    for i in start..<end {
      switch p[i] {
      case UInt8(ascii: "-"): hyphens += 1
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: ":"), ASCII.space, ASCII.tab: break
      default: return false
      }
    }
    return hyphens > 0 && bars > 0
  }

  /// The end of HTML that holds no text and begins here: a comment, a script, a style.
  func endOfHiddenHTML(in count: Int) -> Int? {
    guard end - start >= 4, p[start] == UInt8(ascii: "<") else { return nil }
    var scanner = HTMLScanner(p + start, count: count - start)
    let hyphen = UInt8(ascii: "-")
    if p[start + 1] == UInt8(ascii: "!"), p[start + 2] == hyphen, p[start + 3] == hyphen {
      return start + scanner.declarationEnd
    }
    // Only then does the scanner look beyond the line, and what it looks at is taken.
    guard scanner.startsWithRawElement, scanner.next() != nil else { return nil }
    return start + scanner.position
  }
}

// MARK: - Definitions

extension MarkdownLine {
  /// The label of a definition of a link or a footnote: `[label]: …`.
  var label: Range<Int>? {
    guard start < end, p[start] == UInt8(ascii: "[") else { return nil }
    var i = start + 1
    while i < end, i - start < 1_000, p[i] != UInt8(ascii: "]") {
      if p[i] == UInt8(ascii: "[") { return nil }
      i += p[i] == ASCII.backslash ? 2 : 1
    }
    guard i + 1 < end, i > start + 1, p[i] == UInt8(ascii: "]"), p[i + 1] == UInt8(ascii: ":")
    else { return nil }
    return start + 1..<i
  }

  /// What a definition says that is text: a footnote, nothing of a link. nil if it is none.
  var definition: Range<Int>? {
    guard let label else { return nil }
    let text = LineCursor.trimmed(p, label.upperBound + 2..<end)
    if p[label.lowerBound] == UInt8(ascii: "^") { return text }
    return isDestination(text) ? text.upperBound..<text.upperBound : nil
  }

  /// Whether it is where a link leads and perhaps its title, and nothing else.
  private func isDestination(_ text: Range<Int>) -> Bool {
    guard let first = text.first else { return false }
    let isAngled = p[first] == UInt8(ascii: "<")
    let end = text.first { isAngled ? p[$0] == UInt8(ascii: ">") : ASCII.isSpace(p[$0]) }
    guard let end else { return !isAngled }
    let title = LineCursor.trimmed(p, end + 1..<text.upperBound)
    guard let open = title.first, let close = title.last else { return true }
    return switch p[open] {
    case ASCII.quote, UInt8(ascii: "'"): title.count > 1 && p[close] == p[open]
    case UInt8(ascii: "("): p[close] == UInt8(ascii: ")")
    default: false
    }
  }
}

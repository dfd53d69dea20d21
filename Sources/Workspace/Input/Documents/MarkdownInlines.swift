internal import Glibc

/// Takes the marks out of a paragraph of Markdown.
///
/// One pass finds what is mark and what is text; another writes the text. Emphasis is matched as
/// CommonMark does it, so that `f*** off` and `snake_case` stay what they are.
struct MarkdownInlines {
  /// What a byte of the paragraph is.
  private enum Role: UInt8 {
    /// Text, in which references are decoded.
    case text
    /// Text to the letter: code, an escaped mark.
    case literal
    /// Markup.
    case mark
    /// The end of a line that stays one.
    case lineEnd
  }

  /// Marks of emphasis that may yet be matched.
  private struct Opener {
    var end: Int
    var count: Int
    var run: Run
  }

  /// A run of marks as it stands.
  private struct Run {
    var length: Int
    var canOpen: Bool
    var canClose: Bool

    /// Whether two runs can match: CommonMark's rule of three, which tells `**a*b*c**` apart.
    func matches(_ closer: Run) -> Bool {
      guard canClose || closer.canOpen, (length + closer.length) % 3 == 0 else { return true }
      return length % 3 == 0 && closer.length % 3 == 0
    }
  }

  private struct Bracket {
    var start: Int
    var isImage: Bool
    /// Whether another bracket stands in it, so that it is no label.
    var hasInner = false
  }

  private let definitions: Set<[UInt8]>
  private var bytes: [UInt8] = []
  private var roles: [Role] = []
  private var openers: [UInt8: [Opener]] = [:]
  private var brackets: [Bracket] = []
  private var codeEnds: [Int: Int] = [:]
  private var isRow = false
  /// Bytes that do not occur from here on, as a search that reached the end found out.
  private var missing: Set<UInt8> = []

  /// Creates a reader that knows the labels of the document's links.
  init(definitions: Set<[UInt8]>) { self.definitions = definitions }

  /// Appends a paragraph's text.
  ///
  /// - Parameter isRow: Whether it is a row of a table.
  mutating func append(_ paragraph: [UInt8], isRow: Bool, to text: inout PlainText) {
    bytes = paragraph
    self.isRow = isRow
    roles.removeAll(keepingCapacity: true)
    roles.append(contentsOf: repeatElement(.text, count: bytes.count))
    openers.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    missing.removeAll(keepingCapacity: true)
    findCodeEnds()
    var i = 0
    while i < bytes.count { i = take(at: i) }
    write(to: &text)
  }

  private mutating func mark(_ range: Range<Int>, as role: Role = .mark) {
    for i in range { roles[i] = role }
  }

  private func byte(at i: Int) -> UInt8? { bytes.indices.contains(i) ? bytes[i] : nil }
}

// MARK: - Marks

extension MarkdownInlines {
  /// Takes what stands at a place.
  ///
  /// - Returns: The place after it.
  private mutating func take(at i: Int) -> Int {
    switch bytes[i] {
    case ASCII.backslash: takeEscape(at: i)
    case UInt8(ascii: "`"): takeCode(at: i)
    case UInt8(ascii: "<"): takeTag(at: i)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): takeEmphasis(at: i)
    case UInt8(ascii: "!") where byte(at: i + 1) == UInt8(ascii: "["):
      open(at: i + 1, isImage: true)
    case UInt8(ascii: "["): open(at: i, isImage: false)
    case UInt8(ascii: "]"): close(at: i)
    case UInt8(ascii: "|") where isRow: takeBar(at: i)
    case ASCII.lf: takeLineEnd(at: i)
    default: i + 1
    }
  }

  private mutating func takeEscape(at i: Int) -> Int {
    guard let next = byte(at: i + 1) else { return i + 1 }
    if next == ASCII.lf {
      roles[i] = .mark
      roles[i + 1] = .lineEnd
    } else if Self.isPunctuation(next) {
      roles[i] = .mark
      roles[i + 1] = .literal
    } else {
      return i + 1
    }
    return i + 2
  }

  private mutating func takeBar(at i: Int) -> Int {
    bytes[i] = ASCII.space
    return i + 1
  }

  private mutating func takeLineEnd(at i: Int) -> Int {
    if i >= 2, bytes[i - 1] == ASCII.space, bytes[i - 2] == ASCII.space { roles[i] = .lineEnd }
    return i + 1
  }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

// MARK: - Code

extension MarkdownInlines {
  /// Finds, for every run of backticks, the next of the same length.
  private mutating func findCodeEnds() {
    codeEnds.removeAll(keepingCapacity: true)
    var next: [Int: Int] = [:]
    var i = bytes.count
    while i > 0 {
      i -= 1
      guard bytes[i] == UInt8(ascii: "`") else { continue }
      let end = i + 1
      while i > 0, bytes[i - 1] == UInt8(ascii: "`") { i -= 1 }
      codeEnds[i] = next[end - i]
      next[end - i] = i
    }
  }

  private mutating func takeCode(at i: Int) -> Int {
    var end = i
    while byte(at: end) == UInt8(ascii: "`") { end += 1 }
    guard let close = codeEnds[i] else { return end }
    mark(i..<end)
    mark(end..<close, as: .literal)
    mark(close..<close + end - i)
    return close + end - i
  }
}

// MARK: - Tags

extension MarkdownInlines {
  private mutating func takeTag(at i: Int) -> Int {
    guard !missing.contains(UInt8(ascii: ">")), let next = byte(at: i + 1) else { return i + 1 }
    if let end = addressEnd(from: i + 1) {
      mark(i..<i + 1)
      mark(i + 1..<end, as: .literal)
      mark(end..<end + 1)
      return end + 1
    }
    let isTag =
      HTMLScanner.isLetter(next) || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
      || next == UInt8(ascii: "/") && byte(at: i + 2).map(HTMLScanner.isLetter) == true
    guard isTag else { return i + 1 }
    let (end, isBreak) = bytes.withUnsafeBufferPointer { all in
      guard let p = all.baseAddress else { return (i, false) }
      if next == UInt8(ascii: "!") {
        return (i + HTMLScanner(p + i, count: all.count - i).declarationEnd, false)
      }
      var attributes = HTMLAttributes(p, i + 1..<all.count)
      let name = attributes.next()?.name
      while attributes.next() != nil {}
      return (attributes.position + 1, name == Self.lineBreak)
    }
    guard end <= bytes.count, bytes[end - 1] == UInt8(ascii: ">") else {
      missing.insert(UInt8(ascii: ">"))
      return i + 1
    }
    mark(i..<end)
    if isBreak { roles[i] = .lineEnd }
    return end
  }

  private static let lineBreak = HTMLName("br")

  /// The end of an address in angle brackets: no space, and a colon or an at sign.
  private func addressEnd(from start: Int) -> Int? {
    var isAddress = false
    for i in start..<bytes.count {
      switch bytes[i] {
      case UInt8(ascii: ">"): return isAddress ? i : nil
      case UInt8(ascii: ":"), UInt8(ascii: "@"): isAddress = true
      case ...ASCII.space, UInt8(ascii: "<"): return nil
      default: break
      }
    }
    return nil
  }
}

// MARK: - Emphasis

extension MarkdownInlines {
  private mutating func takeEmphasis(at start: Int) -> Int {
    let mark = bytes[start]
    var end = start
    while byte(at: end) == mark { end += 1 }
    var count = end - start
    guard mark != UInt8(ascii: "~") || count <= 2 else { return end }
    let run = run(start, end, mark)
    var matched = start
    while run.canClose, count > 0, var opener = openers[mark, default: []].last,
      opener.run.matches(run)
    {
      let used = min(count, opener.count)
      self.mark(opener.end - used..<opener.end)
      self.mark(matched..<matched + used)
      opener.end -= used
      opener.count -= used
      matched += used
      count -= used
      openers[mark, default: []].removeLast()
      if opener.count > 0 { openers[mark, default: []].append(opener) }
    }
    if run.canOpen, count > 0 {
      openers[mark, default: []].append(Opener(end: end, count: count, run: run))
    }
    return end
  }

  /// Judges by its neighbors whether a run can begin or end emphasis.
  private func run(_ start: Int, _ end: Int, _ mark: UInt8) -> Run {
    let (before, after) = (neighbor(before: start), neighbor(from: end))
    let isLeft = after != .space && (after != .punctuation || before != .letter)
    let isRight = before != .space && (before != .punctuation || after != .letter)
    let isStrict = mark == UInt8(ascii: "_")
    return Run(
      length: end - start,
      canOpen: isLeft && (!isStrict || !isRight || before == .punctuation),
      canClose: isRight && (!isStrict || !isLeft || after == .punctuation))
  }

  private enum Neighbor { case space, punctuation, letter }

  private func neighbor(before i: Int) -> Neighbor {
    guard let byte = byte(at: i - 1), !ASCII.isSpace(byte) else { return .space }
    // The third byte of curly quotes, dashes and the ellipsis (U+2010…U+203F).
    let isGeneral = i >= 3 && bytes[i - 3] == 0xE2 && bytes[i - 2] == 0x80
    return Self.isPunctuation(byte) || isGeneral ? .punctuation : .letter
  }

  private func neighbor(from i: Int) -> Neighbor {
    guard let byte = byte(at: i), !ASCII.isSpace(byte) else { return .space }
    let isGeneral = byte == 0xE2 && self.byte(at: i + 1) == 0x80
    return Self.isPunctuation(byte) || isGeneral ? .punctuation : .letter
  }
}

// MARK: - Links

extension MarkdownInlines {
  private mutating func open(at i: Int, isImage: Bool) -> Int {
    if let last = brackets.indices.last { brackets[last].hasInner = true }
    brackets.append(Bracket(start: i, isImage: isImage))
    return i + 1
  }

  private mutating func close(at i: Int) -> Int {
    guard let bracket = brackets.popLast() else { return i + 1 }
    if let last = brackets.indices.last { brackets[last].hasInner = true }
    let start = bracket.isImage ? bracket.start - 1 : bracket.start
    guard let end = destinationEnd(from: i + 1) ?? labelEnd(from: i + 1) ?? shortEnd(bracket, i)
    else { return i + 1 }
    if byte(at: bracket.start + 1) == UInt8(ascii: "^"), end == i + 1 {
      mark(start..<end)
    } else {
      mark(start..<bracket.start + 1)
      mark(i..<end)
    }
    return end
  }

  /// The end of `[label]`, where the label is defined, or of `[]`.
  private func labelEnd(from start: Int) -> Int? {
    guard !definitions.isEmpty, byte(at: start) == UInt8(ascii: "[") else { return nil }
    var i = start + 1
    while let byte = byte(at: i), i - start < 1_000, byte != UInt8(ascii: "]") {
      if byte == UInt8(ascii: "[") { return nil }
      i += byte == ASCII.backslash ? 2 : 1
    }
    guard byte(at: i) == UInt8(ascii: "]") else { return nil }
    let isDefined =
      i == start + 1 || definitions.contains(MarkdownDefinitions.normalized(bytes[start + 1..<i]))
    return isDefined ? i + 1 : nil
  }

  /// The end of a bracket that is a label itself.
  private func shortEnd(_ bracket: Bracket, _ close: Int) -> Int? {
    guard !bracket.hasInner, !definitions.isEmpty, close - bracket.start < 1_000 else { return nil }
    let label = MarkdownDefinitions.normalized(bytes[bracket.start + 1..<close])
    return definitions.contains(label) ? close + 1 : nil
  }

  /// The end of `(destination "title")`.
  private mutating func destinationEnd(from start: Int) -> Int? {
    guard byte(at: start) == UInt8(ascii: "(") else { return nil }
    var i = spaceEnd(from: start + 1)
    guard let end = byte(at: i) == UInt8(ascii: "<") ? angledEnd(from: i) : plainEnd(from: i) else {
      return nil
    }
    i = spaceEnd(from: end)
    if i > end, let quote = byte(at: i), quote != UInt8(ascii: ")") {
      guard let titleEnd = titleEnd(from: i, quote) else { return nil }
      i = spaceEnd(from: titleEnd)
    }
    return byte(at: i) == UInt8(ascii: ")") ? i + 1 : nil
  }

  private func spaceEnd(from start: Int) -> Int {
    var i = start
    while let byte = byte(at: i), ASCII.isSpace(byte) { i += 1 }
    return i
  }

  private func angledEnd(from start: Int) -> Int? {
    var i = start + 1
    while let byte = byte(at: i), byte != ASCII.lf, byte != UInt8(ascii: "<") {
      if byte == UInt8(ascii: ">") { return i + 1 }
      i += byte == ASCII.backslash ? 2 : 1
    }
    return nil
  }

  private func plainEnd(from start: Int) -> Int? {
    var i = start
    var depth = 0
    while let byte = byte(at: i), byte > ASCII.space {
      switch byte {
      case ASCII.backslash: i += 1
      case UInt8(ascii: "("):
        depth += 1
        // As deep as other readers go; more would make `[a](` quadratic.
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { return i }
        depth -= 1
      default: break
      }
      i += 1
    }
    return depth == 0 ? min(i, bytes.count) : nil
  }

  private mutating func titleEnd(from start: Int, _ quote: UInt8) -> Int? {
    let close: UInt8
    switch quote {
    case ASCII.quote, UInt8(ascii: "'"): close = quote
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    guard !missing.contains(close) else { return nil }
    var i = start + 1
    while let byte = byte(at: i) {
      if byte == close { return i + 1 }
      i += byte == ASCII.backslash ? 2 : 1
    }
    missing.insert(close)
    return nil
  }
}

// MARK: - Writing

extension MarkdownInlines {
  private func write(to text: inout PlainText) {
    bytes.withUnsafeBufferPointer { all in
      guard let p = all.baseAddress else { return }
      var i = 0
      while i < all.count {
        switch roles[i] {
        case .text:
          let start = i
          while i < all.count, roles[i] == .text { i += 1 }
          HTMLText.append(p, start..<i, to: &text)
          continue
        case .literal: text.append(p[i])
        case .lineEnd: text.endLine()
        case .mark: break
        }
        i += 1
      }
    }
  }
}

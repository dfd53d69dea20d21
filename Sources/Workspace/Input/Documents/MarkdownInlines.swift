/// Takes the marks out of a paragraph of Markdown.
///
/// One pass finds what is mark and what is text; another writes the text. Emphasis is matched as
/// CommonMark does it, so that `f*** off` and `snake_case` stay what they are.
struct MarkdownInlines {
  /// What a byte of the paragraph is.
  enum Role: UInt8 {
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

  /// A bracket that is open.
  struct Bracket {
    var start: Int
    var isImage: Bool
    /// Whether another bracket stands in it, so that it is no label.
    var hasInner = false
  }

  let definitions: Set<[UInt8]>
  private(set) var bytes: [UInt8] = []
  private var roles: [Role] = []
  private var openers: [UInt8: [Opener]] = [:]
  var brackets: [Bracket] = []
  private var codeEnds: [Int: Int] = [:]
  private var isRow = false
  /// Bytes that do not occur from here on, as a search that reached the end found out.
  var missing: Set<UInt8> = []

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

  /// Says what the bytes in a range are.
  mutating func mark(_ range: Range<Int>, as role: Role = .mark) {
    for i in range { roles[i] = role }
  }

  /// The byte at a place; nil outside of the paragraph.
  func byte(at i: Int) -> UInt8? { bytes.indices.contains(i) ? bytes[i] : nil }
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

  private static func isPunctuation(_ byte: UInt8) -> Bool {
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

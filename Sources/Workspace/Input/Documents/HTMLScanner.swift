internal import Glibc

/// Takes a page apart into tags and text.
///
/// It reads what browsers read, in the order of the bytes and without building a tree: a tree as
/// the standard wants it takes quadratic time for a page of nothing but `<div>`.
///
/// Source: HTML Living Standard, section 13.2.5, "Tokenization".
struct HTMLScanner {
  /// A part of the page.
  enum Token {
    /// Text between tags, with character references.
    case text(Range<Int>)
    /// A start tag.
    case start(HTMLTag)
    /// An end tag.
    case end(HTMLTag)
    /// An element whose content is no markup, and that content.
    case raw(HTMLTag, content: Range<Int>)
    /// What a comment says.
    case comment(Range<Int>)
  }

  let p: UnsafePointer<UInt8>
  let count: Int
  private var i: Int

  /// Where the last part begins.
  private(set) var tokenStart = 0
  /// Where the next part begins.
  var position: Int { i }

  /// Creates a scanner over bytes, which must outlive it.
  init(_ p: UnsafePointer<UInt8>, count: Int) { self.init(p, 0..<count) }

  /// Creates a scanner over a range of bytes. All places are counted from the bytes' beginning.
  init(_ p: UnsafePointer<UInt8>, _ range: Range<Int>) {
    self.p = p
    count = range.upperBound
    i = range.lowerBound
  }

  /// The next part; nil at the end.
  ///
  /// - Complexity: O(*n*) for all parts of a page of *n* bytes.
  mutating func next() -> Token? {
    while i < count {
      let start = i
      tokenStart = i
      guard p[i] == UInt8(ascii: "<"), i + 1 < count else {
        i = position(of: UInt8(ascii: "<"), from: i + 1)
        return .text(start..<i)
      }
      switch p[i + 1] {
      case UInt8(ascii: "!"):
        i = declarationEnd
        if i - start > 6, p[start + 2] == UInt8(ascii: "-") { return .comment(start + 4..<i - 3) }
      case UInt8(ascii: "?"): skip(past: UInt8(ascii: ">"), from: i + 2)
      case UInt8(ascii: "/"):
        if i + 2 < count, Self.isLetter(p[i + 2]) {
          let name = name(from: i + 2)
          return .end(HTMLTag(HTMLName(p, name), attributes: attributes(from: name.upperBound)))
        }
        skip(past: UInt8(ascii: ">"), from: i + 2)
      case let byte where Self.isLetter(byte): return tag()
      default:
        i = position(of: UInt8(ascii: "<"), from: i + 1)
        return .text(start..<i)
      }
    }
    return nil
  }

  private func position(of byte: UInt8, from start: Int) -> Int {
    guard start < count, let found = memchr(p + start, Int32(byte), count - start) else {
      return count
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(p)
  }

  private mutating func skip(past byte: UInt8, from start: Int) {
    i = min(count, position(of: byte, from: start) + 1)
  }

  /// Whether a tag's name can begin with a byte.
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
}

// MARK: - Comments

extension HTMLScanner {
  /// The place after the comment or declaration that begins here.
  private var declarationEnd: Int {
    guard i + 3 < count, p[i + 2] == UInt8(ascii: "-"), p[i + 3] == UInt8(ascii: "-") else {
      return min(count, position(of: UInt8(ascii: ">"), from: i + 2) + 1)
    }
    // `<!-->` and `<!--->` are whole comments, and `--!>` ends one too.
    var end = position(of: UInt8(ascii: ">"), from: i + 4)
    while end < count, !isCommentEnd(end, start: i) {
      end = position(of: UInt8(ascii: ">"), from: end + 1)
    }
    return min(count, end + 1)
  }

  private func isCommentEnd(_ end: Int, start: Int) -> Bool {
    let hyphen = UInt8(ascii: "-")
    if p[end - 1] == hyphen, p[end - 2] == hyphen { return true }
    return end - 5 >= start + 2 && p[end - 1] == UInt8(ascii: "!") && p[end - 2] == hyphen
      && p[end - 3] == hyphen
  }
}

// MARK: - Tags

extension HTMLScanner {
  private mutating func tag() -> Token {
    let name = name(from: i + 1)
    let tag = HTMLTag(HTMLName(p, name), attributes: attributes(from: name.upperBound))
    guard tag.element.isRaw else { return .start(tag) }
    let start = i
    let length = name.count
    while i < count {
      i = position(of: UInt8(ascii: "<"), from: i)
      let end = i
      guard i + 2 + length <= count else { break }
      let isEnd =
        p[i + 1] == UInt8(ascii: "/") && isDelimiter(at: i + 2 + length)
        && HTMLName(p, i + 2..<i + 2 + length) == tag.name
      if isEnd {
        _ = self.attributes(from: i + 2 + length)
        return .raw(tag, content: start..<end)
      }
      i += 1
    }
    i = count
    return .raw(tag, content: start..<count)
  }

  private func name(from start: Int) -> Range<Int> {
    var end = start
    while !isDelimiter(at: end) { end += 1 }
    return start..<end
  }

  private func isDelimiter(at i: Int) -> Bool {
    guard i < count else { return true }
    return p[i] <= ASCII.space || p[i] == UInt8(ascii: "/") || p[i] == UInt8(ascii: ">")
  }

  /// Goes past the end of a tag.
  ///
  /// - Returns: Where its attributes stand.
  private mutating func attributes(from start: Int) -> Range<Int> {
    var attributes = HTMLAttributes(p, start..<count)
    while attributes.next() != nil {}
    let end = attributes.position
    i = min(count, end + 1)
    return start..<end
  }
}

internal import CInput

/// Finds where JSON values end, and whether they are spelled as RFC 8259 has it.
///
/// It makes no values: it answers with positions. Mistakes belong to the value at hand.
struct JSONScanner {
  /// The deepest nesting.
  static let depthLimit = 512

  /// What ends a scan early.
  enum Failure: Error {
    case truncated
    case mistake(JSONMistake, at: Int)
  }

  /// What a string needs before it is text.
  struct StringTraits: OptionSet {
    let rawValue: UInt8
    static let escaped = StringTraits(rawValue: 1)
    static let loneSurrogate = StringTraits(rawValue: 2)
    static let control = StringTraits(rawValue: 4)
  }

  let p: UnsafePointer<UInt8>
  let end: Int
  var i: Int
  /// Half a surrogate pair was seen in a nested value.
  var hasNestedLoneSurrogate = false

  init(_ p: UnsafePointer<UInt8>, from start: Int, to end: Int) {
    self.p = p
    self.end = end
    i = start
  }

  /// Moves on to the next byte that is no white space; nil at the end.
  @inline(__always)
  mutating func next() -> UInt8? {
    while i < end {
      let byte = p[i]
      if byte > ASCII.space || !ASCII.isSpace(byte) { return byte }
      i += 1
    }
    return nil
  }

  /// Reads the inside of a string and its closing quote; the opening one has been read.
  @inline(__always)
  mutating func string() throws(Failure) -> (end: Int, traits: StringTraits) {
    i += plain_string_length(p + i, end - i)
    if i < end, p[i] == ASCII.quote {
      i += 1
      return (i - 1, [])
    }
    return try specialString()
  }

  @inline(never)
  private mutating func specialString() throws(Failure) -> (end: Int, traits: StringTraits) {
    var traits: StringTraits = []
    while i < end {
      switch p[i] {
      case ASCII.quote:
        i += 1
        return (i - 1, traits)
      case ASCII.backslash:
        traits.insert(.escaped)
        if try escapeIsLoneSurrogate() { traits.insert(.loneSurrogate) }
      default:
        traits.insert(.control)
        i += 1
      }
      i += plain_string_length(p + i, end - i)
    }
    throw .truncated
  }

  /// Passes an escape, or both of a surrogate pair.
  private mutating func escapeIsLoneSurrogate() throws(Failure) -> Bool {
    guard i + 1 < end else { throw .truncated }
    switch p[i + 1] {
    case ASCII.quote, ASCII.backslash, UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      i += 2
      return false
    case UInt8(ascii: "u"):
      guard let first = Self.hexadecimal(p, i + 2, end) else { throw .mistake(.escape, at: i) }
      i += 6
      guard first & 0xF800 == 0xD800 else { return false }
      guard first < 0xDC00, i + 1 < end, p[i] == ASCII.backslash, p[i + 1] == UInt8(ascii: "u"),
        let second = Self.hexadecimal(p, i + 2, end), second & 0xFC00 == 0xDC00
      else { return true }
      i += 6
      return false
    default:
      throw .mistake(.escape, at: i)
    }
  }

  /// The value of four hexadecimal digits; nil if they are not there.
  static func hexadecimal(_ p: UnsafePointer<UInt8>, _ i: Int, _ end: Int) -> UInt32? {
    guard i + 4 <= end else { return nil }
    var value: UInt32 = 0
    for k in i..<i + 4 {
      let digit: UInt8
      switch p[k] {
      case 0x30...0x39: digit = p[k] - 0x30
      case 0x41...0x46: digit = p[k] - 0x41 + 10
      case 0x61...0x66: digit = p[k] - 0x61 + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}

// MARK: - Values

extension JSONScanner {
  /// Passes a number, a word, an array or an object that begins with `first`.
  mutating func literal(_ first: UInt8, depth: Int) throws(Failure) {
    switch first {
    case UInt8(ascii: "{"): try object(depth: depth)
    case UInt8(ascii: "["): try array(depth: depth)
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    case UInt8(ascii: "-"), 0x30...0x39: try number()
    default: throw .mistake(.value, at: i)
    }
  }

  private mutating func value(depth: Int) throws(Failure) {
    guard let first = next() else { throw .truncated }
    guard first == ASCII.quote else { return try literal(first, depth: depth) }
    let start = i
    i += 1
    try nestedString(start)
  }

  /// A nested string goes out as it came in, so it must be right as it stands.
  private mutating func nestedString(_ start: Int) throws(Failure) {
    let traits = try string().traits
    if traits.contains(.control) { throw .mistake(.control, at: start) }
    if traits.contains(.loneSurrogate) { hasNestedLoneSurrogate = true }
  }

  private mutating func object(depth: Int) throws(Failure) {
    guard depth < Self.depthLimit else { throw .mistake(.depth, at: i) }
    i += 1
    guard let first = next() else { throw .truncated }
    if first == UInt8(ascii: "}") {
      i += 1
      return
    }
    while true {
      guard let quote = next() else { throw .truncated }
      guard quote == ASCII.quote else { throw .mistake(.key, at: i) }
      let start = i
      i += 1
      try nestedString(start)
      guard let colon = next() else { throw .truncated }
      guard colon == UInt8(ascii: ":") else { throw .mistake(.colon, at: i) }
      i += 1
      try value(depth: depth + 1)
      if try isClosed(by: UInt8(ascii: "}")) { return }
    }
  }

  private mutating func array(depth: Int) throws(Failure) {
    guard depth < Self.depthLimit else { throw .mistake(.depth, at: i) }
    i += 1
    guard let first = next() else { throw .truncated }
    if first == UInt8(ascii: "]") {
      i += 1
      return
    }
    while true {
      try value(depth: depth + 1)
      if try isClosed(by: UInt8(ascii: "]")) { return }
    }
  }

  /// Passes a comma, or the closing bracket.
  @inline(__always)
  mutating func isClosed(by bracket: UInt8) throws(Failure) -> Bool {
    guard let byte = next() else { throw .truncated }
    guard byte == bracket || byte == ASCII.comma else { throw .mistake(.comma, at: i) }
    i += 1
    return byte == bracket
  }

  private mutating func word(_ word: StaticString) throws(Failure) {
    let start = i
    for k in 0..<word.utf8CodeUnitCount {
      guard i < end else { throw .truncated }
      guard p[i] == word.utf8Start[k] else { throw .mistake(.value, at: start) }
      i += 1
    }
  }

  private mutating func number() throws(Failure) {
    let start = i
    if p[i] == UInt8(ascii: "-") { i += 1 }
    let whole = i
    guard digits() > 0, p[whole] != 0x30 || i == whole + 1 else {
      throw .mistake(.number, at: start)
    }
    if i < end, p[i] == UInt8(ascii: ".") {
      i += 1
      guard digits() > 0 else { throw .mistake(.number, at: start) }
    }
    if i < end, p[i] | 0x20 == UInt8(ascii: "e") {
      i += 1
      if i < end, p[i] == UInt8(ascii: "+") || p[i] == UInt8(ascii: "-") { i += 1 }
      guard digits() > 0 else { throw .mistake(.number, at: start) }
    }
  }

  private mutating func digits() -> Int {
    let start = i
    while i < end, p[i] &- 0x30 < 10 { i += 1 }
    return i - start
  }
}

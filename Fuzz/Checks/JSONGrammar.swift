/// RFC 8259 and no more: whether bytes are exactly one JSON value.
///
/// Written apart from the program's own scanner, so that a mistake in one is not a mistake in both.
/// Half a surrogate pair as an escape is refused, as strict readers do.
struct JSONGrammar {
  private let bytes: ArraySlice<UInt8>
  private var offset: Int

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  /// True if the bytes are one value, with white space around it at most.
  static func isValue(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard String(validating: bytes, as: UTF8.self) != nil else { return false }
    var grammar = JSONGrammar(bytes)
    return grammar.value() && grammar.peek() == nil
  }

  private mutating func peek() -> UInt8? {
    while offset < bytes.endIndex {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case let byte: return byte
      }
    }
    return nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.endIndex, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func value() -> Bool {
    switch peek() {
    case UInt8(ascii: "{"): return members(end: UInt8(ascii: "}"), areNamed: true)
    case UInt8(ascii: "["): return members(end: UInt8(ascii: "]"), areNamed: false)
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "t"): return word("true")
    case UInt8(ascii: "f"): return word("false")
    case UInt8(ascii: "n"): return word("null")
    default: return number()
    }
  }

  private mutating func members(end: UInt8, areNamed: Bool) -> Bool {
    offset += 1
    if peek() == end { return take(end) }
    repeat {
      if areNamed {
        guard peek() == UInt8(ascii: "\""), string(), peek() == UInt8(ascii: ":") else {
          return false
        }
        offset += 1
      }
      guard value() else { return false }
      if peek() == end { return take(end) }
    } while take(UInt8(ascii: ","))
    return false
  }

  private mutating func word(_ word: String) -> Bool { word.utf8.allSatisfy { take($0) } }

  private mutating func digits() -> Bool {
    let start = offset
    while offset < bytes.endIndex, bytes[offset] &- 48 < 10 { offset += 1 }
    return offset > start
  }

  private mutating func number() -> Bool {
    _ = take(UInt8(ascii: "-"))
    guard take(UInt8(ascii: "0")) || digits() else { return false }
    if take(UInt8(ascii: ".")), !digits() { return false }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
      return digits()
    }
    return true
  }

  private mutating func string() -> Bool {
    offset += 1
    while offset < bytes.endIndex {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") { return true }
      if byte < 0x20 { return false }
      if byte == UInt8(ascii: "\\"), !escape() { return false }
    }
    return false
  }

  private mutating func escape() -> Bool {
    guard offset < bytes.endIndex else { return false }
    let letter = bytes[offset]
    offset += 1
    guard letter == UInt8(ascii: "u") else { return "\"\\/bfnrt".utf8.contains(letter) }
    guard let unit = unit() else { return false }
    switch unit & 0xFC00 {
    case 0xDC00: return false
    case 0xD800:
      guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), let low = self.unit() else {
        return false
      }
      return low & 0xFC00 == 0xDC00
    default: return true
    }
  }

  /// Four hexadecimal digits.
  private mutating func unit() -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard offset < bytes.endIndex,
        let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue, bytes[offset] < 0x80
      else { return nil }
      offset += 1
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}

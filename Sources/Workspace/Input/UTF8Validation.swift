internal import CInput

/// Finding the first place where bytes are not UTF-8.
enum UTF8Validation {
  /// How far bytes are well-formed, and what stands there.
  enum Finding {
    /// All of it is well-formed.
    case valid
    /// Well-formed up to `at`, where a character begins that is not complete yet.
    case incomplete(at: Int)
    /// Well-formed up to `at`, where `length` bytes stand that begin no character.
    case invalid(at: Int, length: Int)
  }

  /// Checks bytes in memory.
  ///
  /// - Complexity: O(`count`); ASCII goes by 64 bytes at once.
  static func firstFault(_ p: UnsafePointer<UInt8>, from start: Int, to count: Int) -> Finding {
    let i = start + utf8_prefix(p + start, count - start)
    guard i < count else { return .valid }
    let length = faultLength(p + i, count - i)
    return length == count - i && isPrefix(p + i, length)
      ? .incomplete(at: i) : .invalid(at: i, length: length)
  }

  /// The length of the longest beginning of a character at `p`, at least 1, where none stands.
  ///
  /// Source: The Unicode Standard 15.0, table 3-7 and "U+FFFD Substitution of Maximal Subparts".
  private static func faultLength(_ p: UnsafePointer<UInt8>, _ left: Int) -> Int {
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch p[0] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if p[0] == 0xE0 { low = 0xA0 }
      if p[0] == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if p[0] == 0xF0 { low = 0x90 }
      if p[0] == 0xF4 { high = 0x8F }
    default: return 1
    }
    guard left > 1, p[1] >= low, p[1] <= high else { return 1 }
    var i = 2
    while i < length, i < left, p[i] & 0xC0 == 0x80 { i += 1 }
    return i
  }

  /// Whether the faulty bytes up to the end could still become a character.
  private static func isPrefix(_ p: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    switch p[0] {
    case 0xC2...0xDF: length < 2
    case 0xE0...0xEF: length < 3
    case 0xF0...0xF4: length < 4
    default: false
    }
  }
}

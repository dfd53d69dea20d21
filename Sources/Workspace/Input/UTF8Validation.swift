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
    var i = start
    while i < count {
      if p[i] < 0x80 {
        i += ascii_prefix(p + i, count - i)
        continue
      }
      let (length, isValid) = sequence(p + i, count - i)
      guard isValid else {
        return length == count - i && isPrefix(p + i, length)
          ? .incomplete(at: i) : .invalid(at: i, length: length)
      }
      i += length
    }
    return .valid
  }

  /// The length of the character at `p`, or of the longest beginning of one (at least 1).
  ///
  /// Source: The Unicode Standard 15.0, table 3-7 and "U+FFFD Substitution of Maximal Subparts".
  @inline(__always)
  private static func sequence(
    _ p: UnsafePointer<UInt8>, _ left: Int
  ) -> (length: Int, isValid: Bool) {
    let first = p[0]
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { low = 0xA0 }
      if first == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { low = 0x90 }
      if first == 0xF4 { high = 0x8F }
    default: return (1, false)
    }
    guard left > 1, p[1] >= low, p[1] <= high else { return (1, false) }
    var i = 2
    while i < length {
      guard i < left, p[i] & 0xC0 == 0x80 else { return (i, false) }
      i += 1
    }
    return (length, true)
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

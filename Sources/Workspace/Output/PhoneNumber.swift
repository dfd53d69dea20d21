/// Tells phone numbers from dates, prices, addresses of machines and other digits in groups.
///
/// A phone number is
///
/// - a plus and 7 to 15 digits, in any groups: `+44 (0)20 7946 0958`;
/// - 9 to 15 digits in groups of two or more, with blanks, hyphens, points, parentheses or one slash
///   between them: `(555) 010-9999`, `030/901820-15`;
/// - 10 or 11 digits in a row, if they begin as national numbers do: `01709012345`.
///
/// Longer ones do not exist (ITU-T E.164). What is left alone: dates, times, years in a row,
/// `1.234.567.890`, `192.168.10.25`, `3.14159265358`, amounts after a currency sign or with a decimal
/// comma, and digits that are joined to letters (`AB-1234567890`, `#1234567890`).
enum PhoneNumber {
  /// Calls a function with each phone number in a part of a text that has neither letters nor addresses.
  ///
  /// - Parameter limit: Where the last one begins at most; as long as it is, it ends in the part.
  /// - Returns: How far the text was looked at.
  /// - Complexity: O(*n*)
  static func forEach(
    in text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, before limit: Int,
    _ body: (Range<Int>) -> Void
  ) -> Int {
    var offset = part.lowerBound
    while offset < min(part.upperBound, limit) {
      guard let run = DigitRun(text, offset..<part.upperBound) else {
        offset += 1
        continue
      }
      if run.isPhoneNumber { body(offset..<run.end) }
      offset = run.end
    }
    return offset
  }
}

/// Digits in groups.
private struct DigitRun {
  struct Group {
    var range: Range<Int>
    /// The separators before the group.
    var separators: Separators
  }

  struct Separators: OptionSet {
    var rawValue: UInt8
    static let space = Separators(rawValue: 1)
    static let hyphen = Separators(rawValue: 2)
    static let point = Separators(rawValue: 4)
    static let slash = Separators(rawValue: 8)
    static let parenthesis = Separators(rawValue: 16)
  }

  /// So many digits are enough to see where a number ends; more of them belong to the next run.
  private static let longest = 32

  private let text: UnsafeBufferPointer<UInt8>
  private let start: Int
  private var groups: [Group] = []
  private var digitCount = 0
  /// Whether something around the digits shows that they are an amount or a part of something else.
  private var isSomethingElse = false

  /// The byte after the last digit.
  var end: Int { groups.last?.range.upperBound ?? start + 1 }

  private var hasPlus: Bool { text[start] == UInt8(ascii: "+") }

  /// Reads a run of digits from the beginning of a range; nil if none begins there.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.text = text
    start = range.lowerBound
    readGroups(range)
    guard groups.count > (text[start] == UInt8(ascii: "(") ? 1 : 0) else { return nil }
    isSomethingElse = isAmount
    if isJoinedBefore {
      isSomethingElse = true
      groups.removeLast(groups.count - 1)
    }
    endAfterDate()
    endBeforeTime()
    endAtFirstNumber()
    if isJoinedAfter { isSomethingElse = true }
    digitCount = groups.reduce(0) { $0 + $1.range.count }
  }
}

// MARK: - Reading

extension DigitRun {
  private mutating func readGroups(_ range: Range<Int>) {
    var offset = range.lowerBound
    var separators: Separators = []
    let first = text[offset]
    guard Self.isDigit(first) || first == UInt8(ascii: "+") || first == UInt8(ascii: "(") else {
      return
    }
    if first == UInt8(ascii: "+") { offset += 1 }
    var gap = 0
    var digits = 0
    while offset < range.upperBound, gap < 4, digits <= Self.longest {
      let first = offset
      while offset < range.upperBound, Self.isDigit(text[offset]) { offset += 1 }
      if offset > first {
        groups.append(Group(range: first..<offset, separators: separators))
        digits += offset - first
        separators = []
        gap = 0
      } else if let (separator, length) = separator(at: offset),
        !groups.isEmpty || separator == .parenthesis && gap == 0
      {
        separators.insert(separator)
        offset += length
        gap += 1
      } else {
        return
      }
    }
  }

  /// The separator that stands somewhere, and how many bytes it has.
  private func separator(at offset: Int) -> (Separators, Int)? {
    switch text[offset] {
    case ASCII.space: return (.space, 1)
    case UInt8(ascii: "-"): return (.hyphen, 1)
    case UInt8(ascii: "."): return (.point, 1)
    case UInt8(ascii: "/"): return (.slash, 1)
    case UInt8(ascii: "("), UInt8(ascii: ")"): return (.parenthesis, 1)
    // No-break spaces, and the hyphens and dashes that programs make of a hyphen.
    case 0xC2 where byte(offset + 1) == 0xA0: return (.space, 2)
    case 0xE2 where byte(offset + 1) == 0x80:
      let last = byte(offset + 2)
      if last == 0xAF { return (.space, 3) }
      return (0x90...0x93).contains(last) ? (.hyphen, 3) : nil
    default: return nil
    }
  }

  /// A byte of the text, 0 outside.
  private func byte(_ offset: Int) -> UInt8 {
    text.indices.contains(offset) ? text[offset] : 0
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte == UInt8(ascii: "_")
  }
}

// MARK: - Where the run ends

extension DigitRun {
  /// A date at the beginning is a run of its own.
  private mutating func endAfterDate() {
    guard groups.count >= 3, !hasPlus else { return }
    let mark = groups[1].separators
    guard mark == .hyphen || mark == .point || mark == .slash, groups[2].separators == mark else {
      return
    }
    let counts = groups[..<3].map(\.range.count)
    guard counts[1] <= 2, isYear(groups[0]) && counts[2] <= 2 || counts[0] <= 2 && isYear(groups[2])
    else { return }
    groups.removeLast(groups.count - 3)
    isSomethingElse = true
  }

  /// `… 10:30`: the last group is an hour.
  private mutating func endBeforeTime() {
    guard byte(end) == UInt8(ascii: ":"), Self.isDigit(byte(end + 1)), groups.count > 1 else {
      return
    }
    groups.removeLast()
  }

  /// Two numbers in a row, or a number and a count: the first one ends at a blank.
  private mutating func endAtFirstNumber() {
    let all = groups.reduce(0) { $0 + $1.range.count }
    var digits = 0
    var isHyphenated = false
    for (index, group) in groups.enumerated() {
      let isApart = group.separators.contains(.space)
      if index > 0, isApart, digits >= 10, all > 15 || isHyphenated {
        groups.removeLast(groups.count - index)
        return
      }
      digits += group.range.count
      if index > 0, !isApart { isHyphenated = true }
    }
  }
}

// MARK: - Telling

extension DigitRun {
  var isPhoneNumber: Bool {
    guard !isSomethingElse, digitCount <= 15 else { return false }
    if hasPlus { return digitCount >= 7 }
    if groups.count == 1 { return isNationalNumber }
    let slashes = groups.count(where: { $0.separators.contains(.slash) })
    guard digitCount >= 9, slashes <= 1 else { return false }
    let isSplinteredList = groups.dropFirst().contains {
      $0.range.count == 1 && !$0.separators.contains(.parenthesis)
    }
    return !isSplinteredList && !isPointed && !groups.allSatisfy(isYear)
  }

  /// 10 or 11 digits in a row that begin with a trunk prefix or an area code, and not as the seconds
  /// since 1970 do.
  private var isNationalNumber: Bool {
    let first = text[groups[0].range.lowerBound]
    switch digitCount {
    case 10: return first != UInt8(ascii: "1")
    case 11: return first == UInt8(ascii: "0") || first == UInt8(ascii: "1")
    default: return false
    }
  }

  /// Groups of thousands, the address of a machine, a decimal: two groups, or short ones, with points.
  private var isPointed: Bool {
    guard groups.dropFirst().allSatisfy({ $0.separators == .point }) else { return false }
    return groups.count == 2
      || groups.count <= 4 && groups.allSatisfy { $0.range.count <= 3 }
        && text[groups[0].range.lowerBound] != UInt8(ascii: "0")
  }

  private func isYear(_ group: Group) -> Bool {
    guard group.range.count == 4 else { return false }
    let first = text[group.range.lowerBound]
    let second = text[group.range.lowerBound + 1]
    return first == UInt8(ascii: "1") && second == UInt8(ascii: "9")
      || first == UInt8(ascii: "2") && second == UInt8(ascii: "0")
  }

  /// After a letter, `AB-`, or `#`.
  private var isJoinedBefore: Bool {
    let before = byte(start - 1)
    if Self.isDigit(before) || Self.isLetter(before) || before == UInt8(ascii: "#") { return true }
    guard before == UInt8(ascii: "-") || before == UInt8(ascii: "/") else { return false }
    return Self.isDigit(byte(start - 2)) || Self.isLetter(byte(start - 2))
  }

  private var isJoinedAfter: Bool { Self.isLetter(byte(end)) || Self.isDigit(byte(end)) }

  /// After a currency sign, or with a decimal comma.
  private var isAmount: Bool {
    var before = start - 1
    while byte(before) == ASCII.space { before -= 1 }
    let isPound = byte(before - 1) == 0xC2 && (byte(before) == 0xA3 || byte(before) == 0xA5)
    let isEuro = byte(before - 2) == 0xE2 && byte(before - 1) == 0x82 && byte(before) == 0xAC
    if byte(before) == UInt8(ascii: "$") || isPound || isEuro { return true }
    guard byte(end) == ASCII.comma, Self.isDigit(byte(end + 1)) else { return false }
    return !Self.isDigit(byte(end + 2)) || !Self.isDigit(byte(end + 3))
  }
}

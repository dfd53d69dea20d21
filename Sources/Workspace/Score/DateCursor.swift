/// A place in the bytes of a date, and the small pieces that dates are made of.
struct DateCursor {
  /// A whole number and with how many digits it was written.
  struct Number {
    var value: Int
    var digits: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  private var end: Int

  /// Begins behind the spaces at the start; those at the end are left out.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    position = 0
    end = bytes.count
    while end > 0, Self.isSpace(bytes[end - 1]) { end -= 1 }
    while position < end, Self.isSpace(bytes[position]) { position += 1 }
  }

  /// How many bytes are left.
  var remaining: Int { end - position }

  /// Whether all has been read.
  var isAtEnd: Bool { position == end }

  /// The next byte, as ASCII; nil at the end.
  var peek: Unicode.Scalar? { isAtEnd ? nil : Unicode.Scalar(bytes[position]) }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}

// MARK: - Pieces

extension DateCursor {
  /// Reads one byte.
  mutating func next() -> Unicode.Scalar? {
    defer { if position < end { position += 1 } }
    return peek
  }

  /// Reads this byte if it is the next.
  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  /// Reads spaces, if there are any.
  mutating func skipSpaces() {
    while position < end, Self.isSpace(bytes[position]) { position += 1 }
  }

  /// Reads a number of at most 15 digits, which is all that fits any form of date.
  mutating func number() -> Number? {
    var number = Number(value: 0, digits: 0)
    while position < end, Self.isDigit(bytes[position]) {
      guard number.digits < 15 else { return nil }
      number.value = number.value * 10 + Int(bytes[position] - 0x30)
      number.digits += 1
      position += 1
    }
    return number.digits > 0 ? number : nil
  }

  /// Takes the number at the end off, with the spaces before it.
  mutating func lastNumber() -> Number? {
    var start = end
    while start > position, Self.isDigit(bytes[start - 1]) { start -= 1 }
    var tail = self
    tail.position = start
    end = start
    while end > position, Self.isSpace(bytes[end - 1]) { end -= 1 }
    return tail.number()
  }

  /// Reads letters as a word: its first three in lower case, one byte each.
  mutating func word() -> UInt32? {
    guard position < end, Self.isLetter(bytes[position]) else { return nil }
    var word: UInt32 = 0
    var count = 0
    while position < end, Self.isLetter(bytes[position]) {
      if count < 3 { word = word << 8 | UInt32(bytes[position] | 0x20) }
      count += 1
      position += 1
    }
    return word
  }

  /// Reads a point and digits if they are next; false if the point stands alone.
  mutating func skipFraction() -> Bool {
    guard skip(".") || skip(",") else { return true }
    let start = position
    while position < end, Self.isDigit(bytes[position]) { position += 1 }
    return position > start
  }
}

// MARK: - Times

extension DateCursor {
  /// Reads what follows a date: a time of day, a zone, both or nothing.
  ///
  /// - Returns: The hour, 0 where there is no time; nil if something else follows.
  mutating func hour() -> Int? {
    if isAtEnd { return 0 }
    let isTimeExpected = skip("T") || skip("t") || skip("_")
    if !isTimeExpected {
      _ = skip(",")
      skipSpaces()
    }
    guard var first = number() else {
      // Without a time only an offset or Z can follow, as in dates of XML; not any word.
      let isOffset = peek == "Z" || peek == "+" || peek == "-"
      return !isTimeExpected && isOffset && isZone() ? 0 : nil
    }
    if first.digits == 4 || first.digits == 6 {
      // hhmm or hhmmss, as the basic format of ISO 8601 has it.
      let minutes = first.digits == 4 ? first.value % 100 : first.value / 100 % 100
      guard minutes < 60, first.digits == 4 || first.value % 100 <= 60 else { return nil }
      first.value /= first.digits == 4 ? 100 : 10_000
    } else {
      guard first.digits <= 2, minutesAndSeconds() || isTimeExpected else { return nil }
    }
    guard skipFraction() else { return nil }
    skipSpaces()
    guard let hour = twelveHour(first.value), 0...23 ~= hour, isZone() else { return nil }
    return hour
  }

  /// Reads `:30`, `:30:15` with their colons; false if they are not there or not right.
  private mutating func minutesAndSeconds() -> Bool {
    guard skip(":"), let minutes = number(), minutes.digits == 2, minutes.value < 60 else {
      return false
    }
    guard skip(":") else { return true }
    guard let seconds = number(), seconds.digits == 2 else { return false }
    return seconds.value <= 60
  }

  /// Reads `AM` or `PM` if it is next; nil if the hour does not suit it.
  private mutating func twelveHour(_ hour: Int) -> Int? {
    let start = position
    guard let first = next(), let second = next(), second == "M" || second == "m" else {
      position = start
      return hour
    }
    switch first {
    case "A", "a": return 1...12 ~= hour ? hour % 12 : nil
    case "P", "p": return 1...12 ~= hour ? hour % 12 + 12 : nil
    default:
      position = start
      return hour
    }
  }

  /// Whether all that is left can be the name or offset of a zone: `Z`, `+01:00`, `CET [Europe/Berlin]`.
  private func isZone() -> Bool {
    bytes[position..<end].allSatisfy { byte in
      Self.isLetter(byte) || Self.isDigit(byte) || Self.isSpace(byte) || byte == UInt8(ascii: "+")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/")
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
        || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
    }
  }
}

/// The English names of months and days, by their first three letters.
enum DateNames {
  /// Returns the number of a month, from 1.
  static func month(_ word: UInt32) -> Int? {
    months.firstIndex(of: word).map { $0 + 1 }
  }

  /// Whether the word names a day of the week.
  static func isWeekday(_ word: UInt32) -> Bool { weekdays.contains(word) }

  private static let months = packed("janfebmaraprmayjunjulaugsepoctnovdec")
  private static let weekdays = packed("montuewedthufrisatsun")

  private static func packed(_ names: StaticString) -> [UInt32] {
    stride(from: 0, to: names.utf8CodeUnitCount, by: 3).map { start in
      (0..<3).reduce(0) { $0 << 8 | UInt32(names.utf8Start[start + $1]) }
    }
  }
}

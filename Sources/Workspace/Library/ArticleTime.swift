/// Times of articles: seconds since 1970 in UTC, and how they are written.
///
///     ArticleTime.seconds("2025-03-14T09:30:00+01:00")        // 1741941000
///     ArticleTime.seconds("Fri, 14 Mar 2025 08:30:00 GMT")    // 1741941000
///     ArticleTime.text(1_741_941_000)                          // "2025-03-14T08:30:00Z"
///
/// The date is read by `DateReader`; here the time of day and the zone are added. Without a zone it is UTC,
/// without a time midnight.
enum ArticleTime {
  /// Returns the moment that a text names; nil if it names none.
  static func seconds(_ text: String) -> Int64? {
    let bytes = Array(text.utf8.prefix(65))
    guard let date = DateReader().read(text)?.date else { return nil }
    if let moment = clockCount(bytes) { return moment }
    let day = Int64(date.dayNumber) * 86_400
    let time = TimeOfDay(bytes)
    return day + Int64(date.hour) * 3600 + Int64(time.minute) * 60 + Int64(time.second)
      - Int64(time.offset)
  }

  /// Returns a moment in ISO 8601, in UTC; as a number outside the years 1 to 9999.
  static func text(_ seconds: Int64) -> String {
    guard let date = CivilDate(unixSeconds: Int(seconds)) else { return String(seconds) }
    let rest = Int(((seconds % 3600) + 3600) % 3600)
    let time = [date.hour, rest / 60, rest % 60].map(twoDigits).joined(separator: ":")
    return "\(day(seconds))T\(time)Z"
  }

  /// Returns the day of a moment in ISO 8601; as a number outside the years 1 to 9999.
  static func day(_ seconds: Int64) -> String {
    guard let date = CivilDate(unixSeconds: Int(seconds)) else { return String(seconds) }
    let year = String(date.year)
    return String(repeating: "0", count: 4 - year.utf8.count) + year + "-" + twoDigits(date.month)
      + "-" + twoDigits(date.day)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// Seconds or milliseconds since 1970, as clocks count them.
  private static func clockCount(_ bytes: [UInt8]) -> Int64? {
    let digits = bytes.drop { $0 == ASCII.space }.prefix { $0 &- 48 < 10 }
    guard 9...13 ~= digits.count else { return nil }
    let value = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 48) }
    return digits.count < 12 ? value : value / 1000
  }
}

/// What follows the hour of a date: minute, second, and the zone's distance from UTC.
private struct TimeOfDay {
  var minute = 0
  var second = 0
  /// In seconds; east of Greenwich is positive.
  var offset = 0

  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
      rest = bytes[(colon + 1)...]
      minute = Self.number(&rest, digits: 2)
      if rest.first == UInt8(ascii: ":") {
        rest.removeFirst()
        second = Self.number(&rest, digits: 2)
      }
    } else if let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "t") }),
      bytes[(mark + 1)...].prefix(while: { $0 &- 48 < 10 }).count >= 4
    {
      rest = bytes[(mark + 3)...]
      minute = Self.number(&rest, digits: 2)
      second = Self.number(&rest, digits: 2)
    } else {
      let digits = bytes.drop { $0 == ASCII.space }.prefix { $0 &- 48 < 10 }
      guard digits.count == 14 else { return }
      rest = digits.suffix(4)
      minute = Self.number(&rest, digits: 2)
      second = Self.number(&rest, digits: 2)
      return
    }
    offset = Self.zone(rest)
  }

  private static func number(_ rest: inout ArraySlice<UInt8>, digits: Int) -> Int {
    var value = 0
    for _ in 0..<digits {
      guard let first = rest.first, first &- 48 < 10 else { break }
      value = value * 10 + Int(first - 48)
      rest.removeFirst()
    }
    return value
  }

  /// Names of zones in hours from UTC.
  ///
  /// Source: RFC 5322 §4.3.
  private static let zones: [(name: StaticString, hours: Int)] = [
    ("EST", -5), ("EDT", -4), ("CST", -6), ("CDT", -5), ("MST", -7), ("MDT", -6), ("PST", -8),
    ("PDT", -7), ("CEST", 2), ("CET", 1), ("BST", 1),
  ]

  private static func zone(_ text: ArraySlice<UInt8>) -> Int {
    if let sign = text.firstIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) {
      var rest = text[(sign + 1)...]
      let hours = number(&rest, digits: 2)
      if rest.first == UInt8(ascii: ":") { rest.removeFirst() }
      let minutes = number(&rest, digits: 2)
      let seconds = min(hours, 24) * 3600 + min(minutes, 59) * 60
      return text[sign] == UInt8(ascii: "-") ? -seconds : seconds
    }
    let letters = text.filter { ($0 | 0x20) &- 97 < 26 }.map { $0 & 0xDF }
    for (name, hours) in zones
    where letters.elementsEqual(
      UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    {
      return hours * 3600
    }
    return 0
  }
}

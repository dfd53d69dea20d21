/// Reads points in time as feeds and exports write them: RFC 822 and ISO 8601, with their zones.
///
/// | written | read as |
/// |---|---|
/// | `Fri, 14 Mar 2025 09:30:00 +0100`, `14 Mar 25 09:30 EST` | RFC 822 |
/// | `2025-03-14T09:30:00+01:00`, `2025-03-14 09:30:00`, `2025-03-14` | ISO 8601 |
/// | `1741944600`, `1741944600250` | seconds and milliseconds since 1970 |
///
/// Without a zone it is UTC. What else `DateReader` can read counts by the hour.
///
/// Source: RFC 822 §5; ISO 8601-1:2019.
enum TimestampReader {
  /// Reads a point in time: seconds since 1970, UTC; nil if it is none.
  static func read(_ bytes: [UInt8]) -> Int64? {
    bytes.withUnsafeBufferPointer { bytes in
      var cursor = DateCursor(bytes)
      guard !cursor.isAtEnd, cursor.remaining <= 64 else { return nil }
      // WordPress' zero of a date.
      if bytes.starts(with: "0000-".utf8) { return nil }
      if let seconds = isoTime(cursor) ?? mailTime(cursor) { return seconds }
      guard let number = cursor.number(), cursor.isAtEnd, (9...13).contains(number.digits) else {
        return byHour(bytes)
      }
      return Int64(number.digits < 12 ? number.value : number.value / 1000)
    }
  }

  private static func byHour(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    DateReader().read(bytes).map { seconds($0.date) }
  }

  private static func seconds(_ date: CivilDate) -> Int64 {
    Int64(date.dayNumber * 86_400 + date.hour * 3600)
  }

  /// `2025-03-14T09:30:00.25+01:00`
  private static func isoTime(_ start: DateCursor) -> Int64? {
    var cursor = start
    guard let year = cursor.number(), year.digits == 4, cursor.skip("-"),
      let month = cursor.number(), month.digits == 2, cursor.skip("-"),
      let day = cursor.number(), day.digits == 2,
      let date = CivilDate(year: year.value, month: month.value, day: day.value)
    else { return nil }
    if cursor.isAtEnd { return seconds(date) }
    if !cursor.skip("T"), !cursor.skip("t") { cursor.skipSpaces() }
    return time(&cursor).map { seconds(date) + $0 }
  }

  /// `Fri, 14 Mar 2025 09:30:00 GMT`
  private static func mailTime(_ start: DateCursor) -> Int64? {
    var cursor = start
    if cursor.word() != nil {
      _ = cursor.skip(".")
      _ = cursor.skip(",")
      cursor.skipSpaces()
    }
    guard let day = cursor.number(), day.digits <= 2 else { return nil }
    cursor.skipSpaces()
    guard let word = cursor.word(), let month = DateNames.month(word) else { return nil }
    cursor.skipSpaces()
    guard let number = cursor.number(), number.digits == 4 || number.digits == 2 else {
      return nil
    }
    let century = number.digits == 4 ? 0 : number.value < 69 ? 2000 : 1900
    guard let date = CivilDate(year: century + number.value, month: month, day: day.value) else {
      return nil
    }
    if cursor.isAtEnd { return seconds(date) }
    cursor.skipSpaces()
    return time(&cursor).map { seconds(date) + $0 }
  }

  /// A time of day and its zone, in seconds from the day's beginning in UTC.
  private static func time(_ cursor: inout DateCursor) -> Int64? {
    guard let hour = cursor.number(), hour.value < 24, cursor.skip(":"),
      let minute = cursor.number(), minute.value < 60
    else { return nil }
    var seconds = Int64(hour.value * 3600 + minute.value * 60)
    if cursor.skip(":") {
      guard let second = cursor.number(), second.value <= 60 else { return nil }
      seconds += Int64(second.value)
    }
    guard cursor.skipFraction() else { return nil }
    cursor.skipSpaces()
    guard let zone = zone(&cursor) else { return nil }
    return seconds - zone
  }

  /// What a zone is ahead of UTC, in seconds; nil if it is none.
  private static func zone(_ cursor: inout DateCursor) -> Int64? {
    if cursor.isAtEnd { return 0 }
    let isAhead = cursor.skip("+")
    if isAhead || cursor.skip("-") {
      guard let first = cursor.number() else { return nil }
      var minutes = first.digits > 2 ? first.value / 100 * 60 + first.value % 100 : first.value * 60
      if first.digits <= 2, cursor.skip(":") {
        guard let second = cursor.number() else { return nil }
        minutes += second.value
      }
      guard minutes < 24 * 60 else { return nil }
      return Int64(isAhead ? minutes * 60 : -minutes * 60)
    }
    guard let word = cursor.word() else { return nil }
    return (zones.first { $0.word == word }?.hours ?? 0) * 3600
  }

  /// The zones of RFC 822 and Europe's; any other name is taken for UTC.
  private static let zones: [(word: UInt32, hours: Int64)] = [
    ("est", -5), ("edt", -4), ("cst", -6), ("cdt", -5), ("mst", -7), ("mdt", -6), ("pst", -8),
    ("pdt", -7), ("cet", 1), ("ces", 2), ("bst", 1), ("eet", 2), ("msk", 3), ("jst", 9),
  ].map { name, hours in (name.utf8.reduce(0) { $0 << 8 | UInt32($1) }, hours) }
}

/// Reads dates as people and programs write them.
///
/// | written | read as |
/// |---|---|
/// | `2025-03-14`, `2025-03-14T09:30:00+01:00`, `2025-03-14 09:30`, `20250314T0930` | ISO 8601 |
/// | `2025/03/14`, `2025.03.14`, `20250314`, `20250314093000` | year, month, day |
/// | `14.3.2025`, `14.03.25 09:30` | day, month, year |
/// | `Fri, 14 Mar 2025 09:30:00 GMT`, `14-Mar-2025`, `Mar 14, 2025`, `Fri Mar 14 09:30:00 +0000 2025` | as named |
/// | `1741944600`, `1741944600.25` | seconds since 1970 (9 to 11 digits), in UTC |
/// | `1741944600250` | milliseconds since 1970 (12 or 13 digits), in UTC |
/// | `3/14/2025 9:30 PM`, `14/3/2025`, `3-14-25` | by the part above 12; else as told |
///
/// A date is taken as it is written: a zone is read over and nothing is converted, so that a comment
/// of Monday evening is one of Monday for its writer. Of two-digit years, 69 to 99 are of the
/// twentieth century and 00 to 68 of this one, as in POSIX.
///
/// Source: ISO 8601-1:2019; RFC 5322 §3.3; POSIX.1-2017, `strptime`.
struct DateReader: Sendable {
  /// Whether `3/4/2025` is 3 April; otherwise it is March 4.
  var isDayFirst = false

  /// A date and what its spelling says about the order of day and month.
  struct Reading: Hashable, Sendable {
    var date: CivilDate
    var order: Order
  }

  /// What a spelling says about the order of day and month.
  enum Order: Hashable, Sendable {
    /// The form has one order, or both give the same date.
    case certain
    /// The day stands first: `14/3/2025`.
    case dayFirst
    /// The month stands first: `3/14/2025`.
    case monthFirst
    /// Nothing: `3/4/2025`.
    case ambiguous
  }

  /// Reads a date; nil if it is none.
  func read(_ text: String) -> Reading? {
    var text = text
    return text.withUTF8 { read($0) }
  }

  /// Reads a date from bytes; spaces around it do not matter.
  ///
  /// - Complexity: O(1): more than 64 bytes are no date.
  func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading? {
    var cursor = DateCursor(bytes)
    guard !cursor.isAtEnd, cursor.remaining <= 64 else { return nil }
    if let word = cursor.word() {
      if let month = DateNames.month(word) { return monthNamed(month, &cursor) }
      guard DateNames.isWeekday(word) else { return nil }
      _ = cursor.skip(",")
      cursor.skipSpaces()
      if let word = cursor.word() {
        guard let month = DateNames.month(word) else { return nil }
        return monthNamed(month, &cursor)
      }
    }
    guard let first = cursor.number() else { return nil }
    switch (first.digits, cursor.peek) {
    case (4, "-"), (4, "/"), (4, "."): return yearFirst(first, &cursor)
    case (1...2, "."): return dotted(first, &cursor)
    case (1...2, "/"), (1...2, "-"): return slashed(first, &cursor)
    case (1...2, " "): return dayThenName(first, &cursor)
    default: return digitsOnly(first, &cursor)
    }
  }
}

// MARK: - The forms

extension DateReader {
  private typealias Number = DateCursor.Number

  /// `2025-03-14`: the separators are the same.
  private func yearFirst(_ year: Number, _ cursor: inout DateCursor) -> Reading? {
    guard let separator = cursor.next(), let month = cursor.number(), cursor.skip(separator),
      let day = cursor.number(), month.digits <= 2, day.digits <= 2
    else { return nil }
    return certain(year.value, month.value, day.value, &cursor)
  }

  /// `14.3.2025`
  private func dotted(_ day: Number, _ cursor: inout DateCursor) -> Reading? {
    guard cursor.skip("."), let month = cursor.number(), cursor.skip("."),
      let year = year(&cursor), month.digits <= 2
    else { return nil }
    return certain(year, month.value, day.value, &cursor)
  }

  /// `3/14/2025`, `14/3/2025`, `14-Mar-2025`
  private func slashed(_ first: Number, _ cursor: inout DateCursor) -> Reading? {
    guard let separator = cursor.next() else { return nil }
    if let word = cursor.word() {
      guard let month = DateNames.month(word), cursor.skip(separator),
        let year = year(&cursor)
      else { return nil }
      return certain(year, month, first.value, &cursor)
    }
    guard let second = cursor.number(), second.digits <= 2, cursor.skip(separator),
      let year = year(&cursor)
    else { return nil }
    let order: Order =
      first.value > 12
      ? .dayFirst
      : second.value > 12 ? .monthFirst : first.value == second.value ? .certain : .ambiguous
    let dayIsFirst = order == .dayFirst || order == .ambiguous && isDayFirst
    let (month, day) = dayIsFirst ? (second.value, first.value) : (first.value, second.value)
    return reading(year, month, day, order, &cursor)
  }

  /// `14 Mar 2025`
  private func dayThenName(_ day: Number, _ cursor: inout DateCursor) -> Reading? {
    cursor.skipSpaces()
    guard let word = cursor.word(), let month = DateNames.month(word) else { return nil }
    _ = cursor.skip(".")
    cursor.skipSpaces()
    guard let year = year(&cursor) else { return nil }
    return certain(year, month, day.value, &cursor)
  }

  /// `Mar 14, 2025 09:30`, or the year at the end: `Mar 14 09:30:00 +0000 2025`
  private func monthNamed(_ month: Int, _ cursor: inout DateCursor) -> Reading? {
    _ = cursor.skip(".")
    cursor.skipSpaces()
    guard let day = cursor.number(), day.digits <= 2 else { return nil }
    _ = cursor.skip(",")
    cursor.skipSpaces()
    let afterDay = cursor
    if let year = cursor.number(), year.digits == 4, cursor.peek != ":" {
      return certain(year.value, month, day.value, &cursor)
    }
    cursor = afterDay
    guard let year = cursor.lastNumber(), year.digits == 4 else { return nil }
    return certain(year.value, month, day.value, &cursor)
  }

  /// `20250314`, `20250314093000`, and what clocks count.
  private func digitsOnly(_ number: Number, _ cursor: inout DateCursor) -> Reading? {
    let value = number.value
    switch number.digits {
    case 8:
      return certain(value / 10_000, value / 100 % 100, value % 100, &cursor)
    case 14 where cursor.isAtEnd:
      guard value / 100 % 100 < 60, value % 100 <= 60 else { return nil }
      let day = value / 1_000_000
      return CivilDate(
        year: day / 10_000, month: day / 100 % 100, day: day % 100, hour: value / 10_000 % 100
      ).map { Reading(date: $0, order: .certain) }
    case 9...13:
      guard cursor.skipFraction(), cursor.isAtEnd else { return nil }
      return CivilDate(unixSeconds: number.digits < 12 ? value : value / 1000)
        .map { Reading(date: $0, order: .certain) }
    default:
      return nil
    }
  }

  /// A year of four digits, or of two.
  private func year(_ cursor: inout DateCursor) -> Int? {
    guard let number = cursor.number() else { return nil }
    switch number.digits {
    case 4: return number.value
    case 2: return number.value + (number.value < 69 ? 2000 : 1900)
    default: return nil
    }
  }

  private func certain(
    _ year: Int, _ month: Int, _ day: Int, _ cursor: inout DateCursor
  ) -> Reading? {
    reading(year, month, day, .certain, &cursor)
  }

  /// Reads the time after a date and checks both.
  private func reading(
    _ year: Int, _ month: Int, _ day: Int, _ order: Order, _ cursor: inout DateCursor
  ) -> Reading? {
    guard let hour = cursor.hour() else { return nil }
    return CivilDate(year: year, month: month, day: day, hour: hour)
      .map { Reading(date: $0, order: order) }
  }
}

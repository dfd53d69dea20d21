/// How days are written on pages.
enum Dates {
  /// Returns a day of ISO 8601 in words, `3 March 2025`; what is not one as it stands.
  static func day(_ text: String) -> String {
    guard let day = Day(text) else { return text }
    return "\(day.number) \(months[day.month - 1]) \(day.year)"
  }

  /// Returns a stretch of days: `3 to 27 March 2025`, `3 March to 27 April 2025`.
  static func days(_ first: String, _ last: String) -> String {
    guard let from = Day(first), let to = Day(last), first != last else {
      return first == last ? day(first) : "\(first) to \(last)"
    }
    if from.year != to.year { return "\(day(first)) to \(day(last))" }
    if from.month != to.month {
      return "\(from.number) \(months[from.month - 1]) to \(day(last))"
    }
    return "\(from.number) to \(day(last))"
  }

  /// Returns a time as it was written, shorter where it is one of ISO 8601: `2025-03-03 04:40`.
  static func time(_ text: String) -> String {
    let bytes = Array(text.utf8.prefix(40))
    guard bytes.count >= 16, bytes.count < 40, bytes[10] == UInt8(ascii: "T"),
      bytes[13] == UInt8(ascii: ":"), bytes.allSatisfy({ $0 < 0x80 }),
      Day(String(decoding: bytes[..<10], as: UTF8.self)) != nil
    else { return text }
    return String(decoding: bytes[..<10], as: UTF8.self) + " "
      + String(decoding: bytes[11..<16], as: UTF8.self)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// A day that is written like `2025-03-03`.
  private struct Day {
    var year: Int
    var month: Int
    var number: Int

    init?(_ text: String) {
      let bytes = Array(text.utf8.prefix(11))
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
        let number = Self.number(bytes[8..<10]), (1...12).contains(month),
        (1...31).contains(number)
      else { return nil }
      self.year = year
      self.month = month
      self.number = number
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
      var value = 0
      for digit in digits {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
        value = value * 10 + Int(digit - UInt8(ascii: "0"))
      }
      return value
    }
  }
}

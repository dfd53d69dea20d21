/// How long the stretches of time are by which a summary is divided.
public enum Period: String, CaseIterable, Codable, Sendable {
  /// An hour, like `2025-03-03T14`; a date without a time is in its first.
  case hour
  /// A day, like `2025-03-03`.
  case day
  /// A week of ISO 8601, from Monday to Sunday, like `2025-W10`.
  case week
  /// A month, like `2025-03`.
  case month
  /// A quarter of a year, like `2025-Q1`.
  case quarter
  /// A year, like `2025`.
  case year
}

extension Period {
  /// Returns the number of the stretch in which a date lies; later ones have greater numbers.
  func number(of date: CivilDate) -> Int {
    switch self {
    case .hour: date.dayNumber * 24 + date.hour
    case .day: date.dayNumber
    case .week: date.weekNumber
    case .month: date.year * 12 + date.month - 1
    case .quarter: date.year * 4 + (date.month - 1) / 3
    case .year: date.year
    }
  }

  /// Returns the name of a stretch, as `number(of:)` numbers them.
  ///
  /// Names are in the order of time when sorted by their bytes. An unknown number has no name.
  func name(of number: Int) -> String? {
    switch self {
    case .hour:
      let day = number.flooredQuotient(dividingBy: 24)
      return Period.day.name(of: day).map { "\($0)T\(padded(number - day * 24, to: 2))" }
    case .day:
      guard let date = CivilDate(dayNumber: number) else { return nil }
      return "\(padded(date.year, to: 4))-\(padded(date.month, to: 2))-\(padded(date.day, to: 2))"
    case .week:
      guard let (year, week) = CivilDate.isoWeek(weekNumber: number) else { return nil }
      return "\(padded(year, to: 4))-W\(padded(week, to: 2))"
    case .month:
      return "\(padded(number / 12, to: 4))-\(padded(number % 12 + 1, to: 2))"
    case .quarter:
      return "\(padded(number / 4, to: 4))-Q\(number % 4 + 1)"
    case .year:
      return padded(number, to: 4)
    }
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Period {
  /// The first day of a stretch, counted from 1970-01-01; nil for an unknown number.
  func firstDay(of number: Int) -> Int? {
    switch self {
    case .hour: number.flooredQuotient(dividingBy: 24)
    case .day: number
    case .week: number * 7 - 3
    case .month: Self.firstDay(ofMonth: number)
    case .quarter: Self.firstDay(ofMonth: number * 3)
    case .year: Self.firstDay(ofMonth: number * 12)
    }
  }

  /// The first day of a month, where months are counted from the beginning of the year 0.
  private static func firstDay(ofMonth month: Int) -> Int? {
    CivilDate(year: month / 12, month: month % 12 + 1, day: 1)?.dayNumber
  }

  /// The last day of a stretch; nil for an unknown number.
  func lastDay(of number: Int) -> Int? {
    self == .hour ? firstDay(of: number) : firstDay(of: number + 1).map { $0 - 1 }
  }
}

/// A day of the calendar and the hour, without a time zone.
///
/// The calendar is the proleptic Gregorian one: today's rules, for all years. Only the years 1 to 9999
/// exist here, which have four digits in ISO 8601.
///
///     CivilDate(year: 2024, month: 12, day: 30)?.isoWeek  // 1 of 2025
///     CivilDate(year: 2025, month: 2, day: 29)            // nil
struct CivilDate: Hashable, Sendable {
  /// The year, in 1…9999.
  let year: Int
  /// The month, in 1…12.
  let month: Int
  /// The day of the month, from 1.
  let day: Int
  /// The hour, in 0…23; 0 if none was told.
  let hour: Int

  /// Creates a date; nil if there is no such day or hour.
  init?(year: Int, month: Int, day: Int, hour: Int = 0) {
    guard 1...9999 ~= year, 1...12 ~= month, 0...23 ~= hour, day >= 1,
      day <= Self.dayCount(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
  }

  private static func dayCount(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

// MARK: - Days as numbers

extension CivilDate {
  /// The days since 1970-01-01, which is day 0.
  ///
  /// A year begins in March here, so that the leap day is its last, and 400 years are 146,097 days.
  ///
  /// Source: H. Hinnant, "chrono-compatible low-level date algorithms" (2013).
  var dayNumber: Int {
    let shiftedYear = month > 2 ? year : year - 1
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear % 400
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Creates the date of a day number; nil outside the years 1…9999.
  init?(dayNumber: Int, hour: Int = 0) {
    guard -719_162...2_932_896 ~= dayNumber else { return nil }
    let shifted = dayNumber + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1, hour: hour)
  }

  /// Creates the date and hour, in UTC, of a number of seconds since 1970.
  init?(unixSeconds: Int) {
    let (_, remainder) = unixSeconds.quotientAndRemainder(dividingBy: 86_400)
    let secondOfDay = remainder < 0 ? remainder + 86_400 : remainder
    self.init(
      dayNumber: unixSeconds.flooredQuotient(dividingBy: 86_400), hour: secondOfDay / 3600)
  }
}

// MARK: - Weeks

extension CivilDate {
  /// The number of the week, from the one that began on Monday, 1969-12-29, which is week 0.
  var weekNumber: Int { (dayNumber + 3).flooredQuotient(dividingBy: 7) }

  /// The year and number of the week that ISO 8601 gives it.
  ///
  /// A week belongs to the year that has its Thursday, and the first week is the one with the
  /// year's first Thursday.
  static func isoWeek(weekNumber: Int) -> (year: Int, week: Int)? {
    guard let thursday = CivilDate(dayNumber: weekNumber * 7),
      let newYear = CivilDate(year: thursday.year, month: 1, day: 1)
    else { return nil }
    return (thursday.year, (thursday.dayNumber - newYear.dayNumber) / 7 + 1)
  }
}

extension Int {
  /// The quotient rounded down, for a positive divisor.
  func flooredQuotient(dividingBy divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

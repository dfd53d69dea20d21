/// A day of the Gregorian calendar, told from its number.
public struct CivilDay: Hashable, Sendable {
  /// The year.
  public let year: Int
  /// The month, in 1…12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Creates the day that comes some days after 1970-01-01; beyond some 2,700 years, the last one.
  ///
  /// Source: H. Hinnant, "chrono-compatible low-level date algorithms" (2013).
  public init(number: Int) {
    let shifted = min(max(number, -1_000_000), 1_000_000) + 719_468
    let era = Self.floored(shifted, by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Returns the number of the first day of a month; months beyond 12 are those of later years.
  public static func number(year: Int, month: Int) -> Int {
    let monthOfAll = year * 12 + month - 1
    let marchYear = floored(monthOfAll - 2, by: 12)
    let monthFromMarch = monthOfAll - 2 - marchYear * 12
    let era = floored(marchYear, by: 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * monthFromMarch + 2) / 5
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func floored(_ value: Int, by divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }
}

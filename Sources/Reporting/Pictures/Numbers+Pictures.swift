/// Figures that pictures have and sentences do not: those that may be missing, and those to a place.
extension Numbers {
  /// Returns a share as a percentage; a dash for none.
  static func percent(_ share: Double?) -> String {
    guard let share else { return missing }
    return percent(share)
  }

  /// Returns a share as a percentage to so many places; a dash for none.
  static func percent(_ share: Double?, places: Int) -> String {
    guard let share, share.isFinite else { return missing }
    return decimal(share * 100, places: places) + unitSpace + "%"
  }

  /// Returns a number rounded to so many places; a dash for none.
  static func decimal(_ value: Double?, places: Int) -> String {
    guard let value else { return missing }
    return decimal(value, places: places)
  }
}

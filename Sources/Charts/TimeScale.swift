/// A scale of days whose ticks are where days, weeks, months or years begin.
public struct TimeScale: Hashable, Sendable {
  /// The first day, counted from 1970-01-01.
  public let firstDay: Int
  /// The last day.
  public let lastDay: Int
  private let scale: LinearScale

  /// Creates a scale of whole days.
  public init(firstDay: Int, lastDay: Int, from start: Double, to end: Double) {
    let first = min(max(min(firstDay, lastDay), -1_000_000), 1_000_000)
    let last = min(max(max(firstDay, lastDay), -1_000_000), 1_000_000)
    self.firstDay = first
    self.lastDay = last
    scale = LinearScale(Double(first), Double(last) + 1, from: start, to: end)
  }

  /// Returns where a moment lies: a day's number and the part of it that has gone by.
  public func position(of moment: Double) -> Double {
    scale.position(of: moment)
  }
}

// MARK: - Ticks

extension TimeScale {
  /// Where a stretch of time begins.
  public struct Tick: Hashable, Sendable {
    /// The day.
    public var day: Int
    /// Where its name stands: in the middle of the stretch if that is what the name is of.
    public var moment: Double
    /// The name, such as `3 Mar`.
    public var name: String
    /// The year, where it is the first tick or the first of its year.
    public var year: String?
  }

  /// How far ticks are apart.
  private enum Step {
    case days(Int)
    case months(Int)

    /// About how many days it is long.
    var length: Double {
      switch self {
      case .days(let days): Double(days)
      case .months(let months): Double(months) * 30.4
      }
    }
  }

  private static let steps: [Step] =
    [1, 2, 7, 14].map(Step.days)
    + [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 60_000].map(
      Step.months)

  /// Returns ticks that are at least some units of the paper apart.
  public func ticks(apart distance: Double) -> [Tick] {
    let days = Double(lastDay - firstDay + 1)
    let length = abs(scale.end - scale.start)
    guard length > 0, distance > 0 else { return [] }
    let needed = min(distance / length, 1) * days
    let fitting = Self.steps.first { $0.length >= needed }
    return named(starts(of: fitting ?? .months(60_000)), of: fitting ?? .months(60_000))
  }

  private func starts(of step: Step) -> [Int] {
    switch step {
    case .days(let days):
      // Day 4 was a Monday, and weeks begin on one; other steps begin with the data.
      let origin = days % 7 == 0 ? 4 : firstDay
      let first = origin + CivilDay.floored(firstDay - origin + days - 1, by: days) * days
      return first <= lastDay ? Array(stride(from: first, through: lastDay, by: days)) : [firstDay]
    case .months(let months):
      let day = CivilDay(number: firstDay)
      var month = CivilDay.floored(day.year * 12 + day.month - 1, by: months) * months
      // A stretch that has begun before the first day counts if most of it is there.
      let next = CivilDay.number(year: 0, month: month + months + 1)
      let isMostlyThere = Double(next - firstDay) > step.length / 2 && day.day > 1
      var starts: [Int] = isMostlyThere && (months == 1 || months == 12) ? [firstDay] : []
      while true {
        let start = CivilDay.number(year: 0, month: month + 1)
        if start > lastDay { break }
        if start >= firstDay { starts.append(start) }
        month += months
      }
      return starts.isEmpty ? [firstDay] : starts
    }
  }

  private func named(_ starts: [Int], of step: Step) -> [Tick] {
    var year: Int?
    return starts.map { start in
      let day = CivilDay(number: start)
      let isNewYear = day.year != year
      year = day.year
      let yearName = isNewYear ? String(day.year) : nil
      switch step {
      case .days:
        let name = "\(day.day) \(Self.monthNames[day.month - 1])"
        return Tick(day: start, moment: Double(start), name: name, year: yearName)
      case .months(let months) where months < 12:
        let end = min(CivilDay.number(year: day.year, month: day.month + 1), lastDay + 1)
        return Tick(
          day: start, moment: months == 1 ? Double(start + end) / 2 : Double(start),
          name: Self.monthNames[day.month - 1], year: yearName)
      case .months(let months):
        let end = min(CivilDay.number(year: day.year + 1, month: 1), lastDay + 1)
        return Tick(
          day: start, moment: months == 12 ? Double(start + end) / 2 : Double(start),
          name: String(day.year), year: nil)
      }
    }
  }

  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

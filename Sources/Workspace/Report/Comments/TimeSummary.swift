/// Puts days together to stretches of time that have something to say.
enum TimeSummary {
  /// The most stretches that a picture shows.
  private static let pointLimit = 53
  /// So many texts a stretch has on average at least, if there is a longer one.
  private static let usualCount = 20

  /// Returns the sentiment over time; nil without times.
  ///
  /// Stretches are the shortest of day, week, month, quarter and year of which there are few enough and which have
  /// texts enough. Neighbors with too few texts are merged.
  static func overTime(_ days: [Int: SentimentTally]) -> SentimentOverTime? {
    guard !days.isEmpty else { return nil }
    let sorted = days.sorted { $0.key < $1.key }
    let period = period(sorted.map(\.key), count: sorted.reduce(0) { $0 + $1.value.count })
    var stretches: [(number: Int, tally: SentimentTally)] = []
    for (day, tally) in sorted {
      guard let date = CivilDate(dayNumber: day) else { continue }
      let number = period.number(of: date)
      if stretches.last?.number != number { stretches.append((number, SentimentTally())) }
      stretches[stretches.count - 1].tally.add(tally)
    }
    return SentimentOverTime(by: period, points: merged(stretches, by: period))
  }

  /// The names of the stretches of some days, and for each day the place of its own.
  static func stretches(_ days: [Int]) -> (names: [String], places: [Int: Int]) {
    let sorted = days.sorted()
    let period = period(sorted, count: .max)
    guard let first = sorted.first.flatMap({ CivilDate(dayNumber: $0) }),
      let last = sorted.last.flatMap({ CivilDate(dayNumber: $0) })
    else { return ([], [:]) }
    let numbers = period.number(of: first)...period.number(of: last)
    var places: [Int: Int] = [:]
    for day in sorted {
      guard let date = CivilDate(dayNumber: day) else { continue }
      places[day] = period.number(of: date) - numbers.lowerBound
    }
    return (numbers.map { period.name(of: $0) ?? String($0) }, places)
  }

  private static func period(_ sortedDays: [Int], count: Int) -> Period {
    let periods: [Period] = [.day, .week, .month, .quarter]
    return periods.first { period in
      guard let first = sortedDays.first.flatMap({ CivilDate(dayNumber: $0) }),
        let last = sortedDays.last.flatMap({ CivilDate(dayNumber: $0) })
      else { return false }
      let stretches = period.number(of: last) - period.number(of: first) + 1
      return stretches <= pointLimit && (count / stretches >= usualCount || stretches <= 4)
    } ?? .year
  }

  private static func merged(
    _ stretches: [(number: Int, tally: SentimentTally)], by period: Period
  ) -> [SentimentOverTime.Point] {
    var groups: [(first: Int, last: Int, merged: Int, tally: SentimentTally)] = []
    for stretch in stretches {
      if let last = groups.last, last.tally.supported < PartComparison.smallestCell {
        groups[groups.count - 1].last = stretch.number
        groups[groups.count - 1].merged += 1
        groups[groups.count - 1].tally.add(stretch.tally)
      } else {
        groups.append((stretch.number, stretch.number, 1, stretch.tally))
      }
    }
    // What is left at the end goes to the one before.
    if groups.count > 1, let last = groups.last,
      last.tally.supported < PartComparison.smallestCell
    {
      groups.removeLast()
      groups[groups.count - 1].last = last.last
      groups[groups.count - 1].merged += last.merged
      groups[groups.count - 1].tally.add(last.tally)
    }
    return groups.compactMap { group in
      guard let firstDay = period.firstDay(of: group.first),
        let lastDay = period.lastDay(of: group.last), let name = period.name(of: group.first)
      else { return nil }
      let end = group.first == group.last ? nil : period.name(of: group.last)
      return SentimentOverTime.Point(
        name: end.map { "\(name)–\($0)" } ?? name, firstDay: firstDay, lastDay: lastDay,
        merged: group.merged, figures: group.tally.figures)
    }
  }

  /// Returns the sentiment by weekday and hour, with hours put together where there are few texts.
  ///
  /// - Parameter hours: The texts of each hour of a week, Monday's first.
  static func byHour(_ hours: [SentimentTally]) -> SentimentByHour {
    let coarsest = 6
    for size in [1, 3, coarsest] {
      let cells = cells(of: hours, size: size)
      let judged = cells.reduce(0) { $0 + $1.supported }
      let told = cells.reduce(0) { $0 + (isLarge($1) ? $1.supported : 0) }
      guard told >= judged - told || size == coarsest else { continue }
      return SentimentByHour(
        hoursPerCell: size,
        cells: cells.enumerated().map { place, tally in
          cell(of: tally, from: place * size)
        })
    }
    return SentimentByHour(hoursPerCell: coarsest, cells: [])
  }

  private static func isLarge(_ tally: SentimentTally) -> Bool {
    tally.supported >= PartComparison.smallestCell
  }

  private static func cells(of hours: [SentimentTally], size: Int) -> [SentimentTally] {
    stride(from: 0, to: hours.count, by: size).map { start in
      hours[start..<min(start + size, hours.count)].reduce(into: SentimentTally()) { $0.add($1) }
    }
  }

  private static func cell(of tally: SentimentTally, from place: Int) -> SentimentByHour.Cell {
    let figures = tally.figures
    let isTold = isLarge(tally) && figures.net != nil
    return SentimentByHour.Cell(
      weekday: place / 24, hour: place % 24, count: tally.count, positive: tally.positive,
      neutral: tally.neutral, negative: tally.negative, net: isTold ? figures.net : nil,
      netInterval: isTold ? figures.netInterval : nil)
  }
}

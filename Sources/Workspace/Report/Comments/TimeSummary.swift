/// Sums up when texts were written.
enum TimeSummary {
  /// So many texts a stretch of time has on average at least, if there is a longer one.
  private static let usualCount = 20

  /// Returns the sentiment over time; nil without times.
  static func overTime(_ days: [Int: SentimentTally]) -> SentimentOverTime? {
    stretches(days)?.sentiment(days, smallestCell: PartComparison.smallestCell)
  }

  /// The stretches of time; nil without times.
  static func stretches(_ days: [Int: SentimentTally]) -> Stretches? {
    Stretches(days.mapValues(\.count), usualCount: usualCount)
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

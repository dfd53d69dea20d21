/// Sums up when texts were written.
enum TimeSummary {
  /// So many texts a stretch of time has on average at least, if there is a longer one.
  private static let usualCount = 20

  /// Returns the sentiment over time; nil without times.
  static func overTime(_ days: [Int: SentimentTally]) -> SentimentOverTime? {
    Stretches(days.mapValues(\.count), usualCount: usualCount)?
      .sentiment(days, smallestCell: PartComparison.smallestCell)
  }

  /// Returns the sentiment by weekday and hour.
  static func byHour(_ hours: [SentimentTally]) -> SentimentByHour {
    SentimentByHour(
      cells: hours.enumerated().map { place, tally in
        let figures = tally.figures
        let isSmall = tally.supported < PartComparison.smallestCell
        return SentimentByHour.Cell(
          weekday: place / 24, hour: place % 24, count: tally.count,
          net: isSmall ? nil : figures.net,
          netInterval: isSmall || figures.net == nil ? nil : figures.netInterval)
      })
  }
}

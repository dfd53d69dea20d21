/// How many documents fall into each stretch of time.
///
/// Dates that cannot be read are counted, and left out of all else.
struct PeriodReader: Sendable {
  let period: Period
  private let reader: DateReader
  /// How many documents have no date, or one that cannot be read.
  private(set) var undatedCount = 0
  /// How many dates could be 3 April as well as March 4.
  private(set) var ambiguousCount = 0

  init(period: Period, isDayFirst: Bool) {
    self.period = period
    reader = DateReader(isDayFirst: isDayFirst)
  }

  /// The number of the stretch in which a date lies; nil if it is none.
  mutating func number(of time: String?) -> Int? {
    guard let reading = time.flatMap(reader.read) else {
      undatedCount += 1
      return nil
    }
    if reading.order == .ambiguous { ambiguousCount += 1 }
    return period.number(of: reading.date)
  }

  /// What a person should know about the dates.
  var notes: [String] {
    var notes: [String] = []
    if undatedCount > 0 {
      let isOne = undatedCount == 1
      notes.append(
        "\(undatedCount) \(isOne ? "record has" : "records have") no date that can be read, and "
          + "\(isOne ? "is" : "are") left out of the periods")
    }
    if ambiguousCount > 0 {
      let order = reader.isDayFirst ? "day first" : "month first; the other way: --day-first"
      notes.append("\(ambiguousCount) dates like 3/4/2025 were read \(order)")
    }
    return notes
  }
}

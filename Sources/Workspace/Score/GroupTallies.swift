internal import Sentiment
internal import Tokenizing

/// The tallies of each group in each period, in bounded memory.
///
/// A group is known by the bytes of its name: two spellings of `é` are two groups.
struct GroupTallies: Sendable {
  /// The name of what has no group, or no time that can be read.
  static let none = "(none)"
  /// The name of what came after too many cells.
  static let other = "(other)"

  private struct Key: Hashable {
    var group: TermID?
    var period: Int?
  }

  private var names = TermTable()
  private var cells: [Key: SentimentTally] = [:]
  private var other = SentimentTally()

  private let isGrouped: Bool
  private let period: Period?
  private let reader: DateReader
  private let cellLimit: Int

  private var unreadableTimes = 0
  private var firstUnreadableLine = 0
  private var ambiguousDates = 0
  private var dayFirstDates = 0
  private var monthFirstDates = 0

  /// Creates tallies of nothing.
  init(isGrouped: Bool, period: Period?, isDayFirst: Bool, cellLimit: Int) {
    self.isGrouped = isGrouped
    self.period = period
    reader = DateReader(isDayFirst: isDayFirst)
    self.cellLimit = cellLimit
  }
}

// MARK: - Counting

extension GroupTallies {
  /// Counts a text in its cell.
  ///
  /// - Complexity: O(*m*) in the length of the group's name.
  mutating func insert(_ scored: borrowing ScoredText) {
    guard isGrouped || period != nil else { return }
    let key = Key(group: groupID(scored.group), period: periodNumber(scored))
    if isGrouped, key.group == nil {
      other.insert(scored.sentiment)
    } else if cells.count < cellLimit || cells[key] != nil {
      cells[key, default: SentimentTally()].insert(scored.sentiment)
    } else {
      other.insert(scored.sentiment)
    }
  }

  /// The number of a group's name; nil without groups, and where there is no more room for names.
  ///
  /// A name longer than a kilobyte is none: the column is of texts, and they would fill the memory.
  private mutating func groupID(_ name: String?) -> TermID? {
    guard isGrouped else { return nil }
    let name = name.flatMap { $0.utf8.isEmpty ? nil : $0 } ?? Self.none
    if let known = names.find(name) { return known }
    guard names.count < cellLimit, cells.count < cellLimit, name.utf8.count <= 1024 else {
      return nil
    }
    return names.insert(name)
  }

  private mutating func periodNumber(_ scored: borrowing ScoredText) -> Int? {
    guard let period, let time = scored.time, !time.utf8.isEmpty else { return nil }
    guard let reading = reader.read(time) else {
      if unreadableTimes == 0 { firstUnreadableLine = scored.line }
      unreadableTimes += 1
      return nil
    }
    switch reading.order {
    case .certain: break
    case .ambiguous: ambiguousDates += 1
    case .dayFirst: dayFirstDates += 1
    case .monthFirst: monthFirstDates += 1
    }
    return period.number(of: reading.date)
  }
}

// MARK: - Reporting

extension GroupTallies {
  private struct Cell {
    var group: String?
    /// The period's number; those without a time come last.
    var period: Int
    var tally: SentimentTally

    func precedes(_ other: Cell) -> Bool {
      guard period == other.period else { return period < other.period }
      return (group ?? "").utf8.lexicographicallyPrecedes((other.group ?? "").utf8)
    }
  }

  /// The cells by time, then by the bytes of the group's name; those without a time come last.
  ///
  /// - Complexity: O(*n* log *n*) in the number of cells.
  var reports: [GroupReport] {
    let sorted = cells.map { key, tally in
      Cell(group: key.group.map { names.term($0) }, period: key.period ?? .max, tally: tally)
    }
    .sorted { $0.precedes($1) }
    var reports = sorted.map { cell in
      GroupReport(
        group: cell.group, period: period.map { self.name(of: cell.period, by: $0) },
        figures: cell.tally.figures)
    }
    if other.count > 0 {
      reports.append(
        GroupReport(
          group: isGrouped ? Self.other : nil, period: period == nil ? nil : Self.other,
          figures: other.figures))
    }
    return reports
  }

  private func name(of number: Int, by period: Period) -> String {
    number == .max ? Self.none : period.name(of: number) ?? Self.none
  }

  /// What limits the reports.
  var notes: [SummaryNote] {
    var notes: [SummaryNote] = []
    if other.count > 0 {
      notes.append(.tooManyCells(limit: cellLimit, texts: other.count))
    }
    if unreadableTimes > 0 {
      notes.append(.unreadableTimes(unreadableTimes, firstLine: firstUnreadableLine))
    }
    if ambiguousDates > 0 {
      notes.append(
        .ambiguousDates(
          ambiguousDates, isDayFirst: reader.isDayFirst,
          contradicting: reader.isDayFirst ? monthFirstDates : dayFirstDates))
    }
    return notes
  }
}

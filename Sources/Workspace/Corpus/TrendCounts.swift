internal import Keyphrases
internal import Tokenizing

/// How often topics and phrases come up in each stretch of time.
struct TrendCounts: ~Copyable {
  private let options: CorpusTrends.Options
  private let labels: [String]
  private let phrases: [String]
  private var places = TermTable()
  private var reader: TopicReader
  private var phraseReader: PhraseReader
  private var periods: PeriodReader
  private let dates: DateReader
  private let splitDay: Int?

  /// The counts of each stretch: documents, then topics, then phrases.
  private var counts: [Int: [UInt32]] = [:]
  /// The same before and after the date at which the time is split.
  private var sides: [[UInt32]]
  private var lastDocument: [UInt32]
  private var document: UInt32 = 0

  /// Over so many stretches those without documents are listed too.
  private static let spanLimit = 2_000

  init(_ model: TopicModel, phrases: [String], _ options: CorpusTrends.Options) {
    self.options = options
    self.phrases = phrases
    labels = model.topics.map(\.label)
    for phrase in phrases { places.insert(phrase) }
    reader = TopicReader(model)
    phraseReader = PhraseReader(excluded: options.topics.excluded)
    periods = PeriodReader(period: options.period, isDayFirst: options.isDayFirst)
    dates = DateReader(isDayFirst: options.isDayFirst)
    if case .split(let date) = options.comparison {
      splitDay = dates.read(date)?.date.dayNumber
    } else {
      splitDay = nil
    }
    let width = 1 + model.topics.count + phrases.count
    sides = Array(repeating: Array(repeating: 0, count: width), count: 2)
    lastDocument = Array(repeating: 0, count: phrases.count)
  }

  var notes: [String] { periods.notes }

  private var width: Int { 1 + labels.count + phrases.count }
}

// MARK: - Counting

extension TrendCounts {
  mutating func insert(_ text: CorpusReader.Document) {
    guard let period = periods.number(of: text.value) else { return }
    document &+= 1
    var columns = [0]
    if let topic = reader.read(text.text.span).main { columns.append(1 + topic) }
    let (places, document, offset) = (places, document, 1 + labels.count)
    var last: [UInt32] = []
    swap(&last, &lastDocument)
    phraseReader.forEachPhrase(in: text.text.span) { phrase in
      guard let place = places.find(phrase).map({ Int($0.rawValue) }), last[place] != document
      else { return }
      last[place] = document
      columns.append(offset + place)
    }
    swap(&last, &lastDocument)
    let width = width
    for column in columns {
      counts[period, default: Array(repeating: 0, count: width)][column] += 1
    }
    guard let splitDay, let day = text.value.flatMap(dates.read)?.date.dayNumber else { return }
    for column in columns { sides[day < splitDay ? 0 : 1][column] += 1 }
  }
}

// MARK: - Reporting

extension TrendCounts {
  func report() throws -> TrendReport {
    let numbers = numbers
    let totals = numbers.map { Int(counts[$0]?[0] ?? 0) }
    let names = numbers.map { options.period.name(of: $0) ?? String($0) }
    let topics = labels.enumerated().map { trend($1, 1 + $0, numbers, totals, names) }
    let followed = phrases.enumerated()
      .map { trend($1, 1 + labels.count + $0, numbers, totals, names) }
      .filter { !$0.bursts.isEmpty }
      .sorted {
        let (a, b) = ($0.bursts.map(\.strength).max() ?? 0, $1.bursts.map(\.strength).max() ?? 0)
        return a == b ? $0.name < $1.name : a > b
      }
    return TrendReport(
      by: options.period, periods: names, documents: totals, undated: periods.undatedCount,
      topics: topics, phrases: Array(followed.prefix(options.limit)),
      changes: try changes(numbers, names))
  }

  /// The stretches from the first to the last; only those with documents where there are very many.
  private var numbers: [Int] {
    let known = counts.keys.sorted()
    guard let first = known.first, let last = known.last, last - first <= Self.spanLimit else {
      return known
    }
    return Array(first...last)
  }

  private func trend(
    _ name: String, _ column: Int, _ numbers: [Int], _ totals: [Int], _ names: [String]
  ) -> TrendReport.Trend {
    let series = TimeSeries(
      counts: numbers.map { Int(counts[$0]?[column] ?? 0) }, totals: totals)
    return TrendReport.Trend(
      name: name, documents: series.sum, share: series.share, counts: series.counts,
      shares: series.shrunkenShares,
      bursts: options.bursts.bursts(in: series).map { burst in
        TrendReport.Burst(
          start: names[burst.range.lowerBound], end: names[burst.range.upperBound],
          strength: burst.strength, ratio: burst.ratio)
      })
  }

  private func changes(_ numbers: [Int], _ names: [String]) throws -> [TrendReport.Change]? {
    let (before, after): ([UInt32], [UInt32])
    switch options.comparison {
    case nil: return nil
    case .split:
      (before, after) = (sides[0], sides[1])
      guard before[0] > 0, after[0] > 0 else { throw TrendError.emptySide }
    case .against(let name):
      guard let place = names.firstIndex(of: name), let known = counts[numbers[place]],
        let last = numbers.last.flatMap({ counts[$0] })
      else { throw TrendError.noSuchPeriod(name, example: names.last) }
      (before, after) = (known, last)
    }
    let names = labels + phrases
    let looked = names.indices.filter {
      Int(before[1 + $0]) + Int(after[1 + $0]) >= CorpusTrends.leastCount
    }
    let changes = ChangeFinder.changes(
      looked.map { (Int(before[1 + $0]), Int(after[1 + $0])) },
      totals: (Int(before[0]), Int(after[0])))
    return zip(looked, changes)
      .filter { $0.1.q < TrendReport.falseDiscoveryRate }
      .map { index, change in
        TrendReport.Change(
          name: names[index], isTopic: index < labels.count, before: change.before,
          after: change.after, logOdds: change.logOdds, z: change.z, q: change.q)
      }
      .sorted { a, b in
        a.z.magnitude == b.z.magnitude ? a.name < b.name : a.z.magnitude > b.z.magnitude
      }
  }
}

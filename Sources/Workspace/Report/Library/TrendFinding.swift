internal import Glibc
internal import Keyphrases

/// Finds what came and went: topics of the sample and keyphrases of all articles.
///
/// A burst is the strongest of all stretches that could be one, so its probability is that of the strength,
/// a likelihood ratio, times the number of such stretches; over all that is followed the rate of false
/// discoveries is controlled.
struct TrendFinding {
  private let stretches: Stretches
  private let articles: [Int]
  private let sampled: [Int]
  private let method: ReportMethod
  private let bursts = BurstFinder()

  /// How many phrases are followed, in how many articles a phrase has to be, and how many are shown.
  private static let phraseLimit = 3_000
  private static let leastCount = 5
  private static let listLimit = 12
  /// The share of the articles that are published in the last part of the time.
  private static let lastShare = 0.25

  /// - Parameters:
  ///   - days: The day of each article.
  ///   - sampled: How many articles of the sample each stretch has.
  init(_ stretches: Stretches, days: [Int], sampled: [Int], _ method: ReportMethod) {
    self.stretches = stretches
    self.sampled = sampled
    self.method = method
    var articles = Array(repeating: 0, count: stretches.numbers.count)
    for day in days {
      if let place = stretches.place(ofDay: day) { articles[place] += 1 }
    }
    self.articles = articles
  }

  /// The trends; nil if there is only one stretch.
  func report(_ topics: TopicsReport, _ phrases: PhraseDays) -> LibraryTrends? {
    guard articles.count(where: { $0 > 0 }) > 1 else { return nil }
    let topicSeries = topics.topics.map {
      PhraseDays.Series(name: $0.sentiment.name, counts: $0.counts)
    }
    let phraseSeries = phrases.series(
      stretches, inAtLeast: Self.leastCount, limit: Self.phraseLimit)
    let trends =
      topicSeries.map { trend($0, of: sampled) } + phraseSeries.map { trend($0, of: articles) }
    let rates = FalseDiscoveryRate.adjusted(trends.map(\.q))
    let controlled = zip(trends, rates).map { trend, q in
      var trend = trend
      trend.q = q
      return trend
    }
    return LibraryTrends(
      by: stretches.period, periods: stretches.names, articles: articles, sampled: sampled,
      topics: surest(controlled.prefix(topicSeries.count)),
      phrases: surest(controlled.dropFirst(topicSeries.count)), followed: phraseSeries.count,
      comparison: comparison(topicSeries, phraseSeries))
  }

  private func surest(_ trends: ArraySlice<LibraryTrends.Trend>) -> [LibraryTrends.Trend] {
    let found = trends.filter { $0.q < method.falseDiscoveryRate && !$0.bursts.isEmpty }
    let sorted = found.sorted {
      let (a, b) = (Self.strength($0), Self.strength($1))
      return a == b ? $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) : a > b
    }
    return Array(sorted.prefix(Self.listLimit))
  }

  private static func strength(_ trend: LibraryTrends.Trend) -> Double {
    trend.bursts.map(\.strength).max() ?? 0
  }

  /// A series with its bursts; `q` is the probability before it is corrected.
  private func trend(_ series: PhraseDays.Series, of totals: [Int]) -> LibraryTrends.Trend {
    let names = stretches.names
    let time = TimeSeries(counts: series.counts, totals: totals)
    let found = bursts.bursts(in: time)
    let choices = Double(names.count * (names.count + 1)) / 2
    let strength = found.map(\.strength).max()
    return LibraryTrends.Trend(
      name: series.name, count: time.sum, counts: time.counts, shares: time.shrunkenShares,
      bursts: found.map { burst in
        TrendReport.Burst(
          start: names[burst.range.lowerBound], end: names[burst.range.upperBound],
          strength: burst.strength, ratio: burst.ratio)
      }, q: strength.map { min(1, choices * erfc(max(0, $0).squareRoot())) } ?? 1)
  }
}

// MARK: - The last part of the time

extension TrendFinding {
  private func comparison(
    _ topics: [PhraseDays.Series], _ phrases: [PhraseDays.Series]
  ) -> LibraryTrends.Comparison? {
    let wanted = Int((Double(articles.reduce(0, +)) * Self.lastShare).rounded(.up))
    var (split, after) = (articles.count, 0)
    while split > 1, after < wanted {
      split -= 1
      after += articles[split]
    }
    let before = articles[..<split].reduce(0, +)
    guard before >= method.smallestCell, after >= method.smallestCell else { return nil }
    let changes =
      changes(topics, of: sampled, at: split, isTopic: true)
      + changes(phrases, of: articles, at: split, isTopic: false)
    let sorted = changes.sorted {
      $0.z.magnitude == $1.z.magnitude
        ? $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) : $0.z.magnitude > $1.z.magnitude
    }
    return LibraryTrends.Comparison(
      from: stretches.names[split], before: before, after: after,
      risen: Array(sorted.filter { $0.logOdds > 0 }.prefix(Self.listLimit)),
      fallen: Array(sorted.filter { $0.logOdds < 0 }.prefix(Self.listLimit)))
  }

  private func changes(
    _ series: [PhraseDays.Series], of totals: [Int], at split: Int, isTopic: Bool
  ) -> [TrendReport.Change] {
    let counts = series.map { series in
      (before: series.counts[..<split].reduce(0, +), after: series.counts[split...].reduce(0, +))
    }
    let found = ChangeFinder.changes(
      counts, totals: (totals[..<split].reduce(0, +), totals[split...].reduce(0, +)))
    return zip(series, found).compactMap { series, change in
      guard change.q < method.falseDiscoveryRate else { return nil }
      return TrendReport.Change(
        name: series.name, isTopic: isTopic, before: change.before, after: change.after,
        logOdds: change.logOdds, z: change.z, q: change.q)
    }
  }
}

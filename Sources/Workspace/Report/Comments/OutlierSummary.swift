internal import Keyphrases

/// Tells what made days stand out: the phrases that their texts have and others lack.
struct OutlierSummary {
  let sample: [SampledComment]
  let phrases: SamplePhrases

  /// How many phrases and quotes a day is told by.
  private static let phraseLimit = 8
  private static let quoteLimit = 3

  /// Returns the day with its phrases and with texts that have them.
  func report(_ day: OutlierFinder.Day, quote: (SampledComment) -> ReportQuote) -> OutlierDay {
    let own = sample.indices.filter { sample[$0].day == day.number }
    let others = sample.indices.filter { sample[$0].day != day.number && sample[$0].day != nil }
    let found = phrases.distinctive(of: own, against: others, limit: Self.phraseLimit)
    return OutlierDay(
      day: day.sentiment.name, sentiment: day.sentiment, usualCount: day.usualCount,
      isBusy: day.isBusy,
      phrases: found.map { phrases.report($0, of: own.count, against: others.count) },
      quotes: texts(of: own, with: found, limit: Self.quoteLimit).map { quote(sample[$0]) })
  }

  /// The texts with the most of some phrases, each wording once.
  func texts(of texts: [Int], with found: [SamplePhrases.Distinctive], limit: Int) -> [Int] {
    let weights = Dictionary(
      found.map { ($0.phrase, $0.change.logOdds) }, uniquingKeysWith: { first, _ in first })
    let worth = { (text: Int) in
      phrases.phrases(of: text).reduce(0.0) { $0 + (weights[$1] ?? 0) }
    }
    let ranked = texts.map { (text: $0, worth: worth($0)) }.filter { $0.worth > 0 }
      .sorted { a, b in
        a.worth == b.worth ? sample[a.text].key < sample[b.text].key : a.worth > b.worth
      }
    var seen: Set<UInt64> = []
    return ranked.filter { seen.insert(sample[$0.text].textHash).inserted }.prefix(limit)
      .map(\.text)
  }
}

extension SamplePhrases {
  /// A phrase for the report.
  func report(
    _ found: Distinctive, of textCount: Int, against otherCount: Int
  ) -> OutlierDay.Phrase {
    let change = found.change
    return OutlierDay.Phrase(
      text: text(of: found.phrase), count: change.after,
      share: textCount > 0 ? Double(change.after) / Double(textCount) : 0,
      usualShare: otherCount > 0 ? Double(change.before) / Double(otherCount) : 0,
      logOdds: change.logOdds, z: change.z, q: change.q)
  }
}

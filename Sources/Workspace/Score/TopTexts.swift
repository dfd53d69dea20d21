internal import Sentiment

/// The few texts that rank highest by a score, equal ones once.
///
/// Of equal scores the earlier record ranks higher, so the order of insertion does not matter.
struct TopTexts: Sendable {
  /// A text in the ranking.
  struct Entry: Sendable {
    var score: Int64
    var number: Int
    var line: Int
    var valenceMillionths: Int64
    var textHash: UInt64
    var excerpt: [UInt8]

    func ranksAbove(_ other: Entry) -> Bool {
      (score, other.number) > (other.score, number)
    }
  }

  /// The texts, highest first; no two have the same hash.
  private(set) var entries: [Entry] = []
  private let limit: Int

  /// Creates a ranking of so many places.
  init(limit: Int) { self.limit = limit }

  /// Places a text if it ranks high enough; a score of 0 or less never does.
  ///
  /// - Complexity: O(1) for nearly all of many texts.
  mutating func insert(_ scored: borrowing ScoredText, score: Int64) {
    guard score > 0, limit > 0 else { return }
    if entries.count == limit, let last = entries.last, score < last.score { return }
    let entry = Entry(
      score: score, number: scored.number, line: scored.line,
      valenceMillionths: scored.sentiment.valenceMillionths ?? 0, textHash: scored.textHash,
      excerpt: scored.excerpt)
    if let twin = entries.firstIndex(where: { $0.textHash == entry.textHash }) {
      guard entry.ranksAbove(entries[twin]) else { return }
      entries.remove(at: twin)
    }
    let place = entries.firstIndex { entry.ranksAbove($0) } ?? entries.endIndex
    entries.insert(entry, at: place)
    if entries.count > limit { entries.removeLast() }
  }

  /// The texts for a report.
  var examples: [SummaryExample] {
    entries.map { entry in
      SummaryExample(
        record: entry.number, line: entry.line,
        valence: Double(entry.valenceMillionths) / 1_000_000,
        text: String(decoding: entry.excerpt, as: UTF8.self))
    }
  }
}

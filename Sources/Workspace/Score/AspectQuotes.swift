/// The few clauses that say best how texts feel about an aspect: strong, short, no two alike.
struct AspectQuotes: Sendable {
  /// A clause and what it is worth.
  struct Entry: Sendable {
    var score: Int64
    var bytes: [UInt8]
    /// Whether the clause names the aspect, and says more than that.
    var hasName: Bool

    func ranksAbove(_ other: Entry) -> Bool {
      score == other.score
        ? bytes.lexicographicallyPrecedes(other.bytes) : score > other.score
    }
  }

  /// The clauses, best first.
  private(set) var entries: [Entry] = []

  private static let limit = 3
  /// Up to so many bytes a clause is short.
  private static let shortLength = 40
  /// What a byte beyond that costs, in millionths of valence.
  private static let costPerByte: Int64 = 8_000

  /// What a clause loses that does not name the aspect, or does nothing else.
  private static let costWithoutName: Int64 = 500_000

  /// Places the quote of a mention if it ranks high enough.
  mutating func insert(_ mention: AspectMention) {
    guard !mention.quote.isEmpty else { return }
    let beyond = Int64(max(0, mention.quote.count - Self.shortLength))
    let hasName = mention.quoteHasName && mention.quote.count > mention.name.count
    let score =
      Int64(mention.valenceMillionths.magnitude) - beyond * Self.costPerByte
      - (hasName ? 0 : Self.costWithoutName)
    if entries.count == Self.limit, let last = entries.last, score < last.score { return }
    let entry = Entry(score: score, bytes: mention.quote, hasName: hasName)
    if let twin = entries.firstIndex(where: { $0.bytes == entry.bytes }) {
      guard entry.ranksAbove(entries[twin]) else { return }
      entries.remove(at: twin)
    }
    let place = entries.firstIndex { entry.ranksAbove($0) } ?? entries.endIndex
    entries.insert(entry, at: place)
    if entries.count > Self.limit { entries.removeLast() }
  }
}

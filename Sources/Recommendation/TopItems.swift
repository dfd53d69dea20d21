/// The items with the largest scores among those that come by, in ascending order of their numbers.
///
/// Of items with the same score the one that came first is kept.
struct TopItems {
  private let limit: Int
  private var entries: [(item: Int, score: Float)] = []
  private var threshold = -Float.infinity

  init(limit: Int) { self.limit = limit }

  /// Whether an item with this score would be kept.
  @inline(__always)
  func accepts(_ score: Float) -> Bool { score > threshold }

  /// Adds an item; now and then those that cannot win any more are dropped.
  mutating func insert(_ item: Int, _ score: Float) {
    entries.append((item, score))
    if entries.count >= limit * 2 + 32 { shrink() }
  }

  private mutating func shrink() {
    entries.sort { ($1.score, $0.item) < ($0.score, $1.item) }
    guard entries.count > limit else { return }
    entries.removeLast(entries.count - limit)
    threshold = entries.last?.score ?? threshold
  }

  /// The items, the best first.
  var items: [Int] {
    var copy = self
    copy.shrink()
    return copy.entries.map(\.item)
  }
}

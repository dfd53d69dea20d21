/// Puts groups beside each other, the small ones together.
enum GroupSummary {
  /// How many scalars of a name are shown.
  private static let nameLimit = 120
  /// The most groups that stand for themselves.
  private static let limit = 24

  /// Returns the groups of a column, the largest first; nil where there are fewer than two.
  static func comparison(
    column: String, _ groups: [(name: String, tally: SentimentTally)], ungrouped: SentimentTally,
    among whole: SentimentTally
  ) -> GroupComparison? {
    let sorted = groups.sorted { a, b in
      a.tally.count == b.tally.count
        ? a.name.utf8.lexicographicallyPrecedes(b.name.utf8) : a.tally.count > b.tally.count
    }
    let large = sorted.filter { $0.tally.count >= PartComparison.smallestCell }.prefix(limit)
    var shown = Array(large)
    var other = ungrouped
    let names = Set(shown.map { Array($0.name.utf8) })
    let rest = sorted.filter { !names.contains(Array($0.name.utf8)) }
    for group in rest { other.add(group.tally) }
    if other.count > 0 { shown.append((GroupTallies.other, other)) }
    guard shown.count > 1 else { return nil }
    let named = shown.map { (name: OneLine.text($0.name, limit: nameLimit), tally: $0.tally) }
    return GroupComparison(
      column: OneLine.text(column, limit: nameLimit),
      groups: PartComparison.sentiments(of: named, among: whole),
      merged: rest.count)
  }
}

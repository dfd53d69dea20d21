/// Where articles point that were compared lately.
///
/// An article's direction does not depend on the query, and it takes longer to add up than all that is done with
/// it. Whoever asks for the neighbors of many articles meets the same candidates again and again.
///
/// Each article has one place, which it may have to give up to another one. Memory grows with what was kept, up to
/// 53 MB for directions of a hundred numbers.
struct ArticleDirections {
  private let rank: Int
  /// The row of each place, counted from 1; 0 for a place that is free.
  private var rows: [UInt32]
  /// Whose each row is.
  private var owners: [Int] = []
  /// The numbers of each row's direction, and its length.
  private var numbers: [Float] = []

  /// The most articles that are kept.
  private static let limit = 1 << 17

  /// - Parameters:
  ///   - rank: How many numbers tell a direction.
  ///   - documentCount: Articles have numbers below this.
  init(rank: Int, documentCount: Int, limit: Int = Self.limit) {
    self.rank = rank
    rows = Array(repeating: 0, count: rank > 0 ? max(1, min(documentCount, limit)) : 1)
  }

  /// Reads an article's direction, if it was kept.
  ///
  /// - Returns: The direction's length.
  func read(_ document: Int, into direction: inout [Float]) -> Float? {
    let row = Int(rows[document % rows.count]) - 1
    guard row >= 0, owners[row] == document else { return nil }
    let start = row * (rank + 1)
    for place in 0..<rank { direction[place] = numbers[start + place] }
    return numbers[start + rank]
  }

  /// Keeps an article's direction.
  mutating func insert(_ document: Int, _ direction: [Float], length: Float) {
    assert(direction.count == rank)
    let place = document % rows.count
    if rows[place] == 0 {
      owners.append(document)
      rows[place] = UInt32(owners.count)
      numbers += direction
      numbers.append(length)
      return
    }
    let row = Int(rows[place]) - 1
    owners[row] = document
    let start = row * (rank + 1)
    for place in 0..<rank { numbers[start + place] = direction[place] }
    numbers[start + rank] = length
  }
}

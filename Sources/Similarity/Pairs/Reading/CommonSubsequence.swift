/// The length of the longest common subsequence of two lists.
struct CommonSubsequence {
  private var row: [Int] = []

  /// - Complexity: O(*n* · *m*), without allocation once the row is as long as the longest list.
  mutating func length(_ a: ArraySlice<PairText.Word>, _ b: ArraySlice<PairText.Word>) -> Int {
    row.removeAll(keepingCapacity: true)
    row.append(contentsOf: repeatElement(0, count: b.count + 1))
    return row.withUnsafeMutableBufferPointer { row in
      for one in a {
        // The value above and to the left of the one at hand.
        var diagonal = 0
        for (place, other) in b.enumerated() {
          let above = row[place + 1]
          row[place + 1] =
            one.stem == other.stem ? diagonal + 1 : max(above, row[place])
          diagonal = above
        }
      }
      return row[b.count]
    }
  }
}

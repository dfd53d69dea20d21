internal import Learning

/// What a reader has read, parted into groups that are about different things.
///
/// Each item is a group at first. The two groups whose items are most alike on average are joined, as long as
/// their average cosine is at least `threshold` or there are more than eight groups. So a reader of gardening and of chess has two interests, not one
/// that lies between them.
///
/// Source: R. R. Sokal, C. D. Michener, "A statistical method for evaluating systematic relationships" (1958).
struct Interests {
  /// How like each other the items of a group are at least, on average, unless there are too many groups.
  static let threshold: Float = 0.05
  /// How many groups there are at most.
  static let groupLimit = 8
  /// Of longer histories the items that tell most are grouped.
  static let itemLimit = 128

  /// Returns the group of each item: the place of the group's first item.
  ///
  /// - Complexity: O(*n*³) at worst for *n* items, commonly O(*n*²).
  static func groups(of items: [Int], _ rows: SparseMatrix) -> [Int] {
    let count = items.count
    var likeness = Array(repeating: Float(0), count: count * count)
    for one in 0..<count {
      for other in 0..<one {
        let cosine = rows.dot(items[one], items[other])
        likeness[one * count + other] = cosine
        likeness[other * count + one] = cosine
      }
    }
    var (groups, sizes) = (Array(0..<count), Array(repeating: Float(1), count: count))
    var open = Array(0..<count)
    while let (one, other) = nearest(open, likeness, count) {
      for third in open where third != one && third != other {
        let sum =
          likeness[one * count + third] * sizes[one]
          + likeness[other * count + third] * sizes[other]
        likeness[one * count + third] = sum / (sizes[one] + sizes[other])
        likeness[third * count + one] = likeness[one * count + third]
      }
      sizes[one] += sizes[other]
      open.removeAll { $0 == other }
      for item in groups.indices where groups[item] == other { groups[item] = one }
    }
    return groups
  }

  /// The two groups that are most alike, the smaller number first; nil if they need not be joined.
  private static func nearest(
    _ open: [Int], _ likeness: [Float], _ count: Int
  ) -> (one: Int, other: Int)? {
    var best: (one: Int, other: Int, value: Float)?
    for (place, one) in open.enumerated() {
      for other in open[(place + 1)...] {
        let value = likeness[one * count + other]
        if value > best?.value ?? -.infinity { best = (one, other, value) }
      }
    }
    guard let best, best.value >= threshold || open.count > groupLimit else { return nil }
    return (best.one, best.other)
  }
}

internal import Similarity

/// Goes through the keys of several sorted tables as through those of one.
///
/// The tables are the segments of an index. As their keys come in the order of their bytes, what is
/// numbered in this order does not depend on how documents are spread over segments.
struct MergedKeys {
  private var next: [Int]
  private let counts: [Int]
  private var heads: [[UInt8]?]
  private let key: (_ part: Int, _ number: Int) throws(IndexError) -> [UInt8]

  /// - Parameters:
  ///   - counts: How many keys each table has.
  ///   - key: Returns a key of a table.
  init(
    counts: [Int], key: @escaping (_ part: Int, _ number: Int) throws(IndexError) -> [UInt8]
  ) throws(IndexError) {
    self.counts = counts
    self.key = key
    next = counts.map { _ in 0 }
    heads = []
    for (part, count) in counts.enumerated() { heads.append(count > 0 ? try key(part, 0) : nil) }
  }

  /// Returns the next key and where it stands; nil after the last.
  mutating func pop() throws(IndexError) -> (key: [UInt8], part: Int, number: Int)? {
    var best: Int?
    for (part, head) in heads.enumerated() {
      guard let head else { continue }
      if let known = best, let least = heads[known], !head.lexicographicallyPrecedes(least) {
        continue
      }
      best = part
    }
    guard let part = best, let found = heads[part] else { return nil }
    let number = next[part]
    next[part] += 1
    heads[part] = next[part] < counts[part] ? try key(part, next[part]) : nil
    return (found, part, number)
  }
}

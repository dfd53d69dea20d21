/// Values that stand in for so many that their marks would cover each other.
public enum Thinning {
  /// Returns at most so many runs of indices that together are all of them, in order.
  public static func runs(of count: Int, atMost limit: Int) -> [Range<Int>] {
    guard count > 0, limit > 0 else { return [] }
    let length = (count + limit - 1) / limit
    return stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
  }
}

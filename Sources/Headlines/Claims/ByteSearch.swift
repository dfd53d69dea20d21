/// Finds bytes in bytes.
///
/// Source: D. Knuth, J. Morris, V. Pratt, "Fast pattern matching in strings", SIAM J. Comput. 6
/// (1977): linear whatever the bytes are.
enum ByteSearch {
  /// Whether bytes occur in others; an empty pattern does.
  ///
  /// - Complexity: O(*n* + *m*).
  static func contains(_ text: [UInt8], _ pattern: [UInt8]) -> Bool {
    guard !pattern.isEmpty else { return true }
    let borders = borders(of: pattern)
    var matched = 0
    for byte in text {
      while matched > 0, pattern[matched] != byte { matched = borders[matched - 1] }
      if pattern[matched] == byte { matched += 1 }
      if matched == pattern.count { return true }
    }
    return false
  }

  /// For every beginning of the pattern the longest that is also its end.
  private static func borders(of pattern: [UInt8]) -> [Int] {
    var borders = Array(repeating: 0, count: pattern.count)
    var matched = 0
    for index in pattern.indices.dropFirst() {
      while matched > 0, pattern[matched] != pattern[index] { matched = borders[matched - 1] }
      if pattern[matched] == pattern[index] { matched += 1 }
      borders[index] = matched
    }
    return borders
  }
}

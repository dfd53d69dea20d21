/// Finds out in which order keys come.
enum KeyOrder {
  private struct Place {
    var prefix: UInt64
    var number: UInt32
  }

  /// Returns the numbers of keys in the order of the keys; equal ones in the order of their
  /// numbers.
  ///
  /// - Parameters:
  ///   - prefix: The first eight bytes of a key; see `KeyBytes.prefix`.
  ///   - compare: Compares the keys of two numbers.
  /// - Complexity: O(*n* log *n*) comparisons of numbers, and of keys where eight bytes do not
  ///   tell.
  static func sorted(
    count: Int, prefix: (Int) -> UInt64, compare: (Int, Int) -> Int
  ) -> [UInt32] {
    var places = (0..<count).map { Place(prefix: prefix($0), number: UInt32($0)) }
    places.sort { one, other in
      if one.prefix != other.prefix { return one.prefix < other.prefix }
      let order = compare(Int(one.number), Int(other.number))
      return order == 0 ? one.number < other.number : order < 0
    }
    return places.map(\.number)
  }
}

/// The elements of a stream that have the smallest keys: a sample that does not depend on the order.
///
/// With a hash as the key it is a random sample, and the same one however the stream is arranged.
///
/// Source: E. Cohen, H. Kaplan, "Summarizing data using bottom-k sketches" (2007).
package struct SmallestKeys<Element: Sendable>: Sendable {
  private var elements: [(key: UInt64, element: Element)] = []
  private let limit: Int

  /// The greatest key that may still be among the smallest.
  package private(set) var bound = UInt64.max

  /// Creates an empty sample.
  ///
  /// - Parameter limit: How many elements there are at most.
  package init(limit: Int) { self.limit = max(1, limit) }

  /// Whether an element with this key may be kept.
  package func admits(_ key: UInt64) -> Bool { key <= bound }

  /// Keeps an element if its key is among the smallest so far.
  ///
  /// - Complexity: O(log *n*) on average.
  package mutating func insert(_ element: Element, key: UInt64) {
    guard admits(key) else { return }
    elements.append((key, element))
    if elements.count >= 2 * limit { cut() }
  }

  /// The elements by ascending keys.
  package var sorted: [Element] {
    elements.sorted { $0.key < $1.key }.prefix(limit).map(\.element)
  }

  private mutating func cut() {
    elements.sort { $0.key < $1.key }
    elements.removeLast(elements.count - limit)
    bound = elements.last?.key ?? .max
  }
}

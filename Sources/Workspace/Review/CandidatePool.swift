/// The most uncertain of any number of texts, in bounded memory.
///
/// A binary heap whose root is the one that goes next. Of equal uncertainty the earlier record stays.
struct CandidatePool {
  /// The candidates, as a heap.
  ///
  /// Invariant: none ranks below its children.
  private(set) var heap: [ReviewCandidate] = []
  private let limit: Int

  init(limit: Int) { self.limit = max(1, limit) }

  /// Whether a text of this uncertainty would be kept, for now.
  func admits(uncertaintyMillionths: Int64, number: Int) -> Bool {
    guard heap.count == limit, let root = heap.first else { return true }
    return (root.uncertaintyMillionths, number) < (uncertaintyMillionths, root.number)
  }

  /// Adds a candidate; the least uncertain goes if there are too many.
  ///
  /// - Complexity: O(log *limit*)
  mutating func insert(_ candidate: ReviewCandidate) {
    guard
      admits(
        uncertaintyMillionths: candidate.uncertaintyMillionths, number: candidate.number)
    else { return }
    if heap.count < limit {
      heap.append(candidate)
      siftUp()
    } else {
      heap[0] = candidate
      siftDown()
    }
  }

  /// The candidates from the most to the least uncertain.
  var sorted: [ReviewCandidate] { heap.sorted { Self.ranksBelow($1, $0) } }

  private static func ranksBelow(_ left: ReviewCandidate, _ right: ReviewCandidate) -> Bool {
    (left.uncertaintyMillionths, right.number) < (right.uncertaintyMillionths, left.number)
  }

  private mutating func siftUp() {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard Self.ranksBelow(heap[child], heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && Self.ranksBelow(heap[child], heap[least]) {
        least = child
      }
      guard least != parent else { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}

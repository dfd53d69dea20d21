internal import Dispatch
internal import Synchronization

/// Work on `0..<count`, cut into the same blocks whatever the number of threads.
///
/// A thread takes the next block when it is done with one. Sums are made a block at a time and
/// added in the blocks' order, so that they are the same to the last bit for any number of threads.
struct FixedBlocks {
  /// How many blocks there are unless told otherwise: enough to keep a few threads evenly busy.
  static let defaultCount = 64

  /// Where each block starts, and at last where the last one ends.
  private let bounds: [Int]

  let threadCount: Int

  /// Blocks of equal length, each a multiple of `granularity` but the last.
  init(
    length: Int, granularity: Int = 1, count: Int = FixedBlocks.defaultCount, threadCount: Int
  ) {
    let grains = (length + granularity - 1) / granularity
    bounds = (0...count).map { min($0 * grains / count * granularity, length) }
    self.threadCount = threadCount
  }

  /// Blocks of about equal work, of rows whose values start at the given places.
  ///
  /// A row costs as much as its values, and a little by itself.
  init(starts: [Int], count: Int = FixedBlocks.defaultCount, threadCount: Int) {
    let rowCount = starts.count - 1
    let work = starts[rowCount] + rowCount
    bounds = (0...count).map { block in
      let wanted = block == count ? work : work / count * block
      var (low, high) = (0, rowCount)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] + middle < wanted { low = middle + 1 } else { high = middle }
      }
      return low
    }
    self.threadCount = threadCount
  }

  var count: Int { bounds.count - 1 }

  /// Calls the body with each block's number and range, from several threads at once.
  func forEach(_ body: (Int, Range<Int>) -> Void) {
    guard threadCount > 1, bounds[count] > bounds[0] else {
      for block in 0..<count { body(block, bounds[block]..<bounds[block + 1]) }
      return
    }
    let next = Atomic(0)
    withoutActuallyEscaping(body) { body in
      // Bodies write to a place of each block's own; `concurrentPerform` returns after the last.
      nonisolated(unsafe) let body = body
      DispatchQueue.concurrentPerform(iterations: threadCount) { _ in
        while true {
          let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard block < count else { return }
          body(block, bounds[block]..<bounds[block + 1])
        }
      }
    }
  }

  /// Returns the sums of what the body adds for each range to its `sumCount` numbers.
  func sums(_ sumCount: Int, _ body: (Range<Int>, UnsafeMutablePointer<Double>) -> Void)
    -> [Double]
  {
    var parts = Array(repeating: 0.0, count: count * sumCount)
    parts.withUnsafeMutableBufferPointer { parts in
      guard let base = parts.baseAddress else { return }
      forEach { block, range in body(range, base + block * sumCount) }
    }
    return (0..<sumCount).map { index in
      (0..<count).reduce(0) { $0 + parts[$1 * sumCount + index] }
    }
  }
}

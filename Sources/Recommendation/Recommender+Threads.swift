internal import Dispatch
internal import Learning
internal import Synchronization

extension Recommender {
  /// Finds the lists of some readers, each worker on a thread of its own.
  static func lists(
    _ readers: Range<Int>, _ weights: SparseMatrix, _ rules: RankingRules,
    _ workers: [RecommendationWorker]
  ) -> [[RecommendedItem]] {
    var lists = Array(repeating: [RecommendedItem](), count: readers.count)
    let next = Atomic(0)
    lists.withUnsafeMutableBufferPointer { lists in
      // Each thread has a worker of its own and writes the lists of the readers it has drawn.
      nonisolated(unsafe) let (lists, workers) = (lists, workers)
      DispatchQueue.concurrentPerform(iterations: workers.count) { thread in
        while true {
          let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard place < lists.count else { return }
          let history = ReaderHistory(weights, row: readers.lowerBound + place)
          lists[place] = workers[thread].recommendations(for: history, rules)
        }
      }
    }
    return lists
  }
}

internal import Dispatch
internal import Synchronization

/// Workers that share the elements of an array, each on a thread of its own and with its own buffers.
///
/// Whoever is free takes the next element, so that one that takes long holds up nobody. Results depend on the elements
/// alone if the workers' do.
struct WorkerPool<Worker: AnyObject & Sendable>: Sendable {
  private let workers: [Worker]

  /// Creates so many workers, at least one.
  init(count: Int, makeWorker: () -> Worker) {
    workers = (0..<max(1, count)).map { _ in makeWorker() }
  }

  /// Returns what a function makes of each element, in order.
  ///
  /// - Parameter body: Called with a worker that no other call has at the time.
  func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ body: @Sendable (Worker, Element) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: elements.count))
    let turn = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(workers.count, elements.count)) { worker in
      while true {
        let index = turn.add(1, ordering: .relaxed).oldValue
        guard index < elements.count else { return }
        let result = body(workers[worker], elements[index])
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}

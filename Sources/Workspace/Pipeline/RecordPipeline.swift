internal import Dispatch
internal import Synchronization

/// Takes the chunks of an input through workers on several threads and delivers the results in order.
///
/// Memory is bounded: a thread has one chunk, and at most `window` finished blocks wait for their
/// turn.
struct RecordPipeline {
  /// Turns one chunk into a block. Each thread has a worker of its own.
  protocol Worker: AnyObject {
    func process(_ chunk: Chunk, into block: OutputBlock)
  }

  /// How many threads work.
  var threads: Int
  /// How far a finished block may be ahead of the one whose turn it is.
  var window: Int { threads + 2 }

  /// Where chunks come from: read ones first, then the reader.
  private final class Feed: @unchecked Sendable {
    private let reader: RecordReader
    private var chunks: [Chunk]
    private var number = 0
    private(set) var failure: InputError?

    init(reader: RecordReader, chunks: [Chunk]) {
      self.reader = reader
      self.chunks = chunks.reversed()
    }

    func next() -> (number: Int, chunk: Chunk)? {
      guard failure == nil else { return nil }
      do throws(InputError) {
        var chunk = chunks.popLast()
        if chunk == nil { chunk = try reader.nextChunk() }
        guard let chunk else { return nil }
        defer { number += 1 }
        return (number, chunk)
      } catch {
        failure = error
        return nil
      }
    }
  }

  /// Runs until the input ends.
  ///
  /// - Parameters:
  ///   - reader: The input.
  ///   - chunks: Chunks of it that were read before.
  ///   - makeWorker: Called once a thread.
  ///   - deliver: Called with one block after another, in order.
  /// - Throws: What `deliver` throws, or the reader's error after all that came before it is delivered.
  func run(
    _ reader: RecordReader, after chunks: [Chunk] = [],
    makeWorker: @escaping @Sendable () -> any Worker,
    deliver: @escaping (OutputBlock) throws -> Void
  ) throws {
    let turnstile = Turnstile(window: window, deliver: deliver)
    let feed = Mutex(Feed(reader: reader, chunks: chunks))
    let work: @Sendable (Int) -> Void = { _ in
      let worker = makeWorker()
      while turnstile.error == nil, let (number, chunk) = feed.withLock({ $0.next() }) {
        let block = turnstile.block(number: number)
        worker.process(chunk, into: block)
        turnstile.pass(block, number: number)
      }
    }
    if threads > 1 {
      DispatchQueue.concurrentPerform(iterations: threads, execute: work)
    } else {
      work(0)
    }
    if let error = turnstile.error { throw error }
    if let failure = feed.withLock({ $0.failure }) { throw failure }
  }
}

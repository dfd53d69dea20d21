internal import Glibc

/// Lets blocks that are finished in any order through in the order of their numbers.
///
/// A finished block is left at the turnstile, and its worker goes on, unless it is more than
/// `window` blocks ahead: then it waits. Whoever brings the block whose turn it is delivers it and all
/// that follow it, one at a time.
final class Turnstile: @unchecked Sendable {
  private let window: Int
  private let deliver: (OutputBlock) throws -> Void
  private var mutex = pthread_mutex_t()
  private var condition = pthread_cond_t()
  private var waiting: [Int: OutputBlock] = [:]
  private var free: [OutputBlock] = []
  private var turn = 0
  private var isDelivering = false
  private var failure: (any Error)?

  /// - Parameter deliver: Called with one block after another, never at the same time.
  init(window: Int, deliver: @escaping (OutputBlock) throws -> Void) {
    self.window = window
    self.deliver = deliver
    pthread_mutex_init(&mutex, nil)
    pthread_cond_init(&condition, nil)
  }

  deinit {
    pthread_cond_destroy(&condition)
    pthread_mutex_destroy(&mutex)
  }

  /// What went wrong with delivering; workers stop when there is something.
  var error: (any Error)? {
    pthread_mutex_lock(&mutex)
    defer { pthread_mutex_unlock(&mutex) }
    return failure
  }

  /// An empty block for the chunk of this number.
  func block(number: Int) -> OutputBlock {
    pthread_mutex_lock(&mutex)
    let block = free.popLast() ?? OutputBlock()
    pthread_mutex_unlock(&mutex)
    block.spill = { [unowned self] block in deliverEarly(block, number: number) }
    return block
  }

  /// Leaves a finished block; waits only if it is far ahead.
  func pass(_ block: OutputBlock, number: Int) {
    block.spill = nil
    pthread_mutex_lock(&mutex)
    defer { pthread_mutex_unlock(&mutex) }
    waiting[number] = block
    deliverWaiting()
    while number - turn >= window, failure == nil { pthread_cond_wait(&condition, &mutex) }
  }

  /// Waits for a block's turn and delivers what it has so far.
  private func deliverEarly(_ block: OutputBlock, number: Int) {
    pthread_mutex_lock(&mutex)
    defer { pthread_mutex_unlock(&mutex) }
    while turn != number || isDelivering, failure == nil { pthread_cond_wait(&condition, &mutex) }
    deliverOne(block)
    block.removeDelivered()
  }

  /// Delivers the blocks whose turn it is. The mutex is held, but not while a block is delivered.
  private func deliverWaiting() {
    guard !isDelivering else { return }
    while let block = waiting.removeValue(forKey: turn) {
      deliverOne(block)
      turn += 1
      block.removeAll()
      free.append(block)
      pthread_cond_broadcast(&condition)
    }
  }

  private func deliverOne(_ block: OutputBlock) {
    guard failure == nil else { return }
    isDelivering = true
    pthread_mutex_unlock(&mutex)
    var caught: (any Error)?
    do { try deliver(block) } catch { caught = error }
    pthread_mutex_lock(&mutex)
    isDelivering = false
    if let caught {
      failure = caught
      pthread_cond_broadcast(&condition)
    }
  }
}

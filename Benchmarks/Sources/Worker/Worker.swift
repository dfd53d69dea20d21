internal import Foundation

/// One contestant's side of a benchmark: a process that runs its task whenever it is told to.
///
/// A worker prepares its input once. Then, for every line on standard input, it runs the task and
/// answers with one line: how many nanoseconds that took, and the task's answer.
///
///     $ bench-tokenizing words english.txt 1
///     ⏎
///     3104512 1702345
///
/// Contestants in four languages speak this, so that the harness can let them run in turn and only
/// the work is timed: no start, no reading of files, no warm-up.
public enum Worker {
  /// Runs a task once for each line on standard input.
  ///
  /// - Parameter task: What is timed; its result is the answer.
  public static func serve(_ task: () -> Int) {
    let clock = ContinuousClock()
    while readLine() != nil {
      let start = clock.now
      let answer = task()
      print((clock.now - start).nanoseconds, answer)
      fflush(nil)
    }
  }

  /// Returns a file's bytes.
  public static func bytes(of path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Ends the process with a message about how it was called.
  public static func refuse(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(64)
  }
}

extension Duration {
  /// The duration in whole nanoseconds.
  fileprivate var nanoseconds: Int64 {
    components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
  }
}

/// Why output could not be written.
public struct OutputError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Reason: Hashable, Sendable {
    /// The reader of the pipe has gone; nobody wants the rest.
    case closedPipe
    /// The system refused, in its own words.
    case system(String)
  }

  /// What went wrong.
  public var reason: Reason
  /// The file, or `stdout`.
  public var file: String
}

extension OutputError: CustomStringConvertible {
  /// The error as `file: what is wrong; what to do`.
  public var description: String {
    switch reason {
    case .closedPipe: "\(file): the reader has gone"
    case .system(let why): "\(file): cannot be written: \(why); check the path and the space left"
    }
  }
}

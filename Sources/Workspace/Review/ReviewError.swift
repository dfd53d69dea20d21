/// Why a file of labels cannot be used.
public struct ReviewError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The system refused, in its own words.
    case system(String)
    /// The file has other columns than text and label.
    case otherColumns
    /// A quote is opened and never closed.
    case openQuote
  }

  /// What is wrong.
  public var reason: Reason
  /// The file, as it was named.
  public var file: String
}

extension ReviewError: CustomStringConvertible {
  /// The error as `file: what is wrong; what to do`.
  public var description: String {
    switch reason {
    case .system(let why): "\(file): cannot be used: \(why)"
    case .otherColumns:
      "\(file): is no file of labels, whose columns are text and label; name another one with --out"
    case .openQuote:
      "\(file): a quote is opened and never closed; correct the row, which has to end in a label"
    }
  }
}

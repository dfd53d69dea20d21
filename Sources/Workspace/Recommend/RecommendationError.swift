/// Why nothing can be recommended.
public struct RecommendationError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// No column seems to hold what is needed; the columns that are.
    case noColumn(String, columns: [String])
    /// None of what was read is in the library.
    case nothingKnown
  }

  /// What is wrong.
  public var reason: Reason
  /// The file concerned, or the library's folder.
  public var file: String

  /// Creates an error.
  public init(_ reason: Reason, file: String) {
    self.reason = reason
    self.file = file
  }
}

extension RecommendationError: CustomStringConvertible {
  /// The error as `file: what is wrong; what to do`.
  public var description: String {
    switch reason {
    case .noColumn(let what, let columns):
      let names = columns.prefix(12).map { "'\(displayed($0))'" }.joined(separator: ", ")
      return
        "\(file): no column seems to hold the \(what) (there are \(names.isEmpty ? "none" : names));"
        + " name it with --\(what)-column"
    case .nothingKnown:
      return
        "\(file): none of what was read is in the library; compare the ids with: sentivane library list"
    }
  }
}

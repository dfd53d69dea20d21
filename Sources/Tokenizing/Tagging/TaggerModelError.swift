/// Why a tagger's model cannot be used.
public struct TaggerModelError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The bytes do not begin as a model does.
    case notAModel
    /// The model is of another version of the format.
    case version(found: Int, expected: Int)
    /// There are fewer or more bytes than the model says.
    case size(found: Int, expected: Int)
    /// The bytes are not those that were written.
    case checksum
  }

  /// What is wrong.
  public var reason: Reason
  /// The model, as the caller named it.
  public var file: String

  /// Creates an error.
  public init(_ reason: Reason, file: String) {
    self.reason = reason
    self.file = file
  }
}

// MARK: - Wording

extension TaggerModelError: CustomStringConvertible {
  /// The error in one line: `file: what is wrong; what to do`.
  public var description: String { "\(file): \(reason.wording)" }
}

extension TaggerModelError.Reason {
  fileprivate var wording: String {
    switch self {
    case .notAModel:
      "is not a tagger's model; make one with modelbuilder tagger"
    case .version(let found, let expected):
      "has version \(found) of the format instead of \(expected); make it again"
    case .size(let found, let expected):
      "has \(found) bytes instead of \(expected); copy it again"
    case .checksum:
      "was changed after it was written; copy it again"
    }
  }
}

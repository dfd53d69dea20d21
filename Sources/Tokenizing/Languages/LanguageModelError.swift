/// Why bytes are not a model of languages.
public struct LanguageModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The bytes do not begin as a model does.
    case notAModel
    /// The model is of a version that is not read.
    case unknownVersion(Int)
    /// There are fewer or more bytes than the model says.
    case wrongLength(expected: Int, found: Int)
    /// The bytes are not those that were written.
    case wrongChecksum
    /// What the model says of itself does not fit its bytes.
    case malformed
  }

  /// What is wrong.
  public var reason: Reason

  /// Creates an error.
  public init(_ reason: Reason) { self.reason = reason }

  /// What is wrong and what to do, in one line.
  public var description: String {
    switch reason {
    case .notAModel: "this is not a model of languages; give the bytes of Lexicons/languages.model"
    case .unknownVersion(let version):
      "version \(version) of a model of languages is not known; learn the model again"
    case .wrongLength(let expected, let found):
      "a model of languages of \(expected) bytes has \(found); copy it again"
    case .wrongChecksum: "the model of languages was damaged; copy it again"
    case .malformed: "the model of languages contradicts itself; learn it again"
    }
  }
}

/// Something wrong with one document.
public struct DocumentProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Error, Hashable, Sendable {
    /// It cannot be read, or not to its end.
    case input(InputError.Reason)
    /// It is longer than the limit, in bytes.
    case tooLong(limit: Int)
    /// Bytes that are no text; how many places.
    case invalidBytes(places: Int)
    /// It is not UTF-8 and was read as Windows-1252.
    case windows1252
  }

  /// The document's file, as messages show it.
  public var file: String
  /// What is wrong.
  public var reason: Reason

  /// Creates a problem.
  public init(_ reason: Reason, file: String) {
    self.reason = reason
    self.file = file
  }

  /// What was mended in a file.
  static func repairs(of file: DocumentFile, name: String) -> [DocumentProblem] {
    var problems: [DocumentProblem] = []
    if file.isWindows1252 { problems.append(DocumentProblem(.windows1252, file: name)) }
    if file.repairedPlaces > 0 {
      problems.append(DocumentProblem(.invalidBytes(places: file.repairedPlaces), file: name))
    }
    return problems
  }

  /// What became of the document.
  public var severity: InputProblem.Severity {
    switch reason {
    case .input, .tooLong: .rejected
    case .invalidBytes, .windows1252: .repaired
    }
  }
}

extension DocumentProblem: CustomStringConvertible {
  /// The problem as `file: what is wrong; what to do`.
  public var description: String { "\(file): \(reason.sentence)" }
}

extension DocumentProblem.Reason {
  fileprivate var sentence: String {
    switch self {
    case .input(.truncatedGzip):
      "the gzip file ends too early; it was left out, get the file again"
    case .input(.corruptGzip(let offset)):
      "the gzip file is damaged at its byte \(offset); it was left out, get the file again"
    case .input(.missing):
      "no such file; it was left out, check where the link leads"
    case .input(.unreadable(let why)):
      "cannot be read: \(why); it was left out"
    case .input(let reason):
      reason.sentence
    case .tooLong(let limit):
      "the document is longer than \(limit >> 20) MB; it was left out, split it"
    case .invalidBytes(let places):
      InputProblem.Reason.invalidBytes(places: places).sentence
    case .windows1252:
      "the bytes are not UTF-8; read as Windows-1252, check letters with accents"
    }
  }
}

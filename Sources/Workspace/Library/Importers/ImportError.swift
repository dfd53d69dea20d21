/// Why an export cannot be read on.
struct ImportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  enum Reason: Hashable, Sendable {
    /// The XML parser gave up; its code.
    case markup(code: Int)
    /// The format needs a file that can be read twice, and this is a pipe.
    case notRewindable
  }

  /// What went wrong.
  var reason: Reason
  /// The file, as it was named.
  var file: String

  /// Creates an error.
  init(_ reason: Reason, file: String) {
    self.reason = reason
    self.file = file
  }

  /// One line in the form of compilers.
  var description: String {
    switch reason {
    case .markup(let code):
      "\(file): the XML cannot be read on (libxml2 error \(code)); what came before was read"
    case .notRewindable:
      "\(file): a Ghost export is read twice and cannot come from a pipe; save it as a file"
    }
  }
}

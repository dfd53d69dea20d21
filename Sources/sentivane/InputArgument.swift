import ArgumentParser
import Glibc
import Workspace

/// What the argument of a command names: a file of records, documents, the standard input, or a text.
enum InputArgument {
  case file(String)
  /// A folder, or a file that is one document by its ending.
  case documents(String)
  case text(String)

  /// An argument that names a file is that file; one with a path separator, or with an ending that is
  /// read and no space, is a missing file; anything else is a text.
  init(_ argument: String?) throws {
    guard let argument, argument != "-" else {
      if argument == nil, Console.inputIsTerminal {
        throw ValidationError("Name a file, give a text, or send something to stdin (-).")
      }
      self = .file("-")
      return
    }
    if access(argument, F_OK) == 0 || Self.looksLikePath(argument) {
      self = DocumentSource.recognizes(path: argument) ? .documents(argument) : .file(argument)
    } else {
      self = .text(argument)
    }
  }

  private static let endings = [
    "csv", "tsv", "ndjson", "jsonl", "json", "txt", "md", "markdown", "html", "htm", "gz", "xlsx",
  ]

  private static func looksLikePath(_ argument: String) -> Bool {
    if argument.utf8.contains(UInt8(ascii: "/")) { return true }
    if argument.utf8.contains(UInt8(ascii: " ")) { return false }
    let parts = argument.split(separator: ".")
    guard parts.count > 1, let ending = parts.last else { return false }
    return endings.contains(ending.lowercased())
  }
}

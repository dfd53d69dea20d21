/// The kinds of files that are whole documents, told by the endings of their names.
enum DocumentKind: Hashable, Sendable {
  case markdown
  case html
  /// A document only in a folder: a text file named by itself can be a text a line.
  case text
  /// A file of records, which is an input by itself.
  case records
  case other

  /// The kind of a file by its name, `.gz` aside.
  init(name: some BidirectionalCollection<UInt8>) {
    let parts = name.suffix(16).split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    var endings = parts.dropFirst().map { String(decoding: $0, as: UTF8.self).lowercased() }
    if endings.last == "gz" { endings.removeLast() }
    switch endings.last {
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "txt", "text": self = .text
    case "csv", "tsv", "tab", "ndjson", "jsonl", "json": self = .records
    default: self = .other
    }
  }

  /// Whether a file of this kind in a folder is one of its documents.
  var isDocument: Bool {
    switch self {
    case .markdown, .html, .text: true
    case .records, .other: false
    }
  }
}

internal import Glibc

/// A file that is named to be imported: an export, or else records or a document.
enum ImportInput {
  /// A feed, a sitemap or an export, whose articles can be read.
  case export(any SelectiveArticleSource)
  /// Anything else: its bytes from the first on.
  case other(ByteSource)

  private static let sampleSize = 64 << 10

  /// Opens a file or, as `-`, the standard input.
  ///
  /// What it is shows in its first bytes; a name such as `.csv` or `.md` says that it is no export.
  /// A pipe is read once, so a Ghost export cannot come from one.
  static func open(
    path: String, options: ImportOptions = ImportOptions()
  ) throws -> ImportInput {
    let bytes = try ByteSource(path: path)
    guard !isNamedOtherwise(path) else { return .other(bytes) }
    let (head, whole) = try bytes.peeked(sampleSize)
    guard let format = ImportFormat(sample: decoded(head)) else { return .other(whole) }
    guard format == .ghost else {
      return .export(try format.source(name: path, options: options) { whole })
    }
    guard isRegularFile(path) else { throw ImportError(.notRewindable, file: bytes.name) }
    return .export(
      try format.source(name: path, options: options) { () throws(InputError) in
        try ByteSource(path: path)
      })
  }

  /// The beginning of a file as UTF-8; nothing if it is no text.
  private static func decoded(_ head: [UInt8]) -> [UInt8] {
    let buffer = ByteBuffer(capacity: head.count)
    do {
      let text = TextSource(try DeclaredEncoding(ByteSource(bytes: head)).source)
      while try text.fill(buffer) {}
    } catch {
      return []
    }
    return buffer.array
  }

  private static func isNamedOtherwise(_ path: String) -> Bool {
    switch DocumentKind(name: Array(path.utf8)) {
    case .markdown, .html: true
    case .records: InputFormat(fileName: path) != nil
    case .text, .other: false
    }
  }

  private static func isRegularFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}

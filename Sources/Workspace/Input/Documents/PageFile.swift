public import Headlines

/// A document as a page to be checked: Markdown, HTML or plain text, in any encoding.
///
///     let file = try PageFile(path: "draft.md")
///     file.page.blocks.count
///     file.problems.forEach { print($0) }
public struct PageFile: Sendable {
  /// The document's name, as messages show it.
  public let name: String
  /// The page.
  public let page: Page
  /// What was wrong with its bytes and was mended.
  public let problems: [DocumentProblem]

  /// Reads a document to its end; `-` is the standard input, whose kind is told by its beginning.
  ///
  /// - Throws: `DocumentProblem` if it cannot be read or is too long.
  public init(path: String) throws(DocumentProblem) {
    name = path == "-" ? "stdin" : path
    do throws(DocumentProblem.Reason) {
      let bytes = Array(path.utf8)
      let file =
        path == "-"
        ? try DocumentFile(standardInput: DocumentFile.limit)
        : try DocumentFile(path: bytes, name: path)
      let kind = path == "-" ? DocumentKind(content: file.buffer) : DocumentKind(name: bytes)
      page = DocumentPage(file.buffer, kind: kind).page
      problems = DocumentProblem.repairs(of: file, name: name)
    } catch {
      throw DocumentProblem(error, file: name)
    }
  }

  /// Takes a document that is in memory, its kind told by a file's name.
  public init(text: String, name: String) {
    let bytes = Array(text.utf8)
    let buffer = ByteBuffer(capacity: bytes.count)
    buffer.append(bytes, bytes.count)
    buffer.clearPadding()
    self.name = name
    page = DocumentPage(buffer, kind: DocumentKind(name: Array(name.utf8))).page
    problems = []
  }
}

extension DocumentKind {
  /// The kind of a document without a name: HTML begins with a tag, all else is Markdown.
  init(content: ByteBuffer) {
    let bytes = UnsafeBufferPointer(start: content.base, count: min(content.count, 4_096))
    let start = bytes.drop { ASCII.isSpace($0) }.prefix(15)
    let text = String(decoding: start, as: UTF8.self).lowercased()
    self =
      ["<!doctype", "<html", "<head", "<body", "<?xml"].contains { text.hasPrefix($0) }
      ? .html : .markdown
  }
}

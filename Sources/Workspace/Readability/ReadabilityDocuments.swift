internal import Headlines

/// What is read for its readability as whole documents.
public enum ReadabilityInput {
  /// A document, or a folder of them.
  case path(String)
  /// A file or the standard input that holds no records, but one document.
  case corpus(CorpusInput)
  /// A text.
  case text(String)
}

extension CorpusInput {
  /// Whether this is one document rather than records.
  ///
  /// - Throws: `InputError` if it cannot be read.
  public var isDocument: Bool {
    get throws(InputError) { try opened().reader.layout.format == .document }
  }
}

/// Goes through documents as pages.
struct ReadabilityDocuments {
  /// One document.
  struct Document {
    var name: String
    var page: Page
  }

  private let messages: ScoreRun.Messages

  init(messages: ScoreRun.Messages) { self.messages = messages }

  /// Calls a function with each document in the order of their paths.
  ///
  /// - Returns: How many could not be read.
  func forEach(_ input: ReadabilityInput, _ body: (Document) throws -> Void) throws -> Int {
    switch input {
    case .text(let text):
      try body(Document(name: "text", page: PageFile(text: text, name: "text.txt").page))
      return 0
    case .corpus(let corpus):
      let reader = try corpus.open(messages: messages)
      return try reader.forEach { document in
        let text = String(decoding: document.text, as: UTF8.self)
        try body(Document(name: reader.file, page: PageFile(text: text, name: "text.txt").page))
      }
    case .path(let path): return try forEach(path, body)
    }
  }

  private func forEach(_ path: String, _ body: (Document) throws -> Void) throws -> Int {
    let bytes = Array(path.utf8)
    switch FileKind(bytes) {
    case .missing: throw InputError(.missing, file: path)
    case .file, .device: return try read(bytes, body) ? 0 : 1
    case .folder, .linkToFolder: break
    }
    let listing = FolderListing(bytes)
    for (folder, reason) in listing.failures {
      if folder.isEmpty { throw InputError(reason, file: path) }
      warn(.input(reason), bytes + [UInt8(ascii: "/")] + folder)
    }
    if listing.documents.isEmpty {
      messages.note("\(path): no documents; Markdown, HTML and text files are read")
    }
    let root = path.hasSuffix("/") ? bytes : bytes + [UInt8(ascii: "/")]
    var rejected = listing.failures.count
    for document in listing.documents where try !read(root + document, body) { rejected += 1 }
    return rejected
  }

  /// Reads a document; false if that failed, which was said.
  private func read(_ path: [UInt8], _ body: (Document) throws -> Void) throws -> Bool {
    let name = displayed(String(decoding: path, as: UTF8.self))
    let file: DocumentFile
    do throws(DocumentProblem.Reason) {
      file = try DocumentFile(path: path, name: name)
    } catch {
      messages.warn(DocumentProblem(error, file: name).description)
      return false
    }
    if file.isWindows1252 { warn(.windows1252, path) }
    if file.repairedPlaces > 0 { warn(.invalidBytes(places: file.repairedPlaces), path) }
    try body(
      Document(
        name: name, page: DocumentPage(file.buffer, kind: DocumentKind(name: path)).page))
    return true
  }

  private func warn(_ reason: DocumentProblem.Reason, _ path: [UInt8]) {
    let name = displayed(String(decoding: path, as: UTF8.self))
    messages.warn(DocumentProblem(reason, file: name).description)
  }
}

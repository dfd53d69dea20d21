/// Whole documents as records: a Markdown file, a page of HTML, or a folder of them.
///
///     let documents = try DocumentSource(path: "articles")
///     let reader = try RecordReader(
///       source: documents.bytes, options: documents.options(InputOptions()))
///
/// Each document becomes a record with its `id` (the path in the folder, or the file's name), its
/// `title` or null, its `text` without markup, and the fields of its front matter; whoever reads
/// records reads them like any others. One document is in memory at a time.
public final class DocumentSource {
  /// What there is to say about the files before they are read.
  public let notes: [String]

  /// What was wrong with documents so far; complete when `bytes` have come to their end.
  public private(set) var problems: [DocumentProblem]

  /// How many documents there are.
  public var count: Int { documents.count }

  private let name: String
  private let documents: [(path: [UInt8], id: [UInt8], kind: DocumentKind)]
  private let sizeLimit: Int
  private var next = 0
  private var line = ByteBuffer(capacity: 64 << 10)
  private var lineOffset = 0

  /// Whether a path is a folder or has the ending of a file that is one document.
  public static func recognizes(path: String) -> Bool {
    switch FileKind(Array(path.utf8)) {
    case .folder, .linkToFolder: return true
    case .file, .device, .missing: break
    }
    switch DocumentKind(name: Array(path.utf8)) {
    case .markdown, .html: return true
    case .text, .records, .other: return false
    }
  }

  /// Finds the documents.
  ///
  /// - Throws: `InputError` if there is nothing at the path, or the folder cannot be read.
  public convenience init(path: String) throws(InputError) {
    try self.init(path: path, sizeLimit: DocumentFile.limit)
  }

  /// Finds the documents; those longer than the limit will be rejected.
  init(path: String, sizeLimit: Int) throws(InputError) {
    let bytes = Array(path.utf8)
    name = path
    self.sizeLimit = sizeLimit
    switch FileKind(bytes) {
    case .missing: throw InputError(.missing, file: path)
    case .file, .device:
      let kind = DocumentKind(name: bytes)
      let id = Array(bytes.split(separator: UInt8(ascii: "/")).last ?? [])
      documents = [(bytes, id, kind)]
      problems = []
      notes = []
    case .folder, .linkToFolder:
      let listing = FolderListing(bytes)
      for (folder, reason) in listing.failures where folder.isEmpty {
        throw InputError(reason, file: path)
      }
      let root = path.hasSuffix("/") ? path : path + "/"
      documents = listing.documents.map { id in
        (Array(root.utf8) + id, id, DocumentKind(name: id))
      }
      problems = listing.failures.map { folder, reason in
        DocumentProblem(.input(reason), file: Self.shown(Array(root.utf8) + folder))
      }
      notes = Self.notes(on: listing, path: path)
    }
  }

  private static func notes(on listing: FolderListing, path: String) -> [String] {
    var notes: [String] = []
    func note(_ count: Int, _ one: String, _ many: String, _ rest: String) {
      if count > 0 { notes.append("\(path): \(count) \(count == 1 ? one : many) left out\(rest)") }
    }
    if listing.documents.isEmpty {
      notes.append("\(path): no documents; Markdown, HTML and text files are read")
    }
    note(
      listing.recordFileCount, "file of records was", "files of records were",
      " (CSV, NDJSON and the like); read each by itself")
    note(listing.otherFileCount, "file of another kind was", "files of other kinds were", "")
    note(listing.folderLinkCount, "link to a folder was", "links to folders were", "")
    return notes
  }

  /// A path on one line, without what would command a terminal.
  static func shown(_ path: [UInt8]) -> String {
    visible(String(decoding: path, as: UTF8.self))
  }
}

// MARK: - Reading

extension DocumentSource {
  /// The documents as NDJSON, to be read once.
  public var bytes: ByteSource {
    ByteSource(name: name) { block in self.read(into: block) }
  }

  /// Options with which the records are read: a person's, and what a document's record is.
  public func options(_ options: InputOptions) -> InputOptions {
    var options = options
    options.format = .ndjson
    options.textColumn = options.textColumn ?? "text"
    return options
  }

  /// How many documents were left out so far.
  public var rejectedCount: Int { problems.count { $0.severity == .rejected } }

  private func read(into block: UnsafeMutableRawBufferPointer) -> Int {
    while lineOffset == line.count {
      guard next < documents.count else { return 0 }
      line.removeAll(keepingAtMost: 4 << 20)
      lineOffset = 0
      readDocument(next)
      next += 1
    }
    let count = min(block.count, line.count - lineOffset)
    block.copyMemory(from: UnsafeRawBufferPointer(start: line.base + lineOffset, count: count))
    lineOffset += count
    return count
  }

  private func readDocument(_ index: Int) {
    let document = documents[index]
    let file = Self.shown(document.path)
    do throws(DocumentProblem.Reason) {
      let content = try DocumentFile(path: document.path, name: file, limit: sizeLimit)
      problems += DocumentProblem.repairs(of: content, name: file)
      DocumentRecord(content, kind: document.kind).append(id: document.id, to: line)
    } catch {
      problems.append(DocumentProblem(error, file: file))
    }
  }
}

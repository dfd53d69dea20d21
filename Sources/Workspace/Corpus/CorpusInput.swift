internal import Glibc

/// An input that can be read more than once: a file, a folder of documents, or the standard input.
///
/// Unless it is read only once, what comes from the standard input is kept in a file without a name, which is
/// gone with the process.
public final class CorpusInput: Sendable {
  private enum Place: Sendable {
    case file(String)
    case documents(String)
    case descriptor(Int32)
    case text(String)
  }

  private let place: Place
  private let options: InputOptions

  /// Prepares an input.
  ///
  /// - Parameters:
  ///   - path: A file, a folder, or `-` for the standard input.
  ///   - options: How it is read.
  ///   - isReadOnce: Whether nobody will go back to its beginning.
  /// - Throws: `InputError` if the standard input cannot be read or kept.
  public init(
    path: String, options: InputOptions, isReadOnce: Bool = false
  ) throws(InputError) {
    self.options = options
    let isOneFormat = options.format == nil || options.format == .document
    if path == "-", !isReadOnce {
      place = .descriptor(try Self.kept(try ByteSource(path: path)))
    } else if isOneFormat, DocumentSource.recognizes(path: path) {
      place = .documents(path)
    } else {
      place = .file(path)
    }
  }

  /// Prepares a text that stands for a document.
  public init(text: String) {
    options = InputOptions(format: .document)
    place = .text(text)
  }

  deinit {
    if case .descriptor(let descriptor) = place { close(descriptor) }
  }

  /// The input from its beginning.
  struct Opened {
    var reader: RecordReader
    /// The documents that are read, if they are a folder or file of them.
    var documents: DocumentSource?
  }

  /// Opens the input at its beginning.
  func opened() throws(InputError) -> Opened {
    switch place {
    case .file(let path):
      return Opened(
        reader: try RecordReader(source: try ByteSource(path: path), options: options))
    case .documents(let path):
      let documents = try DocumentSource(path: path)
      return Opened(
        reader: try RecordReader(source: documents.bytes, options: documents.options(options)),
        documents: documents)
    case .descriptor(let descriptor):
      return Opened(
        reader: try RecordReader(source: Self.source(of: descriptor), options: options))
    case .text(let text):
      return Opened(
        reader: try RecordReader(
          source: ByteSource(bytes: Array(text.utf8), name: "text"), options: options))
    }
  }

  /// Opens the input as documents.
  ///
  /// - Parameters:
  ///   - wanted: What is wanted beside texts.
  ///   - messages: Where lines go about what was found out.
  func open(
    wanting wanted: CorpusReader.Wanted = .nothing,
    messages: ScoreRun.Messages = ScoreRun.Messages()
  ) throws(InputError) -> CorpusReader {
    let opened = try opened()
    opened.documents?.notes.forEach(messages.note)
    return try CorpusReader(
      opened.reader, documents: opened.documents, wanting: wanted,
      messages: opened.documents == nil ? messages : ScoreRun.Messages(warn: messages.warn))
  }

  private static func source(of descriptor: Int32) -> ByteSource {
    var offset = 0
    return ByteSource(name: "stdin") { (block) throws(InputError) in
      let count = pread(descriptor, block.baseAddress, block.count, offset)
      guard count >= 0 else {
        throw InputError(.unreadable(String(cString: strerror(errno))), file: "stdin")
      }
      offset += count
      return count
    }
  }

  /// Writes a source to a file without a name and returns its descriptor.
  private static func kept(_ source: ByteSource) throws(InputError) -> Int32 {
    var name = Array("/tmp/sentivane-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    let failure = { InputError(.unreadable(String(cString: strerror(errno))), file: "stdin") }
    guard descriptor >= 0 else { throw failure() }
    unlink(name)
    let block = ByteBuffer(capacity: 256 << 10)
    while true {
      let count = try source.read(into: block.base, capacity: 256 << 10)
      guard count > 0 else { return descriptor }
      var written = 0
      while written < count {
        let part = write(descriptor, block.base + written, count - written)
        guard part > 0 else {
          defer { close(descriptor) }
          throw failure()
        }
        written += part
      }
    }
  }
}

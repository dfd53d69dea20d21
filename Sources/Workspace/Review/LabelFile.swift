internal import Glibc
public import Sentiment

/// A CSV file of texts and their labels that grows by one answer at a time.
///
///     text,label
///     "It works, sort of.",neutral
///
/// Every answer is written at once and is on the disk before the next question, so nothing is lost if
/// the program ends. A row that was cut short by a crash is taken away when the file is opened; more
/// than one row is never.
public final class LabelFile {
  /// The columns, as the first row.
  static let header = Array("text,label\n".utf8)

  /// The file, as it was named.
  public let path: String
  /// How many answers the file has.
  public private(set) var count = 0
  /// The hashes of the texts that have an answer, and the signatures of their terms.
  private(set) var known: Set<UInt64> = []

  /// The open file; below 0 until there is one.
  private var descriptor: Int32

  /// Opens a file; one that is missing is created with its first answer.
  ///
  /// - Throws: `ReviewError` if it cannot be read and written, or has other columns.
  public init(path: String) throws(ReviewError) {
    self.path = path
    descriptor = open(path, O_RDWR | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard errno == ENOENT else { throw Self.systemError(path) }
      return
    }
    let bytes = try contents()
    guard bytes.isEmpty || Self.hasHeader(bytes) || Self.header.starts(with: bytes) else {
      throw ReviewError(reason: .otherColumns, file: path)
    }
    try readTexts(try mended(bytes))
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  private static func systemError(_ path: String) -> ReviewError {
    ReviewError(reason: .system(String(cString: strerror(errno))), file: path)
  }
}

// MARK: - Reading

extension LabelFile {
  private func contents() throws(ReviewError) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = pread(descriptor, &block, block.count, off_t(bytes.count))
      if count > 0 {
        bytes += block[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw Self.systemError(path)
      }
    }
  }

  private static func hasHeader(_ bytes: [UInt8]) -> Bool {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let first = bytes.dropFirst(isMarked ? 3 : 0).prefix { $0 != ASCII.lf && $0 != ASCII.cr }
    return first.elementsEqual(header.dropLast()) && bytes.contains(ASCII.lf)
  }

  /// The longest row that is ever written, with every byte a doubled quote.
  private static let rowLimit = 2 * ReviewSearch.textLimit + 64

  /// Ends the last row or takes it away, if it is not whole, and returns what the file has then.
  private func mended(_ bytes: [UInt8]) throws(ReviewError) -> [UInt8] {
    let (complete, isQuoted) = Self.completeCount(bytes)
    let rest = bytes[complete...]
    if rest.isEmpty { return bytes }
    if !isQuoted, Self.isWhole(rest) {
      try write([ASCII.lf])
      return bytes + [ASCII.lf]
    }
    // A quote that a person has opened and not closed: not ours to take away.
    guard rest.count <= Self.rowLimit else { throw ReviewError(reason: .openQuote, file: path) }
    guard ftruncate(descriptor, off_t(complete)) == 0 else { throw Self.systemError(path) }
    return Array(bytes[..<complete])
  }

  /// How many bytes there are up to the end of the last whole row, and whether a quote is open after it.
  ///
  /// As in other readers, a quote opens a cell only at its beginning.
  private static func completeCount(_ bytes: [UInt8]) -> (count: Int, isQuoted: Bool) {
    var complete = 0
    var isQuoted = false
    var isCellStart = true
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case ASCII.quote where isQuoted || isCellStart:
        // The second one of a doubled quote opens the cell again.
        isQuoted.toggle()
        isCellStart = !isQuoted
      case ASCII.lf where !isQuoted:
        complete = offset + 1
        isCellStart = true
      default: isCellStart = !isQuoted && byte == ASCII.comma
      }
    }
    return (complete, isQuoted)
  }

  /// Whether a row lacks nothing but its end.
  private static func isWhole(_ row: ArraySlice<UInt8>) -> Bool {
    guard let comma = row.lastIndex(of: ASCII.comma) else { return false }
    let label = String(decoding: row[(comma + 1)...], as: UTF8.self)
    return Sentiment.Label(rawValue: label) != nil
  }

  /// Remembers the texts that have an answer.
  private func readTexts(_ bytes: [UInt8]) throws(ReviewError) {
    guard bytes.count > Self.header.count else { return }
    do throws(InputError) {
      let reader = try RecordReader(
        source: ByteSource(bytes: bytes, name: path),
        options: InputOptions(format: .csv, textColumn: "text", hasHeader: true))
      var batch = RecordBatch()
      var decoder = FieldDecoder()
      var terms = TermSetReader()
      while let chunk = try reader.nextChunk() {
        reader.parser.parse(chunk, into: &batch)
        for record in batch.records {
          guard let index = record.textField else { continue }
          decoder.withText(of: batch.fields[index], in: batch) { text in
            remember(text, terms.terms(of: text))
          }
        }
      }
    } catch {
      throw ReviewError(reason: .otherColumns, file: path)
    }
  }

  private func remember(_ text: UnsafeBufferPointer<UInt8>, _ terms: TermSet) {
    count += 1
    known.insert(Excerpt.hash(of: text))
    if !terms.hashes.isEmpty { known.insert(terms.signature) }
  }
}

// MARK: - Writing

extension LabelFile {
  /// Adds an answer; it is on the disk when this returns.
  ///
  /// - Throws: `ReviewError` if the system refuses.
  public func append(
    _ label: Sentiment.Label, for candidate: ReviewCandidate
  ) throws(ReviewError) {
    if descriptor < 0 {
      descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw Self.systemError(path) }
    }
    let out = ByteBuffer(capacity: candidate.text.count + 64)
    if lseek(descriptor, 0, SEEK_END) == 0 { out.append(Self.header) }
    candidate.text.withUnsafeBufferPointer { text in
      CSVText().append(text, to: out)
      remember(text, candidate.terms)
    }
    out.append(ASCII.comma)
    out.append(Array(label.rawValue.utf8))
    out.append(ASCII.lf)
    try write(Array(UnsafeBufferPointer(start: out.base, count: out.count)))
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw Self.systemError(path) }
  }

  private func write(_ bytes: [UInt8]) throws(ReviewError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { throw Self.systemError(path) }
      rest = rest.dropFirst(max(0, count))
    }
  }
}

/// Reads an input of any format as chunks of whole records.
///
/// Reading has two stages. The reader, on one thread, unpacks, makes UTF-8, and cuts chunks after
/// whole records; its parser, a value, takes them apart on as many threads as there are.
///
///     let reader = try RecordReader(source: ByteSource(path: "comments.csv"))
///     let parser = reader.parser
///     var batch = RecordBatch()
///     while let chunk = try reader.nextChunk() {
///       parser.parse(chunk, into: &batch)
///       for record in batch.records { … }
///     }
///
/// The same bytes give the same records, however they arrive and wherever chunks end.
public final class RecordReader {
  /// What was found out about the input.
  public private(set) var layout: InputLayout

  /// Takes chunks apart.
  public let parser: RecordParser

  private static let sampleSize = 64 << 10

  private let text: TextSource
  private let options: InputOptions
  private var cutter: RecordCutter
  private var buffer: ByteBuffer
  /// Whether a chunk was handed out that shares the buffer, so that it must not change any more.
  private var isShared = false
  /// Where in the buffer the bytes that are still to be cut begin.
  private var start: Int
  private var isAtEnd: Bool
  private var failure: InputError?
  private var isFinished = false
  private var nextRecord = 0
  private var line = 1
  private var offset = 0
  private var repairs: [TextSource.Repair] = []

  /// Reads the beginning of an input and finds its layout out.
  ///
  /// - Throws: `InputError` if it cannot be read, is no text, or lacks the column that was named.
  public init(source: ByteSource, options: InputOptions = InputOptions()) throws(InputError) {
    let options = options.clamped
    let text = TextSource(source)
    let buffer = ByteBuffer(capacity: options.chunkSize + (256 << 10))
    var wanted = Self.sampleSize
    var isAtEnd = false
    var failure: InputError?
    var found: LayoutDetection.Result
    repeat {
      while buffer.count <= wanted, !isAtEnd {
        do {
          isAtEnd = try !text.fill(buffer)
        } catch {
          // What came before can still be read; the error is for the end.
          guard buffer.count > 0 else { throw error }
          failure = error
          isAtEnd = true
        }
      }
      let sample = InputSample(
        buffer: buffer, count: min(wanted, buffer.count),
        isWhole: isAtEnd && buffer.count <= wanted)
      let detection = LayoutDetection(sample: sample, options: options, file: source.name)
      found = try detection.result()
      guard !found.sawRecord, wanted > options.recordLimit else { wanted *= 4; continue }
      throw InputError(.recordTooLong(limit: options.recordLimit), file: source.name, line: 1)
    } while !found.sawRecord
    self.text = text
    self.options = options
    self.buffer = buffer
    self.isAtEnd = isAtEnd
    self.failure = failure
    layout = found.layout
    let detected = layout.notes
    layout.notes = []
    parser = RecordParser(layout: layout)
    cutter = RecordCutter(layout: layout, cellLimit: options.cellLimit)
    start = found.start
    offset = start
    let lineEnd = layout.dialect?.lineEnd ?? ASCII.lf
    line += ASCII.count(lineEnd, in: buffer.base, 0..<start)
    detected.forEach(note)
    takeFindings()
    reportHeaderRepairs()
  }

  /// Reads on and cuts the next chunk; nil at the end.
  ///
  /// - Throws: `InputError` once everything before the damage has been handed out.
  public func nextChunk() throws(InputError) -> Chunk? {
    while true {
      // A record at which the input broke off is none.
      let isLast = isAtEnd && failure == nil
      cutter.scan(
        buffer.base + start, to: buffer.count - start, target: options.chunkSize, isLast: isLast)
      let cut = cutter.progress.cut
      if cut >= options.chunkSize || isAtEnd && cut > 0 { return makeChunk() }
      if isAtEnd {
        try finish()
        return nil
      }
      if buffer.count - start - cut > options.recordLimit {
        if cut > 0 { return makeChunk() }
        throw InputError(.recordTooLong(limit: options.recordLimit), file: layout.file, line: line)
      }
      readOn()
    }
  }

  /// Says what the end of the input leaves to be said, once.
  private func finish() throws(InputError) {
    guard !isFinished else { return }
    isFinished = true
    if let failure { throw InputError(failure.reason, file: failure.file, line: line) }
    if case .json(let cutter) = cutter, cutter.isInArray {
      note("the array does not end; the file may have been cut short")
    }
  }

  private func readOn() {
    if isShared || start > 0 {
      let rest = ByteBuffer(capacity: max(buffer.count - start, options.chunkSize) + (256 << 10))
      rest.append(UnsafePointer(buffer.base) + start, buffer.count - start)
      buffer = rest
      start = 0
      isShared = false
    }
    do {
      isAtEnd = try !text.fill(buffer)
    } catch {
      failure = error
      isAtEnd = true
    }
    takeFindings()
  }

  private func makeChunk() -> Chunk {
    let progress = cutter.progress
    let end = offset + progress.cut
    let inside = repairs.prefix { $0.offset < end }
    let chunk = cutter.chunk(
      of: buffer, from: start, firstRecord: nextRecord, firstLine: line, byteOffset: offset,
      repairs: Array(inside))
    repairs.removeFirst(inside.count)
    nextRecord += progress.records
    line += ASCII.count(layout.dialect?.lineEnd ?? ASCII.lf, in: chunk.base, 0..<progress.cut)
    offset = end
    start += progress.cut
    isShared = true
    cutter.rebase()
    return chunk
  }

  /// Takes over what the step before found out in the bytes so far.
  private func takeFindings() {
    layout.encoding = text.encoding
    text.notes.forEach(note)
    text.notes.removeAll()
    repairs += text.repairs
    text.repairs.removeAll()
  }

  /// A header is no record, so what was repaired in it becomes a note.
  private func reportHeaderRepairs() {
    let inHeader = repairs.prefix { $0.offset < start }
    let places = inHeader.reduce(0) { $0 + $1.places }
    repairs.removeFirst(inHeader.count)
    if places > 0 {
      note("in the header \(InputProblem.Reason.invalidBytes(places: places).sentence)")
    }
  }

  private func note(_ sentence: String) { layout.notes.append("\(layout.file): \(sentence)") }
}

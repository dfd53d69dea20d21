/// The sequential stage of reading: finds where records end, and nothing more.
enum RecordCutter {
  case lines(LineCutter)
  case table(CSVCutter)
  case json(JSONCutter)
  case document(CutProgress)

  /// How far it came.
  var progress: CutProgress {
    switch self {
    case .lines(let cutter): cutter.progress
    case .table(let cutter): cutter.progress
    case .json(let cutter): cutter.progress
    case .document(let progress): progress
    }
  }

  /// Looks at bytes until at least `target` of them are whole records, or all are looked at.
  mutating func scan(_ p: UnsafePointer<UInt8>, to count: Int, target: Int, isLast: Bool) {
    switch self {
    case .lines(var cutter):
      cutter.scan(p, to: count, target: target, isLast: isLast)
      self = .lines(cutter)
    case .table(var cutter):
      self = .document(CutProgress())  // So that the arrays of the copy have one owner.
      cutter.scan(p, to: count, target: target, isLast: isLast)
      self = .table(cutter)
    case .json(var cutter):
      self = .document(CutProgress())
      cutter.scan(p, to: count, target: target, isLast: isLast)
      self = .json(cutter)
    case .document(var progress):
      progress.scanned = count
      if isLast, count > 0 {
        progress.cut = count
        progress.records = 1
      }
      self = .document(progress)
    }
  }

  /// Forgets the records before `progress.cut`, which becomes offset 0.
  mutating func rebase() {
    let offset = progress.cut
    let moved = CutProgress(scanned: progress.scanned - offset, cut: 0, records: 0)
    switch self {
    case .lines(var cutter):
      cutter.rebase(by: offset)
      cutter.progress = moved
      self = .lines(cutter)
    case .table(var cutter):
      cutter.rebase(by: offset)
      cutter.progress = moved
      self = .table(cutter)
    case .json(var cutter):
      cutter.rebase(by: offset)
      cutter.progress = moved
      self = .json(cutter)
    case .document:
      self = .document(moved)
    }
  }
}

extension RecordCutter {
  /// The cutter for inputs of a layout.
  init(layout: InputLayout, cellLimit: Int) {
    let dialect = layout.dialect ?? CSVDialect(delimiter: ASCII.comma)
    switch layout.format {
    case .csv, .tsv: self = .table(CSVCutter(dialect: dialect, cellLimit: cellLimit))
    case .ndjson, .lines: self = .lines(LineCutter(lineEnd: dialect.lineEnd))
    case .json: self = .json(JSONCutter())
    case .document: self = .document(CutProgress())
    }
  }

  /// The whole records so far as a chunk: bytes of `buffer` from `start`.
  func chunk(
    of buffer: ByteBuffer, from start: Int, firstRecord: Int = 0, firstLine: Int = 1,
    byteOffset: Int = 0, repairs: [TextSource.Repair] = []
  ) -> Chunk {
    var literals: [Int] = []
    var elements: [Range<Int>] = []
    if case .table(let cutter) = self { literals = cutter.literalQuotes }
    if case .json(let cutter) = self { elements = cutter.elements }
    return Chunk(
      buffer: buffer, start: start, count: progress.cut, firstRecord: firstRecord,
      recordCount: progress.records, firstLine: firstLine, byteOffset: byteOffset,
      literalQuotes: literals, elements: elements, repairs: repairs)
  }
}

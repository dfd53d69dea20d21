/// Finding out how a table is written: delimiter, line end, header.
struct TableDetection {
  /// A delimiter and how well it fits.
  struct Candidate {
    var delimiter: UInt8
    var batch: RecordBatch
    /// The commonest number of cells.
    var width = 0
    /// The share of rows with that many.
    var consistency = 0.0

    var firstWidth: Int { batch.records.first?.fields.count ?? 0 }
    var score: Double {
      consistency + (firstWidth == width ? 0.05 : 0) + 0.001 * Double(min(width, 20))
    }
  }

  let sample: InputSample
  let options: InputOptions
  let lineEnd: UInt8
  /// Where the table begins: after a line `sep=;`.
  private(set) var start = 0
  private(set) var statedDelimiter: UInt8?

  init(_ sample: InputSample, _ options: InputOptions) {
    self.sample = sample
    self.options = options
    lineEnd = sample.lineEnd
    readSeparatorLine()
  }

  /// Reads `sep=;`, by which Excel is told the delimiter.
  private mutating func readSeparatorLine() {
    let line = sample.bytes.prefix { $0 != ASCII.lf && $0 != ASCII.cr }
    let stated = line.filter { $0 != ASCII.quote }
    guard stated.count == 5, line.count < sample.count || sample.isWhole,
      stated.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8)
    else { return }
    statedDelimiter = stated[4]
    start = line.count
    if start < sample.count, sample.bytes[start] == ASCII.cr { start += 1 }
    if start < sample.count, lineEnd == ASCII.lf, sample.bytes[start] == ASCII.lf { start += 1 }
  }

  /// The delimiter that fits best.
  ///
  /// - Parameter format: `tsv` settles it.
  func best(format: InputFormat?) -> Candidate {
    if let statedDelimiter { return candidate(statedDelimiter) }
    if format == .tsv { return candidate(ASCII.tab) }
    let others = [ASCII.tab, UInt8(ascii: ";"), UInt8(ascii: "|")].map(candidate)
    let best = others.reduce(candidate(ASCII.comma)) { best, other in
      guard other.width > 1 else { return best }
      return best.width < 2 || other.score > best.score ? other : best
    }
    // In a table of one column commas are part of the text.
    return best.width < 2 && best.firstWidth < 2 ? candidate(Self.noDelimiter) : best
  }

  /// A byte that stands between no cells: the delimiter of a table of one column.
  static let noDelimiter: UInt8 = 0x1F

  private func candidate(_ delimiter: UInt8) -> Candidate {
    var layout = InputLayout(file: "", format: .csv)
    layout.dialect = CSVDialect(delimiter: delimiter, lineEnd: lineEnd)
    var candidate = Candidate(
      delimiter: delimiter,
      batch: sample.records(of: layout, from: start, cellLimit: options.cellLimit))
    let widths = candidate.batch.records.prefix(1000).map(\.fields.count)
    var counts: [Int: Int] = [:]
    for width in widths { counts[width, default: 0] += 1 }
    let mode = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    candidate.width = mode?.key ?? 0
    candidate.consistency = Double(mode?.value ?? 0) / Double(max(1, widths.count))
    return candidate
  }

  /// Whether a table is what the input most likely is, where nobody said so.
  func isTable(_ best: Candidate) -> Bool {
    if statedDelimiter != nil { return true }
    let rows = best.batch.records.count
    guard let first = best.batch.texts(ofRecord: 0) else { return false }
    let hasKnownName = first.contains(where: ColumnGuess.isKnownName)
    if best.width < 2 && best.firstWidth < 2 {
      return rows > 1 && first.count == 1 && ColumnGuess.byName(first) == [0]
        && ColumnGuess.isKnownName(first[0])
    }
    if hasKnownName, best.firstWidth > 1, first.allSatisfy({ $0.utf8.count <= 40 }) {
      return true
    }
    return rows > 1 && best.consistency >= 0.8 && best.firstWidth == best.width
      && !(best.delimiter == ASCII.comma && isProse)
  }

  /// Whether commas mostly have a space after them, as in sentences.
  private var isProse: Bool {
    var (commas, spaced) = (0, 0)
    for (index, byte) in sample.bytes.enumerated() where byte == ASCII.comma {
      commas += 1
      if index + 1 < sample.count, sample.bytes[index + 1] == ASCII.space { spaced += 1 }
    }
    return spaced * 2 >= commas
  }
}

// MARK: - Header

extension TableDetection {
  /// Whether the first row holds names.
  ///
  /// It does if one of them is a name that headers have, or if all are short, distinct and no
  /// numbers while the rows below look different.
  func hasHeader(_ batch: borrowing RecordBatch) -> Bool {
    if let hasHeader = options.hasHeader { return hasHeader }
    guard let first = batch.texts(ofRecord: 0) else { return false }
    if first.contains(where: Self.isData) { return false }
    if first.contains(where: ColumnGuess.isKnownName) { return true }
    let filled = first.filter { !$0.isEmpty }
    guard !filled.isEmpty, Set(filled.map { Array($0.utf8) }).count == filled.count,
      filled.allSatisfy({ $0.utf8.count <= 48 && ColumnGuess.words($0).count <= 5 })
    else { return false }
    let rows = batch.records.indices.prefix(100).dropFirst().compactMap {
      batch.texts(ofRecord: $0)
    }
    // Alone it is a record, so that none is lost; before rows too long for the sample, a header.
    guard !rows.isEmpty else { return !sample.isWhole && first.count > 1 }
    return first.indices.contains { column in
      let values = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      guard !values.isEmpty else { return false }
      let length = values.reduce(0) { $0 + $1.utf8.count } / values.count
      return values.allSatisfy { Self.isData($0) || $0.isEmpty }
        && values.contains(where: Self.isData)
        || length > 3 * max(4, first[column].utf8.count) && !first[column].contains(" ")
    }
  }

  /// Whether a cell is a number, a date, an address: nothing that names a column.
  private static func isData(_ cell: String) -> Bool {
    let bytes = cell.utf8
    guard bytes.count <= 200 else { return true }
    if bytes.contains(UInt8(ascii: "@")) || cell.contains("://") { return true }
    let digits = bytes.reduce(0) { $0 + (0x30...0x39 ~= $1 ? 1 : 0) }
    let letters = bytes.reduce(0) { $0 + (0x61...0x7A ~= $1 | 0x20 || $1 >= 0x80 ? 1 : 0) }
    return digits > 0 && letters <= 1
  }

  /// Where the rows after the header begin.
  func end(ofFirstRowIn batch: borrowing RecordBatch) -> Int {
    guard let first = batch.records.first, let last = first.fields.last else { return start }
    let end = start + Int(batch.fields[last].end)
    let rest = sample.bytes[min(end, sample.count)...]
    return rest.firstIndex(of: lineEnd).map { $0 + 1 } ?? sample.count
  }
}

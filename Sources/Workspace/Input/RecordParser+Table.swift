internal import CInput

extension RecordParser {
  /// Takes rows of cells apart.
  ///
  /// Sixty-four bytes are looked at together: outside quotes only delimiters and line ends matter,
  /// inside only quotes. A quote opens a cell only as its first byte; anywhere else in an unquoted
  /// cell it is text.
  func parseTable(_ chunk: Chunk, into batch: inout RecordBatch) {
    var rows = TableRows(parser: self, chunk: chunk, batch: &batch)
    let p = chunk.base
    let count = chunk.count
    let (delimiter, lineEnd) = (dialect.delimiter, dialect.lineEnd)
    var block = 0
    var skipsFirst = rows.beginCell(at: 0)
    while block < count {
      let masks = cell_masks_at(p + block, delimiter, lineEnd)
      var left: UInt64 = count - block >= 64 ? ~0 : 1 << UInt64(count - block) &- 1
      if skipsFirst { left &= ~1 }
      skipsFirst = false
      while true {
        let isQuoted = rows.isQuoted
        let marks = (isQuoted ? masks.quote : masks.delimiter | masks.end) & left
        guard marks != 0 else {
          if isQuoted { rows.line += (masks.end & left).nonzeroBitCount }
          break
        }
        let bit = marks & (0 &- marks)
        let at = block + marks.trailingZeroBitCount
        let passed = bit | (bit &- 1)
        var skipsNext = false
        if isQuoted {
          rows.line += (masks.end & left & passed).nonzeroBitCount
          skipsNext = rows.quote(at: at)
        } else if masks.end & bit == 0 {
          rows.endCell(at: at)
          skipsNext = rows.beginCell(at: at + 1)
        } else {
          rows.endRow(at: at)
          rows.line += 1
          skipsNext = rows.beginCell(at: at + 1)
        }
        left &= ~passed
        if skipsNext {
          skipsFirst = bit == 1 << 63
          left &= ~(bit << 1)
        }
      }
      block += 64
    }
    rows.endRow(at: count)
    batch = rows.finish()
  }
}

/// The row at hand, and the rows so far.
private struct TableRows {
  var line: Int
  private(set) var isQuoted = false

  private let p: UnsafePointer<UInt8>
  private let count: Int
  private let endsInCR: Bool
  private let expected: Int
  private let textColumn: Int?
  private let idColumn: Int?
  private let literals: [Int]
  private var nextLiteral = 0
  private var repairs: RepairCursor

  private var batch: RecordBatch
  private var number: Int
  private var rowLine: Int
  private var rowStart = 0
  private var cellStart = 0
  private var firstField: Int
  /// Where the cell's closing quote is; -1 before it.
  private var closing = -1
  private var isDoubled = false
  private var hasUnbalancedQuote = false
  private var columnWithTail = -1

  init(parser: RecordParser, chunk: Chunk, batch: inout RecordBatch) {
    p = chunk.base
    count = chunk.count
    endsInCR = parser.dialect.lineEnd == ASCII.cr
    expected = parser.columnCount
    textColumn = parser.textColumn
    idColumn = parser.idColumn
    literals = chunk.literalQuotes
    repairs = RepairCursor(chunk)
    line = chunk.firstLine
    rowLine = chunk.firstLine
    number = chunk.firstRecord
    // Moved, not copied: the arrays keep their only owner.
    self.batch = batch
    batch = RecordBatch()
    firstField = 0
    if endsInCR, count > 0, p[0] == ASCII.lf {
      rowStart = 1
    }
  }

  consuming func finish() -> RecordBatch { batch }

  /// Begins a cell. Returns whether its first byte is a quote that has been dealt with.
  @inline(__always)
  mutating func beginCell(at start: Int) -> Bool {
    cellStart = max(start, rowStart)
    closing = -1
    isQuoted = false
    guard cellStart < count, p[cellStart] == ASCII.quote else { return false }
    if nextLiteral < literals.count, literals[nextLiteral] == cellStart {
      nextLiteral += 1
      hasUnbalancedQuote = true
      return false
    }
    isQuoted = true
    isDoubled = false
    return cellStart == start
  }

  /// Meets a quote in a quoted cell. Returns whether the next byte belongs to it.
  @inline(__always)
  mutating func quote(at offset: Int) -> Bool {
    guard offset != cellStart else { return false }
    if offset + 1 < count, p[offset + 1] == ASCII.quote {
      isDoubled = true
      return true
    }
    isQuoted = false
    closing = offset
    return false
  }

  @inline(__always)
  mutating func endCell(at end: Int) {
    var (start, stop) = (cellStart, end)
    var encoding = Field.Encoding.plain
    if closing >= 0 {
      if closing + 1 == end {
        start += 1
        stop = closing
        if isDoubled { encoding = .doubledQuotes }
      } else if columnWithTail < 0 {
        columnWithTail = batch.fields.count - firstField
      }
    }
    batch.fields.append(
      Field(
        column: Int32(truncatingIfNeeded: batch.fields.count - firstField), keyStart: 0, keyEnd: 0,
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: stop),
        encoding: encoding))
  }

  @inline(__always)
  mutating func endRow(at end: Int) {
    var stop = end
    if !endsInCR, stop > cellStart, p[stop - 1] == ASCII.cr { stop -= 1 }
    if stop > rowStart || firstField < batch.fields.count {
      endCell(at: stop)
      appendRecord(rowStart..<stop)
      number += 1
    }
    rowStart = end + 1
    if endsInCR, rowStart < count, p[rowStart] == ASCII.lf { rowStart += 1 }
    rowLine = line + 1
    firstField = batch.fields.count
  }

  @inline(__always)
  private mutating func appendRecord(_ raw: Range<Int>) {
    let cells = batch.fields.count - firstField
    batch.records.append(
      Record(
        number: number, line: rowLine, fields: firstField..<batch.fields.count,
        textField: textColumn.flatMap { $0 < cells ? firstField + $0 : nil },
        idField: idColumn.flatMap { $0 < cells ? firstField + $0 : nil }))
    repairs.report(&batch.problems, raw, record: number, line: rowLine)
    if cells != expected || hasUnbalancedQuote || columnWithTail >= 0 { reportRow(raw, cells) }
  }

  @inline(never)
  private mutating func reportRow(_ raw: Range<Int>, _ cells: Int) {
    func report(_ reason: InputProblem.Reason) {
      batch.problems.append(
        InputProblem(
          record: number, line: rowLine, severity: .repaired, reason: reason, raw: raw))
    }
    if hasUnbalancedQuote { report(.unbalancedQuote) }
    if columnWithTail >= 0 { report(.textAfterQuote(column: columnWithTail)) }
    if expected > 0, cells < expected { report(.missingCells(found: cells, expected: expected)) }
    if expected > 0, cells > expected { report(.extraCells(found: cells, expected: expected)) }
    hasUnbalancedQuote = false
    columnWithTail = -1
  }
}

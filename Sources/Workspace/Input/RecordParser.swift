internal import CInput
internal import Glibc

/// The parallel stage of reading: takes a chunk apart into records and fields.
///
/// A parser is a value that never changes, so every thread can use the same one. In steady state
/// it allocates nothing: the batch keeps its memory.
public struct RecordParser: Sendable {
  let format: InputFormat
  let dialect: CSVDialect
  let columnCount: Int
  let textColumn: Int?
  let idColumn: Int?
  let textKey: [UInt8]?
  let idKey: [UInt8]?

  /// Creates a parser for inputs of a layout.
  public init(layout: InputLayout) {
    format = layout.format
    dialect = layout.dialect ?? CSVDialect(delimiter: ASCII.comma)
    columnCount = layout.columns.count
    textColumn = layout.textColumn.flatMap { layout.columns.firstIndex(of: $0) }
    idColumn = layout.idColumn.flatMap { layout.columns.firstIndex(of: $0) }
    textKey = layout.textColumn.map { Array($0.utf8) }
    idKey = layout.idColumn.map { Array($0.utf8) }
  }

  /// Takes a chunk apart.
  ///
  /// - Parameters:
  ///   - chunk: The whole records of one part of the input.
  ///   - batch: Loses what was in it.
  /// - Complexity: O(*n*), where *n* is the chunk's length.
  public func parse(_ chunk: Chunk, into batch: inout RecordBatch) {
    batch.begin(chunk)
    switch format {
    case .csv, .tsv: parseTable(chunk, into: &batch)
    case .ndjson, .json: parseJSON(chunk, into: &batch)
    case .lines: parseLines(chunk, into: &batch)
    case .document: parseDocument(chunk, into: &batch)
    }
  }
}

// MARK: - Lines and documents

extension RecordParser {
  private func parseLines(_ chunk: Chunk, into batch: inout RecordBatch) {
    var repairs = RepairCursor(chunk)
    forEachLine(chunk) { start, end, number, line in
      appendText(start..<end, number, line, to: &batch)
      repairs.report(&batch.problems, start..<end, record: number, line: line)
    }
  }

  private func parseDocument(_ chunk: Chunk, into batch: inout RecordBatch) {
    var repairs = RepairCursor(chunk)
    let all = 0..<chunk.count
    appendText(all, chunk.firstRecord, chunk.firstLine, to: &batch)
    repairs.report(&batch.problems, all, record: chunk.firstRecord, line: chunk.firstLine)
  }

  private func appendText(
    _ range: Range<Int>, _ number: Int, _ line: Int, to batch: inout RecordBatch
  ) {
    let index = batch.fields.count
    batch.fields.append(
      Field(
        column: 0, keyStart: 0, keyEnd: 0, start: UInt32(range.lowerBound),
        end: UInt32(range.upperBound), encoding: .plain))
    batch.records.append(
      Record(
        number: number, line: line, fields: index..<index + 1, textField: index, idField: nil))
  }

  /// Calls a function with each line that is not blank, without its end.
  @inline(__always)
  func forEachLine(
    _ chunk: Chunk, _ body: (_ start: Int, _ end: Int, _ number: Int, _ line: Int) -> Void
  ) {
    let p = chunk.base
    let count = chunk.count
    var start = 0
    var number = chunk.firstRecord
    var line = chunk.firstLine
    while start < count {
      let hit = memchr(p + start, Int32(dialect.lineEnd), count - start)
      let stop = hit.map { UnsafeRawPointer($0) - UnsafeRawPointer(p) } ?? count
      if !LineCutter.isBlank(p, start, stop) {
        var (first, last) = (start, stop)
        if dialect.lineEnd == ASCII.cr, p[first] == ASCII.lf { first += 1 }
        if dialect.lineEnd == ASCII.lf, p[last - 1] == ASCII.cr { last -= 1 }
        body(first, last, number, line)
        number += 1
      }
      line += 1
      start = stop + 1
    }
  }
}

/// Goes through a chunk's repairs as its records go by.
struct RepairCursor {
  private let repairs: [TextSource.Repair]
  private let byteOffset: Int
  private var index = 0

  init(_ chunk: Chunk) {
    repairs = chunk.repairs
    byteOffset = chunk.byteOffset
  }

  /// Reports the repairs before the end of a record.
  @inline(__always)
  mutating func report(
    _ problems: inout [InputProblem], _ raw: Range<Int>, record: Int, line: Int
  ) {
    guard index < repairs.count else { return }
    var places = 0
    while index < repairs.count, repairs[index].offset - byteOffset < raw.upperBound {
      places += repairs[index].places
      index += 1
    }
    guard places > 0 else { return }
    problems.append(
      InputProblem(
        record: record, line: line, severity: .repaired,
        reason: .invalidBytes(places: places), raw: raw))
  }
}

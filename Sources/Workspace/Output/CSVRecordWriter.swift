/// Writes records as rows of one table.
///
/// The columns of a CSV input are known; those of JSON records are the keys of the first records
/// (`knownKeys`), and a key that turns up later is reported.
final class CSVRecordWriter: RecordWriter {
  private let columns: OutputColumns
  private let knownKeys: [[UInt8]]
  private let text: CSVText
  private let isForExcel: Bool
  private let redactor: Redactor?
  private var decoder = FieldDecoder()
  private let scratch = ByteBuffer(capacity: 1 << 10)
  /// The field of each input column in the record at hand, or -1.
  private var cells: [Int]
  private var isFirst = true

  init(columns: OutputColumns, knownKeys: [String], options: OutputOptions) {
    self.columns = columns
    self.knownKeys = knownKeys.map { Array($0.utf8) }
    text = CSVText(guardsFormulas: options.isForExcel)
    isForExcel = options.isForExcel
    redactor = options.redacts ? Redactor() : nil
    cells = Array(repeating: -1, count: columns.inputs.count)
  }

  func open(_ record: Record, in batch: borrowing RecordBatch, to block: OutputBlock) {
    block.recordCount += 1
    isFirst = true
    for index in cells.indices { cells[index] = -1 }
    var expected = 0
    for index in record.fields {
      let field = batch.fields[index]
      if let column = column(of: field, batch, expected: expected, record, block) {
        cells[column] = index
        expected = column + 1
      }
    }
    if !columns.hasOwnID, columns.id.isIncluded { appendID(record, batch, block) }
    for column in cells.indices where columns.inputs[column].isIncluded {
      beginCell(block.bytes)
      if cells[column] >= 0 { appendValue(batch.fields[cells[column]], batch, block) }
    }
  }

  func add(_ column: Int, _ text: StaticString, to block: OutputBlock) {
    guard columns.results[column].isIncluded else { return }
    beginCell(block.bytes)
    block.bytes.append(text)
  }

  func add(_ column: Int, _ text: String, to block: OutputBlock) {
    guard columns.results[column].isIncluded else { return }
    beginCell(block.bytes)
    Array(text.utf8).withUnsafeBufferPointer { self.text.append($0, to: block.bytes) }
  }

  func add(_ column: Int, fixedPoint value: Int64?, digits: Int, to block: OutputBlock) {
    guard columns.results[column].isIncluded else { return }
    beginCell(block.bytes)
    if let value { block.bytes.append(fixedPoint: value, digits: digits) }
  }

  func add(_ column: Int, to block: OutputBlock, json: (ByteBuffer) -> Void) {
    guard columns.results[column].isIncluded else { return }
    beginCell(block.bytes)
    scratch.removeAll(keepingAtMost: 1 << 20)
    json(scratch)
    text.append(UnsafeBufferPointer(start: scratch.base, count: scratch.count), to: block.bytes)
  }

  func close(_ block: OutputBlock) {
    if isForExcel { block.bytes.append(ASCII.cr) }
    block.bytes.append(ASCII.lf)
    block.endRecord()
  }
}

// MARK: - Cells

extension CSVRecordWriter {
  private func beginCell(_ out: ByteBuffer) {
    if !isFirst { out.append(ASCII.comma) }
    isFirst = false
  }

  /// The column of a field; reports one that the table does not have.
  private func column(
    of field: Field, _ batch: borrowing RecordBatch, expected: Int, _ record: Record,
    _ block: OutputBlock
  ) -> Int? {
    if field.column >= 0 {
      return Int(field.column) < cells.count ? Int(field.column) : nil
    }
    return decoder.withKey(of: field, in: batch) { key -> Int? in
      // Records mostly have the same keys in the same order.
      if expected < knownKeys.count, knownKeys[expected].elementsEqual(key) { return expected }
      if let column = knownKeys.firstIndex(where: { $0.elementsEqual(key) }) { return column }
      block.unknownKeys.append((String(decoding: key, as: UTF8.self), record.line))
      return nil
    }
  }

  private func appendID(_ record: Record, _ batch: borrowing RecordBatch, _ block: OutputBlock) {
    beginCell(block.bytes)
    if let index = record.idField {
      appendValue(batch.fields[index], batch, block)
    } else {
      block.bytes.append(decimal: record.number)
    }
  }

  private func appendValue(_ field: Field, _ batch: borrowing RecordBatch, _ block: OutputBlock) {
    guard field.end - field.start <= Self.longCell else { return appendLong(field, batch, block) }
    decoder.withText(of: field, in: batch) { value in
      if field.encoding == .jsonLiteral, value.elementsEqual("null".utf8) { return }
      if let redactor {
        redactor.withRedacted(value) { text.append($0, to: block.bytes) }
      } else {
        text.append(value, to: block.bytes)
      }
    }
  }

  /// Beyond so many bytes a cell is written in pieces, in quotes whether it needs them or not.
  private static let longCell: UInt32 = 1 << 20

  private func appendLong(_ field: Field, _ batch: borrowing RecordBatch, _ block: OutputBlock) {
    var isFirst = true
    let append = { [text] (piece: UnsafeBufferPointer<UInt8>) in
      if isFirst { text.beginQuoted(piece, to: block.bytes) }
      isFirst = false
      text.appendQuoted(piece, to: block.bytes)
      block.spillIfLarge()
    }
    if let redactor {
      decoder.withText(of: field, in: batch) { redactor.forEachPiece(of: $0, append) }
    } else {
      decoder.forEachPiece(of: field, in: batch, append)
    }
    block.bytes.append(ASCII.quote)
  }
}

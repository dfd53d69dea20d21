internal import Tokenizing

/// Writes records as rows of one table.
///
/// The columns of a CSV input are known; those of JSON records are the keys of the first records
/// (`places`). What has no column is left out and reported: a key that turns up later, a cell beyond the
/// header.
final class CSVRecordWriter: RecordWriter {
  private let columns: OutputColumns
  /// The column of each known key of JSON records.
  private let places: TermTable
  private let text: CSVText
  private let isForExcel: Bool
  private let redactor: Redactor?
  private var decoder = FieldDecoder()
  private let scratch = ByteBuffer(capacity: 1 << 10)
  /// The field of each input column in the record at hand, or -1.
  private var cells: [Int]
  private var isFirst = true
  /// The block's position at which the row begins.
  private var rowStart = 0

  init(columns: OutputColumns, places: TermTable, options: OutputOptions) {
    self.columns = columns
    self.places = places
    text = CSVText(guardsFormulas: options.isForExcel)
    isForExcel = options.isForExcel
    redactor = options.redacts ? Redactor() : nil
    cells = Array(repeating: -1, count: columns.inputs.count)
  }

  func open(_ record: Record, in batch: borrowing RecordBatch, to block: OutputBlock) {
    block.recordCount += 1
    isFirst = true
    rowStart = block.position
    for index in cells.indices { cells[index] = -1 }
    for index in record.fields {
      if let column = column(of: batch.fields[index], batch, record, block) {
        cells[column] = index
      }
    }
    if columns.idColumn == nil, columns.id.isIncluded { appendID(record, batch, block) }
    for column in cells.indices where columns.inputs[column].isIncluded {
      let index = cells[column]
      if index >= 0 {
        beginCell(block.bytes)
        appendValue(batch.fields[index], isID: index == record.idField, batch, block)
      } else if column == columns.idColumn {
        appendID(record, batch, block)
      } else {
        beginCell(block.bytes)
      }
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
    // A line without any byte is no row to most readers.
    if block.position == rowStart { block.bytes.append("\"\"") }
    if isForExcel { block.bytes.append(ASCII.cr) }
    block.bytes.append(ASCII.lf)
    block.spillIfLarge()
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
    of field: Field, _ batch: borrowing RecordBatch, _ record: Record, _ block: OutputBlock
  ) -> Int? {
    if field.column >= 0 {
      if Int(field.column) < cells.count { return Int(field.column) }
      if columns.isUnlimited {
        block.unknownKeys.append(("column_\(Int(field.column) + 1)", record.line))
      }
      return nil
    }
    return decoder.withKey(of: field, in: batch) { key -> Int? in
      if let place = places.find(key) { return Int(place.rawValue) }
      if columns.isUnlimited {
        block.unknownKeys.append((String(decoding: key, as: UTF8.self), record.line))
      }
      return nil
    }
  }

  private func appendID(_ record: Record, _ batch: borrowing RecordBatch, _ block: OutputBlock) {
    beginCell(block.bytes)
    if let index = record.idField {
      appendValue(batch.fields[index], isID: true, batch, block)
    } else {
      block.bytes.append(decimal: record.number)
    }
  }

  private func appendValue(
    _ field: Field, isID: Bool, _ batch: borrowing RecordBatch, _ block: OutputBlock
  ) {
    guard field.end - field.start <= Self.longCell else {
      return appendLong(field, isID: isID, batch, block)
    }
    if field.encoding == .jsonLiteral { return appendLiteral(field, batch, block.bytes) }
    decoder.withText(of: field, in: batch) { value in
      guard let redactor else { return text.append(value, to: block.bytes) }
      redactor.withRedacted(value, sparingPhoneNumbers: isID) { text.append($0, to: block.bytes) }
    }
  }

  /// Appends a JSON value that is no string; that of `null` is an empty cell.
  private func appendLiteral(_ field: Field, _ batch: borrowing RecordBatch, _ out: ByteBuffer) {
    let value = batch.value(of: field)
    if value.elementsEqual("null".utf8) { return }
    guard let redactor else { return text.append(value, to: out) }
    scratch.removeAll(keepingAtMost: 1 << 20)
    redactor.forEachPiece(ofLiteral: value) { scratch.append($0) }
    text.append(UnsafeBufferPointer(start: scratch.base, count: scratch.count), to: out)
  }

  /// Beyond so many bytes a cell is written in pieces, in quotes whether it needs them or not.
  private static let longCell: UInt32 = 1 << 20

  private func appendLong(
    _ field: Field, isID: Bool, _ batch: borrowing RecordBatch, _ block: OutputBlock
  ) {
    var isFirst = true
    let append = { [text] (piece: UnsafeBufferPointer<UInt8>) in
      if isFirst { text.beginQuoted(piece, to: block.bytes) }
      isFirst = false
      text.appendQuoted(piece, to: block.bytes)
      block.spillIfLarge()
    }
    if let redactor, field.encoding == .jsonLiteral {
      redactor.forEachPiece(ofLiteral: batch.value(of: field), append)
    } else if let redactor {
      decoder.withText(of: field, in: batch) { value in
        let isMasked = redactor.forEachMaskedPiece(of: value, sparingPhoneNumbers: isID, append)
        if !isMasked { value.forEachPiece(append) }
      }
    } else {
      decoder.forEachPiece(of: field, in: batch, append)
    }
    block.bytes.append(ASCII.quote)
  }
}

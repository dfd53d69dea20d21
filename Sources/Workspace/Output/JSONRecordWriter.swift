internal import Glibc

/// Writes records as JSON objects: one a line, or the elements of an array.
///
/// Values of JSON input are written as they were spelled, and CSV cells as strings.
final class JSONRecordWriter: RecordWriter {
  private let columns: OutputColumns
  private let isArray: Bool
  private let redactor: Redactor?
  private var decoder = FieldDecoder()
  private var isFirst = true

  /// The beginning of every result's member, `"label":`, one after another, and where each ends; an
  /// empty one is not written. Looking at a column instead would retain its name and its key.
  private let resultKeys = ByteBuffer(capacity: 256)
  private var resultKeyEnds = [0]

  init(columns: OutputColumns, options: OutputOptions) {
    self.columns = columns
    isArray = options.format == .json
    redactor = options.redacts ? Redactor() : nil
    for column in columns.results {
      if column.isIncluded { resultKeys.append(column.jsonKey) }
      resultKeyEnds.append(resultKeys.count)
    }
  }

  func open(_ record: Record, in batch: borrowing RecordBatch, to block: OutputBlock) {
    let out = block.bytes
    if isArray, block.recordCount > 0 { out.append(",\n") }
    block.recordCount += 1
    out.append(UInt8(ascii: "{"))
    isFirst = true
    if !hasOwnID(record, batch), columns.id.isIncluded { appendID(record, batch, block) }
    for index in record.fields {
      let field = batch.fields[index]
      guard appendKey(field, batch, out) else { continue }
      appendValue(field, batch, block)
    }
  }

  func add(_ column: Int, _ text: StaticString, to block: OutputBlock) {
    guard appendResultKey(column, block.bytes) else { return }
    block.bytes.append(ASCII.quote)
    block.bytes.append(text)
    block.bytes.append(ASCII.quote)
  }

  func add(_ column: Int, _ text: String, to block: OutputBlock) {
    guard appendResultKey(column, block.bytes) else { return }
    JSONText.appendString(text, to: block.bytes)
  }

  func add(_ column: Int, fixedPoint value: Int64?, digits: Int, to block: OutputBlock) {
    guard appendResultKey(column, block.bytes) else { return }
    guard let value else { return block.bytes.append("null") }
    block.bytes.append(fixedPoint: value, digits: digits)
  }

  func add(_ column: Int, to block: OutputBlock, json: (ByteBuffer) -> Void) {
    guard appendResultKey(column, block.bytes) else { return }
    json(block.bytes)
  }

  func close(_ block: OutputBlock) {
    block.bytes.append(UInt8(ascii: "}"))
    if !isArray { block.bytes.append(ASCII.lf) }
    block.endRecord()
  }
}

// MARK: - Keys and values

extension JSONRecordWriter {
  /// True if one of the record's fields is called exactly `id`.
  private func hasOwnID(_ record: Record, _ batch: borrowing RecordBatch) -> Bool {
    guard let index = record.idField else { return false }
    let field = batch.fields[index]
    if field.column >= 0 { return columns.hasOwnID }
    return Int(field.keyEnd) - Int(field.keyStart) == 2
      && batch.bytes[Int(field.keyStart)] == UInt8(ascii: "i")
      && batch.bytes[Int(field.keyStart) + 1] == UInt8(ascii: "d")
  }

  private func appendID(_ record: Record, _ batch: borrowing RecordBatch, _ block: OutputBlock) {
    block.bytes.append(columns.id.jsonKey)
    isFirst = false
    if let index = record.idField {
      appendValue(batch.fields[index], batch, block)
    } else {
      block.bytes.append(decimal: record.number)
    }
  }

  @inline(__always)
  private func appendComma(_ out: ByteBuffer) {
    if !isFirst { out.append(ASCII.comma) }
    isFirst = false
  }

  private func appendResultKey(_ column: Int, _ out: ByteBuffer) -> Bool {
    let start = resultKeyEnds[column]
    let length = resultKeyEnds[column + 1] - start
    guard length > 0 else { return false }
    appendComma(out)
    out.append(resultKeys.base + start, length)
    return true
  }

  private func appendKey(_ column: OutputColumns.Column, _ out: ByteBuffer) -> Bool {
    guard column.isIncluded else { return false }
    appendComma(out)
    out.append(column.jsonKey)
    return true
  }

  private func appendKey(_ field: Field, _ batch: borrowing RecordBatch, _ out: ByteBuffer) -> Bool
  {
    guard field.column < 0 else {
      let index = Int(field.column)
      if index < columns.inputs.count { return appendKey(columns.inputs[index], out) }
      // A cell beyond the header.
      guard columns.isUnlimited else { return false }
      appendComma(out)
      out.append("\"column_")
      out.append(decimal: index + 1)
      out.append("\":")
      return true
    }
    let key = UnsafeBufferPointer(rebasing: batch.bytes[Int(field.keyStart)..<Int(field.keyEnd)])
    guard columns.isUnlimited || columns.isWanted(key) else { return false }
    appendComma(out)
    out.append(ASCII.quote)
    if columns.isResult(key) { out.append("input.") }
    appendSpelling(of: key, field, batch, out)
    out.append("\":")
    return true
  }

  /// Appends a key; one with escapes is spelled anew, for it may hold half a surrogate pair.
  @inline(__always)
  private func appendSpelling(
    of key: UnsafeBufferPointer<UInt8>, _ field: Field, _ batch: borrowing RecordBatch,
    _ out: ByteBuffer
  ) {
    guard let bytes = key.baseAddress else { return }
    if memchr(bytes, Int32(ASCII.backslash), key.count) != nil {
      decoder.withKey(of: field, in: batch) { JSONText.append($0, to: out) }
    } else {
      out.append(bytes, key.count)
    }
  }

  private func appendValue(
    _ field: Field, _ batch: borrowing RecordBatch, _ block: OutputBlock
  ) {
    let out = block.bytes
    if let redactor { return appendRedacted(field, batch, block, redactor) }
    switch field.encoding {
    case .jsonLiteral, .jsonString, .escapedJSONString:
      let isString = field.encoding != .jsonLiteral
      if isString { out.append(ASCII.quote) }
      appendInPieces(field, batch, block)
      if isString { out.append(ASCII.quote) }
    case .plain, .doubledQuotes, .damagedJSONString:
      out.append(ASCII.quote)
      decoder.forEachPiece(of: field, in: batch) { piece in
        JSONText.append(piece, to: out)
        block.spillIfLarge()
      }
      out.append(ASCII.quote)
    }
  }

  private func appendInPieces(
    _ field: Field, _ batch: borrowing RecordBatch, _ block: OutputBlock
  ) {
    let length = Int(field.end) - Int(field.start)
    guard length > 1 << 20 else {
      guard let bytes = batch.bytes.baseAddress else { return }
      return block.bytes.append(bytes + Int(field.start), length)
    }
    var start = Int(field.start)
    while start < Int(field.end), let bytes = batch.bytes.baseAddress {
      let end = min(start + (1 << 20), Int(field.end))
      block.bytes.append(bytes + start, end - start)
      block.spillIfLarge()
      start = end
    }
  }

  private func appendRedacted(
    _ field: Field, _ batch: borrowing RecordBatch, _ block: OutputBlock, _ redactor: Redactor
  ) {
    decoder.withText(of: field, in: batch) { text in
      guard field.encoding != .jsonLiteral else {
        return JSONRedaction.append(text, to: block.bytes, using: redactor)
      }
      block.bytes.append(ASCII.quote)
      redactor.forEachPiece(of: text) { piece in
        JSONText.append(piece, to: block.bytes)
        block.spillIfLarge()
      }
      block.bytes.append(ASCII.quote)
    }
  }
}

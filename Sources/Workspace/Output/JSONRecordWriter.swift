/// Writes records as JSON objects: one a line, or the elements of an array.
///
/// Values of JSON input are written as they were spelled, and CSV cells as strings.
final class JSONRecordWriter: RecordWriter {
  private let columns: OutputColumns
  private let isArray: Bool
  private let redactor: Redactor?
  private var decoder = FieldDecoder()
  private var isFirst = true
  private let keys: MemberKeys

  /// The beginning of every result's member, `"label":`, one after another, and where each ends; an
  /// empty one is not written. Looking at a column instead would retain its name and its key.
  private let resultKeys = ByteBuffer(capacity: 256)
  private var resultKeyEnds = [0]

  init(columns: OutputColumns, options: OutputOptions) {
    self.columns = columns
    isArray = options.format == .json
    redactor = options.redacts ? Redactor() : nil
    keys = MemberKeys(columns)
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
    keys.look(at: record, in: batch, block)
    if columns.id.isIncluded, !keys.haveID { appendID(record, batch, block) }
    for index in record.fields {
      let field = batch.fields[index]
      guard appendKey(field, at: index - record.fields.lowerBound, batch, block) else { continue }
      appendValue(field, isID: index == record.idField, batch, block)
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
    block.spillIfLarge()
  }
}

// MARK: - Keys

extension JSONRecordWriter {
  private func appendID(_ record: Record, _ batch: borrowing RecordBatch, _ block: OutputBlock) {
    block.bytes.append(columns.id.jsonKey)
    isFirst = false
    if let index = record.idField {
      appendValue(batch.fields[index], isID: true, batch, block)
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

  /// Appends the key of an input field, unless it is not wanted.
  @inline(__always)
  private func appendKey(
    _ field: Field, at place: Int, _ batch: borrowing RecordBatch, _ block: OutputBlock
  ) -> Bool {
    let out = block.bytes
    guard field.column < 0 else { return appendKey(ofColumn: Int(field.column), out) }
    let key = keys.written(field, at: place, in: batch)
    guard let bytes = key.baseAddress, !key.isEmpty else { return false }
    appendComma(out)
    out.append(bytes, key.count)
    return true
  }

  private func appendKey(ofColumn index: Int, _ out: ByteBuffer) -> Bool {
    guard index < columns.inputs.count else {
      // A cell beyond the header.
      guard columns.isUnlimited else { return false }
      appendComma(out)
      out.append("\"column_")
      out.append(decimal: index + 1)
      out.append("\":")
      return true
    }
    guard columns.inputs[index].isIncluded else { return false }
    appendComma(out)
    out.append(columns.inputs[index].jsonKey)
    return true
  }
}

// MARK: - Values

extension JSONRecordWriter {
  private func appendValue(
    _ field: Field, isID: Bool, _ batch: borrowing RecordBatch, _ block: OutputBlock
  ) {
    if let redactor, appendRedacted(field, isID: isID, batch, block, redactor) { return }
    let out = block.bytes
    switch field.encoding {
    case .jsonLiteral, .jsonString, .escapedJSONString:
      let isString = field.encoding != .jsonLiteral
      if isString { out.append(ASCII.quote) }
      appendInPieces(batch.value(of: field), block)
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

  private func appendInPieces(_ value: UnsafeBufferPointer<UInt8>, _ block: OutputBlock) {
    value.forEachPiece { piece in
      block.bytes.append(piece)
      block.spillIfLarge()
    }
  }

  /// Appends the value if something in it is masked; what is not keeps its spelling.
  private func appendRedacted(
    _ field: Field, isID: Bool, _ batch: borrowing RecordBatch, _ block: OutputBlock,
    _ redactor: Redactor
  ) -> Bool {
    guard field.encoding != .jsonLiteral else {
      redactor.forEachPiece(ofLiteral: batch.value(of: field)) { appendInPieces($0, block) }
      return true
    }
    var isOpen = false
    let isMasked = decoder.withText(of: field, in: batch) { text in
      redactor.forEachMaskedPiece(of: text, sparingPhoneNumbers: isID) { piece in
        if !isOpen { block.bytes.append(ASCII.quote) }
        isOpen = true
        JSONText.append(piece, to: block.bytes)
        block.spillIfLarge()
      }
    }
    if isMasked { block.bytes.append(ASCII.quote) }
    return isMasked
  }
}

/// Writes records as JSON objects: one a line, or the elements of an array.
///
/// Values of JSON input are written as they were spelled, and CSV cells as strings.
final class JSONRecordWriter: RecordWriter {
  private let columns: OutputColumns
  private let isArray: Bool
  private let redactor: Redactor?
  private var decoder = FieldDecoder()
  private var isFirst = true
  /// Keys that gave way to a result, each reported once.
  private var renamed: Set<[UInt8]> = []

  init(columns: OutputColumns, options: OutputOptions) {
    self.columns = columns
    isArray = options.format == .json
    redactor = options.redacts ? Redactor() : nil
  }

  func open(_ record: Record, in batch: borrowing RecordBatch, to block: OutputBlock) {
    let out = block.bytes
    if isArray, block.recordCount > 0 { out.append(",\n") }
    block.recordCount += 1
    out.append(UInt8(ascii: "{"))
    isFirst = true
    if columns.id.isIncluded, !hasOwnID(record, batch) { appendID(record, batch, block) }
    for index in record.fields {
      let field = batch.fields[index]
      guard appendKey(field, record, batch, block) else { continue }
      appendValue(field, isID: index == record.idField, batch, block)
    }
  }

  func add(_ column: Int, _ text: StaticString, to block: OutputBlock) {
    guard appendKey(columns.results[column], block.bytes) else { return }
    block.bytes.append(ASCII.quote)
    block.bytes.append(text)
    block.bytes.append(ASCII.quote)
  }

  func add(_ column: Int, _ text: String, to block: OutputBlock) {
    guard appendKey(columns.results[column], block.bytes) else { return }
    JSONText.appendString(text, to: block.bytes)
  }

  func add(_ column: Int, fixedPoint value: Int64?, digits: Int, to block: OutputBlock) {
    guard appendKey(columns.results[column], block.bytes) else { return }
    guard let value else { return block.bytes.append("null") }
    block.bytes.append(fixedPoint: value, digits: digits)
  }

  func add(_ column: Int, to block: OutputBlock, json: (ByteBuffer) -> Void) {
    guard appendKey(columns.results[column], block.bytes) else { return }
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
  /// True if one of the record's fields is called exactly `id`.
  private func hasOwnID(_ record: Record, _ batch: borrowing RecordBatch) -> Bool {
    if let index = record.idField, isID(batch.fields[index], batch) { return true }
    for index in record.fields where isID(batch.fields[index], batch) { return true }
    return false
  }

  private func isID(_ field: Field, _ batch: borrowing RecordBatch) -> Bool {
    guard field.column < 0 else { return Int(field.column) == columns.idColumn }
    let key = UnsafeBufferPointer(rebasing: batch.bytes[Int(field.keyStart)..<Int(field.keyEnd)])
    if key.count == 2 { return key[0] == UInt8(ascii: "i") && key[1] == UInt8(ascii: "d") }
    guard key.contains(ASCII.backslash) else { return false }
    return decoder.withKey(of: field, in: batch) { $0.elementsEqual("id".utf8) }
  }

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

  private func appendKey(_ column: OutputColumns.Column, _ out: ByteBuffer) -> Bool {
    guard column.isIncluded else { return false }
    appendComma(out)
    out.append(column.jsonKey)
    return true
  }

  /// Appends the key of an input field, unless it is not wanted.
  private func appendKey(
    _ field: Field, _ record: Record, _ batch: borrowing RecordBatch, _ block: OutputBlock
  ) -> Bool {
    guard field.column < 0 else {
      let index = Int(field.column)
      if index < columns.inputs.count { return appendKey(columns.inputs[index], block.bytes) }
      // A cell beyond the header.
      guard columns.isUnlimited else { return false }
      appendComma(block.bytes)
      block.bytes.append("\"column_")
      block.bytes.append(decimal: index + 1)
      block.bytes.append("\":")
      return true
    }
    let key = UnsafeBufferPointer(rebasing: batch.bytes[Int(field.keyStart)..<Int(field.keyEnd)])
    if !key.contains(ASCII.backslash) { return appendKey(key, record, block) }
    // What an escape stands for is what counts: `"l\u0061bel"` is a result's name.
    return decoder.withKey(of: field, in: batch) { appendKey($0, record, block) }
  }

  private func appendKey(
    _ key: UnsafeBufferPointer<UInt8>, _ record: Record, _ block: OutputBlock
  ) -> Bool {
    guard columns.isUnlimited || columns.isWanted(key) else { return false }
    appendComma(block.bytes)
    block.bytes.append(ASCII.quote)
    if columns.isTaken(key) {
      block.bytes.append("input.")
      reportRenamed(key, record, block)
    }
    JSONText.append(key, to: block.bytes)
    block.bytes.append("\":")
    return true
  }

  private func reportRenamed(
    _ key: UnsafeBufferPointer<UInt8>, _ record: Record, _ block: OutputBlock
  ) {
    guard renamed.count < ProblemLog.keysNamed, renamed.insert(Array(key)).inserted else { return }
    block.renamedKeys.append(String(decoding: key, as: UTF8.self))
  }
}

// MARK: - Values

extension JSONRecordWriter {
  private func appendValue(
    _ field: Field, isID: Bool, _ batch: borrowing RecordBatch, _ block: OutputBlock
  ) {
    if let redactor, appendRedacted(field, isID: isID, batch, block.bytes, redactor) { return }
    switch field.encoding {
    case .jsonLiteral, .jsonString, .escapedJSONString:
      let isString = field.encoding != .jsonLiteral
      if isString { block.bytes.append(ASCII.quote) }
      appendInPieces(batch.bytes, Int(field.start)..<Int(field.end), block)
      if isString { block.bytes.append(ASCII.quote) }
    case .plain, .doubledQuotes, .damagedJSONString:
      block.bytes.append(ASCII.quote)
      decoder.withText(of: field, in: batch) { text in
        forEachPiece(0..<text.count) { piece in
          JSONText.append(UnsafeBufferPointer(rebasing: text[piece]), to: block.bytes)
          block.spillIfLarge()
        }
      }
      block.bytes.append(ASCII.quote)
    }
  }

  private func appendInPieces(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ block: OutputBlock
  ) {
    forEachPiece(range) { piece in
      guard let base = bytes.baseAddress else { return }
      block.bytes.append(base + piece.lowerBound, piece.count)
      block.spillIfLarge()
    }
  }

  /// Cuts a range into pieces of at most 1 MB, so that a huge value can be handed on while it is written.
  private func forEachPiece(_ range: Range<Int>, _ body: (Range<Int>) -> Void) {
    var start = range.lowerBound
    while range.upperBound - start > 1 << 20 {
      body(start..<start + (1 << 20))
      start += 1 << 20
    }
    body(start..<range.upperBound)
  }

  /// Appends the value if something in it is masked; what is not keeps its spelling.
  private func appendRedacted(
    _ field: Field, isID: Bool, _ batch: borrowing RecordBatch, _ out: ByteBuffer,
    _ redactor: Redactor
  ) -> Bool {
    guard field.encoding != .jsonLiteral else {
      redactor.appendLiteral(field, in: batch, &decoder, to: out)
      return true
    }
    return decoder.withText(of: field, in: batch) { text in
      redactor.withRedacted(text, sparingPhoneNumbers: isID) { masked in
        guard masked.baseAddress != text.baseAddress else { return false }
        out.append(ASCII.quote)
        JSONText.append(masked, to: out)
        out.append(ASCII.quote)
        return true
      }
    }
  }
}

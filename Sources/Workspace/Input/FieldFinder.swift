/// Finds one column or key in record after record.
struct FieldFinder: Sendable {
  private let column: Int?
  private let key: [UInt8]

  /// - Returns: nil if the input has columns and none of this name.
  init?(_ name: String, in layout: InputLayout) {
    key = Array(name.utf8)
    column = layout.columns.firstIndex(of: name)
    if column == nil, !layout.columns.isEmpty { return nil }
  }

  /// The finder of a column that a person named.
  static func required(_ name: String, in layout: InputLayout) throws(InputError) -> FieldFinder {
    guard let finder = FieldFinder(name, in: layout) else {
      throw InputError(.noSuchColumn(name, columns: layout.columns), file: layout.file)
    }
    return finder
  }

  /// Returns a record's value as text; nil where it has none or null.
  func string(
    _ record: Record, _ batch: borrowing RecordBatch, _ decoder: inout FieldDecoder
  ) -> String? {
    for index in record.fields {
      let field = batch.fields[index]
      guard isMine(field, batch, &decoder) else { continue }
      let value = decoder.string(of: field, in: batch)
      if field.encoding == .jsonLiteral, value == "null" { return nil }
      return value
    }
    return nil
  }

  private func isMine(
    _ field: Field, _ batch: borrowing RecordBatch, _ decoder: inout FieldDecoder
  ) -> Bool {
    if let column { return Int(field.column) == column }
    guard field.column < 0 else { return false }
    let own = batch.bytes[Int(field.keyStart)..<Int(field.keyEnd)]
    // Many programs write all that is not ASCII as escapes: `"gr\u00f6\u00dfe"`.
    guard own.contains(ASCII.backslash) else { return key.elementsEqual(own) }
    return decoder.withKey(of: field, in: batch) { key.elementsEqual($0) }
  }
}

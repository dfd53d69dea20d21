extension RecordBatch {
  /// A record's values as strings. For samples: it allocates.
  borrowing func texts(ofRecord index: Int) -> [String]? {
    guard records.indices.contains(index) else { return nil }
    var decoder = FieldDecoder()
    return records[index].fields.map { decoder.string(of: fields[$0], in: self) }
  }
}

extension FieldDecoder {
  /// A field's value as a string.
  public mutating func string(of field: Field, in batch: borrowing RecordBatch) -> String {
    withText(of: field, in: batch) { String(decoding: $0, as: UTF8.self) }
  }

  /// A field's own key as a string.
  public mutating func keyString(of field: Field, in batch: borrowing RecordBatch) -> String {
    withKey(of: field, in: batch) { String(decoding: $0, as: UTF8.self) }
  }
}

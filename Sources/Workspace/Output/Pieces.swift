extension UnsafeBufferPointer<UInt8> {
  /// Calls a function with the bytes in pieces of at most 1 MB, so that a huge value can be handed on
  /// while it is written. A piece may end inside a character.
  func forEachPiece(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var rest = self[...]
    while !rest.isEmpty {
      body(UnsafeBufferPointer(rebasing: rest.prefix(1 << 20)))
      rest = rest.dropFirst(1 << 20)
    }
  }
}

extension ByteBuffer {
  /// Appends bytes, which must not be this buffer's own.
  @inline(__always)
  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let start = bytes.baseAddress { append(start, bytes.count) }
  }
}

extension RecordBatch {
  /// The bytes of a field's value, as they stand.
  func value(of field: Field) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(field.start)..<Int(field.end)])
  }

  /// The bytes of a field's own key, as they stand.
  @inline(__always)
  func key(of field: Field) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(field.keyStart)..<Int(field.keyEnd)])
  }
}

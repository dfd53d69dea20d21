internal import Glibc

extension Redactor {
  /// Calls a function with the pieces of a JSON value that is no string, its strings masked. Keys and
  /// numbers stay: a number has no room for a mask. What is not masked keeps its spelling.
  ///
  /// - Precondition: The value is well-formed.
  /// - Complexity: O(*n*)
  func forEachPiece(
    ofLiteral value: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let bytes = value.baseAddress else { return }
    var scanner = JSONScanner(bytes, from: 0, to: value.count)
    var copied = 0
    while let quote = memchr(bytes + scanner.i, Int32(ASCII.quote), value.count - scanner.i) {
      let start = UnsafeRawPointer(quote) - UnsafeRawPointer(bytes) + 1
      scanner.i = start
      guard let end = try? scanner.string().end else { break }
      if scanner.next() == UInt8(ascii: ":") { continue }
      let isMasked = forEachSpelledPiece(UnsafeBufferPointer(rebasing: value[start..<end])) {
        UnsafeBufferPointer(rebasing: value[copied..<start]).forEachPiece(body)
        copied = start
        body($0)
      }
      if isMasked { copied = end }
    }
    UnsafeBufferPointer(rebasing: value[copied...]).forEachPiece(body)
  }

  /// The pieces of the inside of a string in which something is masked, spelled as JSON.
  private func forEachSpelledPiece(
    _ string: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Bool {
    FieldDecoder.withUnescaped(string) { text in
      forEachMaskedPiece(of: text) { piece in
        spelling.removeAll(keepingAtMost: 1 << 20)
        JSONText.append(piece, to: spelling)
        body(UnsafeBufferPointer(start: UnsafePointer(spelling.base), count: spelling.count))
      }
    }
  }
}

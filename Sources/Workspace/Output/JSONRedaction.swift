/// Masking JSON values that are no strings: numbers, arrays and objects as they were spelled.
enum JSONRedaction {
  /// Appends a value with its strings and numbers masked. It stays JSON: a number that was masked
  /// becomes a string.
  ///
  /// - Complexity: O(*n*)
  static func append(
    _ value: UnsafeBufferPointer<UInt8>, to out: ByteBuffer, using redactor: Redactor
  ) {
    guard let bytes = value.baseAddress else { return }
    var scanner = JSONScanner(bytes, from: 0, to: value.count)
    while scanner.i < value.count {
      let start = scanner.i
      switch bytes[start] {
      case ASCII.quote:
        scanner.i += 1
        let end = (try? scanner.string().end) ?? value.count
        appendString(UnsafeBufferPointer(rebasing: value[start + 1..<end]), to: out, redactor)
        scanner.i = max(scanner.i, end)
      case UInt8(ascii: "-"), 0x30...0x39:
        while scanner.i < value.count, isPartOfNumber(bytes[scanner.i]) { scanner.i += 1 }
        appendNumber(UnsafeBufferPointer(rebasing: value[start..<scanner.i]), to: out, redactor)
      case let byte:
        out.append(byte)
        scanner.i += 1
      }
    }
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-") || byte | 0x20 == UInt8(ascii: "e")
  }

  private static func appendString(
    _ spelling: UnsafeBufferPointer<UInt8>, to out: ByteBuffer, _ redactor: Redactor
  ) {
    out.append(ASCII.quote)
    FieldDecoder.withUnescaped(spelling) { text in
      redactor.withRedacted(text) { JSONText.append($0, to: out) }
    }
    out.append(ASCII.quote)
  }

  private static func appendNumber(
    _ number: UnsafeBufferPointer<UInt8>, to out: ByteBuffer, _ redactor: Redactor
  ) {
    redactor.withRedacted(number) { masked in
      let isMasked = !masked.elementsEqual(number)
      if isMasked { out.append(ASCII.quote) }
      JSONText.append(masked, to: out)
      if isMasked { out.append(ASCII.quote) }
    }
  }
}

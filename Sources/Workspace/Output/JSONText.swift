internal import CInput

/// Writing text as the inside of a JSON string.
enum JSONText {
  /// Appends bytes, escaping what JSON wants escaped: quotes, backslashes and control characters.
  ///
  /// - Precondition: 16 bytes after the text can be read, as after every field and `ByteBuffer`.
  /// - Complexity: O(*n*)
  static func append(_ text: UnsafeBufferPointer<UInt8>, to out: ByteBuffer) {
    guard let bytes = text.baseAddress else { return }
    var offset = 0
    while offset < text.count {
      let plain = plain_string_length(bytes + offset, text.count - offset)
      out.append(bytes + offset, plain)
      offset += plain
      guard offset < text.count else { return }
      appendEscaped(bytes[offset], to: out)
      offset += 1
    }
  }

  /// Appends a string with its quotes.
  static func appendString(_ text: String, to out: ByteBuffer) {
    var text = text
    out.append(ASCII.quote)
    text.withUTF8 { bytes in
      for byte in bytes { appendEscaped(byte, to: out) }
    }
    out.append(ASCII.quote)
  }

  private static func appendEscaped(_ byte: UInt8, to out: ByteBuffer) {
    switch byte {
    case ASCII.quote: out.append("\\\"")
    case ASCII.backslash: out.append("\\\\")
    case ASCII.lf: out.append("\\n")
    case ASCII.cr: out.append("\\r")
    case ASCII.tab: out.append("\\t")
    case 0..<0x20:
      let digits: StaticString = "0123456789abcdef"
      out.append("\\u00")
      out.append(digits.utf8Start[Int(byte >> 4)])
      out.append(digits.utf8Start[Int(byte & 15)])
    default: out.append(byte)
    }
  }
}

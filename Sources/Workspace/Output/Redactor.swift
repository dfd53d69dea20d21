internal import Tokenizing

/// Masks what tells who somebody is: e-mail addresses, handles and phone numbers.
///
///     "mail ann@example.org or call +1 555 010 9999, @ann"
///     "mail [email] or call [phone], [handle]"
///
/// Addresses and handles are what the tokenizer takes for them. A phone number is 7 to 15 digits with a
/// plus first, or 9 to 15 with the usual separators between, that is not a date.
final class Redactor {
  private let tokenizer = Tokenizer()
  private var stream = TokenStream()
  private let buffer = ByteBuffer(capacity: 1 << 10)

  /// Calls a function with the masked text, which is valid during the call.
  ///
  /// - Complexity: O(*n*)
  func withRedacted(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let bytes = text.baseAddress, text.count < WordBreaks.maximumByteCount else {
      return body(text)
    }
    buffer.removeAll(keepingAtMost: 1 << 20)
    tokenizer.tokenize(text.span, into: &stream)
    var written = 0
    var index = 0
    while index < stream.count {
      let token = stream[index]
      let start = Int(token.start)
      var end = Int(token.end)
      var mask: StaticString?
      switch token.kind {
      case .email: mask = "[email]"
      case .mention: mask = "[handle]"
      case .number, .punctuation, .symbol:
        if start >= written, let phone = PhoneNumber.end(text, from: start) {
          mask = "[phone]"
          end = phone
        }
      default: break
      }
      if let mask, start >= written {
        buffer.append(bytes + written, start - written)
        buffer.append(mask)
        written = end
      }
      index += 1
    }
    buffer.append(bytes + written, text.count - written)
    buffer.clearPadding()
    body(UnsafeBufferPointer(start: UnsafePointer(buffer.base), count: buffer.count))
  }
}

/// Telling phone numbers from other numbers.
enum PhoneNumber {
  private static let longest = 24

  /// Returns the end of the phone number that begins here, or nil if none does.
  ///
  /// - Complexity: O(1); at most 24 bytes are read.
  static func end(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let first = text[start]
    guard first == UInt8(ascii: "+") || first == UInt8(ascii: "(") || first &- 48 < 10 else { return nil }
    if start > 0, isPartOfNumber(text[start - 1]) { return nil }
    var digits = 0
    var end = start
    var offset = start
    while offset < text.count, offset - start < longest {
      let byte = text[offset]
      if byte &- 48 < 10 {
        digits += 1
        end = offset + 1
      } else if !isSeparator(byte) && !(byte == UInt8(ascii: "+") && offset == start) {
        break
      }
      offset += 1
    }
    if end < text.count, isPartOfNumber(text[end]) { return nil }
    let fewest = first == UInt8(ascii: "+") ? 7 : 9
    guard digits >= fewest, digits <= 15, !isDate(text, start) else { return nil }
    return end
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "/")
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || byte == UInt8(ascii: "_")
  }

  /// `2025-03-14`, `2025/3/14`: four digits, a separator, one or two digits, the separator again.
  private static func isDate(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start + 8 <= text.count else { return false }
    for offset in start..<start + 4 where text[offset] &- 48 >= 10 { return false }
    let mark = text[start + 4]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") else {
      return false
    }
    return text[start + 6] == mark || text[start + 7] == mark
  }
}

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

  /// As much of a text as is looked at together, and how much of its end is left to the next window,
  /// so that nothing to mask is torn: longer than an address or a phone number is.
  private static let windowByteCount = 1 << 20
  private static let overlap = 4 << 10

  /// Calls a function with the masked text, which is valid during the call.
  ///
  /// - Complexity: O(*n*)
  func withRedacted(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    buffer.removeAll(keepingAtMost: 1 << 20)
    var start = 0
    while start < text.count { start = appendWindow(of: text, from: start) }
    buffer.clearPadding()
    body(UnsafeBufferPointer(start: UnsafePointer(buffer.base), count: buffer.count))
  }

  /// The same in pieces of about 1 MB, so that a text of any length is never held a second time.
  func forEachPiece(
    of text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    while start < text.count {
      buffer.removeAll(keepingAtMost: 1 << 20)
      start = appendWindow(of: text, from: start)
      buffer.clearPadding()
      body(UnsafeBufferPointer(start: UnsafePointer(buffer.base), count: buffer.count))
    }
  }

  /// Appends the masked text of one window; returns where the next one begins.
  private func appendWindow(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let end = min(text.count, start + Self.windowByteCount)
    let window = UnsafeBufferPointer(rebasing: text[start..<end])
    let isLast = end == text.count
    let limit = isLast ? window.count : window.count - Self.overlap
    tokenizer.tokenize(window, into: &stream)
    var written = 0
    var index = 0
    while index < stream.count, Int(stream[index].start) < limit {
      if let (mask, range) = mask(at: index, in: window, from: written) {
        append(window, written..<range.lowerBound)
        buffer.append(mask)
        written = range.upperBound
      }
      index += 1
    }
    let rest = index < stream.count ? Int(stream[index].start) : window.count
    append(window, written..<max(written, rest))
    return start + max(written, rest)
  }

  private func append(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if let bytes = text.baseAddress { buffer.append(bytes + range.lowerBound, range.count) }
  }

  /// What stands for the token and where it ends, if the token is not behind us and to be masked.
  private func mask(
    at index: Int, in text: UnsafeBufferPointer<UInt8>, from written: Int
  ) -> (StaticString, Range<Int>)? {
    let token = stream[index]
    let start = Int(token.start)
    guard start >= written else { return nil }
    switch token.kind {
    case .email: return ("[email]", token.range)
    case .mention: return ("[handle]", token.range)
    case .number, .punctuation, .symbol:
      return PhoneNumber.end(text, from: start).map { ("[phone]", start..<$0) }
    default: return nil
    }
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
    guard first == UInt8(ascii: "+") || first == UInt8(ascii: "(") || first &- 48 < 10 else {
      return nil
    }
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

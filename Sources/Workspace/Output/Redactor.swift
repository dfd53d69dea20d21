internal import Tokenizing

/// Masks what tells who somebody is: e-mail addresses, handles and phone numbers.
///
///     "mail ann@example.org or call +1 555 010 9999, @ann"
///     "mail [email] or call [phone], [handle]"
///
/// Addresses and handles are what the tokenizer takes for them, phone numbers what `PhoneNumber` does.
final class Redactor {
  private let tokenizer = Tokenizer()
  private var stream = TokenStream()
  private let buffer = ByteBuffer(capacity: 1 << 10)
  /// How much of the text at hand is in the buffer, masked.
  private var written = 0

  /// The longest text that is tokenized at once; a longer one is masked in pieces.
  private static let windowByteCount = 1 << 16

  /// Calls a function with the masked text, which is valid during the call.
  ///
  /// A text in which nothing is masked is handed on itself.
  ///
  /// - Parameter sparingPhoneNumbers: Whether phone numbers are left: for ids, which look like them.
  /// - Complexity: O(*n*)
  func withRedacted<Result>(
    _ text: UnsafeBufferPointer<UInt8>, sparingPhoneNumbers: Bool = false,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let bytes = text.baseAddress else { return body(text) }
    buffer.removeAll(keepingAtMost: 1 << 20)
    written = 0
    var start = 0
    while start < text.count {
      let end = windowEnd(text, start)
      mask(text, start..<end, sparingPhoneNumbers)
      start = end
    }
    guard written > 0 else { return body(text) }
    buffer.append(bytes + written, text.count - written)
    buffer.clearPadding()
    return body(UnsafeBufferPointer(start: UnsafePointer(buffer.base), count: buffer.count))
  }

  /// The text of some bytes, masked.
  func redacted(_ text: String) -> String {
    var text = text
    return text.withUTF8 { withRedacted($0) { String(decoding: $0, as: UTF8.self) } }
  }

  /// The end of the next piece: after white space, if there is any in its second half.
  private func windowEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let limit = start + Self.windowByteCount
    guard limit < text.count else { return text.count }
    for end in stride(from: limit, to: limit - Self.windowByteCount / 2, by: -1)
    where text[end - 1] == ASCII.lf || text[end - 1] == ASCII.space {
      return end
    }
    var end = limit
    while end > start + 1, text[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private func mask(
    _ text: UnsafeBufferPointer<UInt8>, _ window: Range<Int>, _ sparesPhoneNumbers: Bool
  ) {
    tokenizer.tokenize(UnsafeBufferPointer(rebasing: text[window]).span, into: &stream)
    var index = 0
    while index < stream.count {
      let token = stream[index]
      let start = window.lowerBound + Int(token.start)
      index += 1
      switch token.kind {
      case .email: replace(start..<window.lowerBound + Int(token.end), with: "[email]", text)
      case .mention: replace(start..<window.lowerBound + Int(token.end), with: "[handle]", text)
      case .number, .punctuation, .symbol:
        // Whatever stands between two words can hold a phone number.
        while index < stream.count, stream[index].kind.canBePartOfPhoneNumber { index += 1 }
        guard !sparesPhoneNumbers else { continue }
        let end =
          index < stream.count
          ? window.lowerBound + Int(stream[index].start) : window.upperBound
        PhoneNumber.forEach(in: text, start..<end) { replace($0, with: "[phone]", text) }
      default: break
      }
    }
  }

  private func replace(
    _ range: Range<Int>, with mask: StaticString, _ text: UnsafeBufferPointer<UInt8>
  ) {
    guard let bytes = text.baseAddress, range.lowerBound >= written else { return }
    buffer.append(bytes + written, range.lowerBound - written)
    buffer.append(mask)
    written = range.upperBound
  }
}

extension Token.Kind {
  fileprivate var canBePartOfPhoneNumber: Bool {
    self == .number || self == .punctuation || self == .symbol
  }
}

// MARK: - JSON

extension Redactor {
  /// Appends a JSON value that is no string, with its strings masked. Keys and numbers stay: a number has
  /// no room for a mask.
  ///
  /// - Complexity: O(*n*)
  func appendLiteral(
    _ field: Field, in batch: borrowing RecordBatch, _ decoder: inout FieldDecoder,
    to out: ByteBuffer
  ) {
    let bytes = UnsafeBufferPointer(rebasing: batch.bytes[..<Int(field.end)])
    guard let base = bytes.baseAddress else { return }
    var copied = Int(field.start)
    var offset = copied
    while let quote = bytes[offset...].firstIndex(of: ASCII.quote) {
      let end = Self.stringEnd(bytes, quote + 1)
      offset = min(end + 1, bytes.count)
      guard !Self.isKey(bytes, offset) else { continue }
      var string = field
      string.start = UInt32(quote + 1)
      string.end = UInt32(end)
      string.encoding = .escapedJSONString
      decoder.withText(of: string, in: batch) { text in
        withRedacted(text) { masked in
          guard masked.baseAddress != text.baseAddress else { return }
          out.append(base + copied, quote + 1 - copied)
          JSONText.append(masked, to: out)
          copied = end
        }
      }
    }
    out.append(base + copied, bytes.count - copied)
  }

  /// The offset of the quote that closes a string.
  private static func stringEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset] != ASCII.quote {
      offset += bytes[offset] == ASCII.backslash ? 2 : 1
    }
    return min(offset, bytes.count)
  }

  /// True if a colon follows.
  private static func isKey(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    bytes[start...].first { !ASCII.isSpace($0) } == UInt8(ascii: ":")
  }
}

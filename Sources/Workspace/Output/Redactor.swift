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
  /// The masked text, and how much of the text at hand is in it.
  private let buffer = ByteBuffer(capacity: 1 << 10)
  private var written = 0
  /// A masked string as JSON spells it.
  let spelling = ByteBuffer(capacity: 64)

  /// As much of a text as is looked at together, and how much of its end is left to the next window,
  /// so that nothing to mask is torn: longer than an address or a phone number is.
  private static let windowByteCount = 1 << 16
  private static let overlap = 4 << 10
}

// MARK: - Texts

extension Redactor {
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
    while start < text.count { start = maskWindow(of: text, from: start, sparingPhoneNumbers) }
    guard written > 0 else { return body(text) }
    buffer.append(bytes + written, text.count - written)
    buffer.clearPadding()
    return body(UnsafeBufferPointer(start: UnsafePointer(buffer.base), count: buffer.count))
  }

  /// The same in pieces of at most about 1 MB, so that a text of any length is never held a second time.
  ///
  /// A text in which nothing is masked is not handed on at all, so that it can keep its spelling.
  ///
  /// - Returns: Whether anything is masked.
  func forEachMaskedPiece(
    of text: UnsafeBufferPointer<UInt8>, sparingPhoneNumbers: Bool = false,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Bool {
    guard let bytes = text.baseAddress else { return false }
    var isMasked = false
    var start = 0
    while start < text.count {
      buffer.removeAll(keepingAtMost: 1 << 20)
      written = start
      let end = maskWindow(of: text, from: start, sparingPhoneNumbers)
      if written > start, !isMasked {
        isMasked = true
        UnsafeBufferPointer(rebasing: text[..<start]).forEachPiece(body)
      }
      if isMasked {
        buffer.append(bytes + written, end - written)
        buffer.clearPadding()
        body(UnsafeBufferPointer(start: UnsafePointer(buffer.base), count: buffer.count))
      }
      start = end
    }
    return isMasked
  }

  /// The text of some bytes, masked.
  func redacted(_ text: String) -> String {
    var text = text
    return text.withUTF8 { withRedacted($0) { String(decoding: $0, as: UTF8.self) } }
  }
}

// MARK: - Windows

extension Redactor {
  /// Masks what begins in one window; returns where the next one begins.
  private func maskWindow(
    of text: UnsafeBufferPointer<UInt8>, from start: Int, _ sparesPhoneNumbers: Bool
  ) -> Int {
    var end = min(text.count, start + Self.windowByteCount)
    while end < text.count, end > start + Self.overlap, text[end] & 0xC0 == 0x80 { end -= 1 }
    let limit = end == text.count ? end : end - Self.overlap
    tokenizer.tokenize(UnsafeBufferPointer(rebasing: text[start..<end]), into: &stream)
    var index = 0
    while index < stream.count, start + Int(stream[index].start) < limit {
      let token = stream[index]
      let range = start + Int(token.start)..<start + Int(token.end)
      index += 1
      switch token.kind {
      case .email: replace(range, with: "[email]", text)
      case .mention: replace(range, with: "[handle]", text)
      case .number, .punctuation, .symbol:
        // Whatever stands between two words can hold a phone number.
        while index < stream.count, stream[index].kind.canBePartOfPhoneNumber { index += 1 }
        let partEnd = index < stream.count ? start + Int(stream[index].start) : end
        var next = partEnd
        if !sparesPhoneNumbers {
          next = PhoneNumber.forEach(in: text, range.lowerBound..<partEnd, before: limit) {
            replace($0, with: "[phone]", text)
          }
        }
        while next < partEnd, text[next] & 0xC0 == 0x80 { next += 1 }
        if next < partEnd { return next }
      default: break
      }
    }
    return index < stream.count ? start + Int(stream[index].start) : end
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

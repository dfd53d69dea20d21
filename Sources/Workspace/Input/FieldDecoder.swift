internal import CInput
internal import Glibc

/// Reads a field's value as plain UTF-8.
///
///     var decoder = FieldDecoder()
///     decoder.withText(of: field, in: batch) { text in … }
///
/// A value in which nothing has to be undone is handed out where it stands; any other is decoded
/// into a buffer that is used again. Half a surrogate pair becomes U+FFFD.
public struct FieldDecoder: ~Copyable {
  private let buffer = ByteBuffer(capacity: 4 << 10)

  /// Creates a decoder. Each thread needs its own.
  public init() {}

  /// Calls a function with the value's bytes, which are valid during the call.
  ///
  /// After the bytes 64 more can be read.
  public mutating func withText<Result, Failure>(
    of field: Field, in batch: borrowing RecordBatch,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try decode(field.encoding, Int(field.start)..<Int(field.end), in: batch, body)
  }

  /// Calls a function with the bytes of a field's own key; empty where the field has a column.
  public mutating func withKey<Result, Failure>(
    of field: Field, in batch: borrowing RecordBatch,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let range = field.column < 0 ? Int(field.keyStart)..<Int(field.keyEnd) : 0..<0
    return try decode(.escapedJSONString, range, in: batch, body)
  }

  /// Calls a function with the value's bytes in pieces of about 1 MB, so that a value of any length
  /// is never held a second time. A piece may end inside a character.
  mutating func forEachPiece(
    of field: Field, in batch: borrowing RecordBatch, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let value = UnsafeBufferPointer(rebasing: batch.bytes[Int(field.start)..<Int(field.end)])
    guard let start = value.baseAddress else { return }
    var i = 0
    while i < value.count {
      buffer.removeAll(keepingAtMost: Self.pieceSize * 2)
      switch field.encoding {
      case .plain, .jsonString, .jsonLiteral:
        let length = min(Self.pieceSize, value.count - i)
        body(UnsafeBufferPointer(start: start + i, count: length))
        i += length
        continue
      case .doubledQuotes: Self.undouble(start, &i, value.count, into: buffer)
      case .escapedJSONString, .damagedJSONString:
        Self.unescape(start, &i, value.count, into: buffer)
      }
      buffer.clearPadding()
      body(UnsafeBufferPointer(start: UnsafePointer(buffer.base), count: buffer.count))
    }
  }

  private static let pieceSize = 1 << 20

  /// Calls a function with the text of a JSON string's inside.
  static func withUnescaped<Result>(
    _ spelling: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let start = spelling.baseAddress,
      memchr(start, Int32(ASCII.backslash), spelling.count) != nil
    else { return body(spelling) }
    let buffer = ByteBuffer(capacity: spelling.count)
    var i = 0
    while i < spelling.count { unescape(start, &i, spelling.count, into: buffer) }
    buffer.clearPadding()
    return body(UnsafeBufferPointer(start: UnsafePointer(buffer.base), count: buffer.count))
  }

  private mutating func decode<Result, Failure>(
    _ encoding: Field.Encoding, _ range: Range<Int>, in batch: borrowing RecordBatch,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let value = UnsafeBufferPointer(rebasing: batch.bytes[range])
    guard let start = value.baseAddress else { return try body(value) }
    let marker: UInt8
    switch encoding {
    case .plain, .jsonString, .jsonLiteral: return try body(value)
    case .doubledQuotes: marker = ASCII.quote
    case .escapedJSONString, .damagedJSONString: marker = ASCII.backslash
    }
    guard memchr(start, Int32(marker), value.count) != nil else { return try body(value) }
    buffer.removeAll(keepingAtMost: 1 << 20)
    buffer.reserve(value.count)
    var i = 0
    while i < value.count {
      if encoding == .doubledQuotes {
        Self.undouble(start, &i, value.count, into: buffer)
      } else {
        Self.unescape(start, &i, value.count, into: buffer)
      }
    }
    buffer.clearPadding()
    return try body(UnsafeBufferPointer(start: UnsafePointer(buffer.base), count: buffer.count))
  }

  /// Undoes quotes from `i` on, as much as makes a piece.
  private static func undouble(
    _ p: UnsafePointer<UInt8>, _ i: inout Int, _ count: Int, into out: ByteBuffer
  ) {
    let limit = out.count + pieceSize
    while i < count, out.count < limit {
      let end = min(count, i + pieceSize)
      guard let quote = memchr(p + i, Int32(ASCII.quote), end - i) else {
        out.append(p + i, end - i)
        i = end
        continue
      }
      let at = UnsafeRawPointer(quote) - UnsafeRawPointer(p)
      out.append(p + i, at + 1 - i)
      i = at + 2
    }
  }

  /// Undoes escapes from `i` on, as much as makes a piece.
  private static func unescape(
    _ p: UnsafePointer<UInt8>, _ i: inout Int, _ count: Int, into out: ByteBuffer
  ) {
    let limit = out.count + pieceSize
    while i < count, out.count < limit {
      let plain = plain_string_length(p + i, min(count - i, pieceSize))
      out.append(p + i, plain)
      i += plain
      guard i < count else { return }
      guard p[i] == ASCII.backslash, i + 1 < count else {
        out.append(p[i])
        i += 1
        continue
      }
      let letter = p[i + 1]
      i += 2
      switch letter {
      case UInt8(ascii: "n"): out.append(ASCII.lf)
      case UInt8(ascii: "t"): out.append(ASCII.tab)
      case UInt8(ascii: "r"): out.append(ASCII.cr)
      case UInt8(ascii: "b"): out.append(0x08)
      case UInt8(ascii: "f"): out.append(0x0C)
      case UInt8(ascii: "u"): UTF8Encoding.append(codePoint(p, &i, count), to: out)
      default: out.append(letter)
      }
    }
  }

  /// Reads the digits after `\u`, and the second half of a pair.
  private static func codePoint(_ p: UnsafePointer<UInt8>, _ i: inout Int, _ count: Int) -> UInt32 {
    guard let first = JSONScanner.hexadecimal(p, i, count) else { return 0xFFFD }
    i += 4
    guard first & 0xF800 == 0xD800 else { return first }
    guard first < 0xDC00, i + 1 < count, p[i] == ASCII.backslash, p[i + 1] == UInt8(ascii: "u"),
      let second = JSONScanner.hexadecimal(p, i + 2, count), second & 0xFC00 == 0xDC00
    else { return 0xFFFD }
    i += 6
    return 0x10000 + ((first & 0x3FF) << 10 | second & 0x3FF)
  }
}

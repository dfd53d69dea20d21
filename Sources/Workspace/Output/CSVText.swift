internal import Glibc

/// Writing text as a CSV cell, by RFC 4180.
struct CSVText: Sendable {
  /// Whether spreadsheets must not take a cell for a formula.
  var guardsFormulas = false

  /// Appends a cell, in quotes if it needs them.
  ///
  /// - Complexity: O(*n*)
  func append(_ text: UnsafeBufferPointer<UInt8>, to out: ByteBuffer) {
    guard let bytes = text.baseAddress, !text.isEmpty else { return }
    guard isGuarded(text) || Self.needsQuotes(text) else { return out.append(bytes, text.count) }
    beginQuoted(text, to: out)
    appendQuoted(text, to: out)
    out.append(ASCII.quote)
  }

  /// Appends the quote that opens a cell, and a guard if its text begins as a formula does.
  func beginQuoted(_ text: UnsafeBufferPointer<UInt8>, to out: ByteBuffer) {
    out.append(ASCII.quote)
    if isGuarded(text) { out.append(UInt8(ascii: "'")) }
  }

  /// Appends a piece of a cell's text between its quotes.
  func appendQuoted(_ text: UnsafeBufferPointer<UInt8>, to out: ByteBuffer) {
    guard let bytes = text.baseAddress else { return }
    var offset = 0
    while offset < text.count {
      guard let quote = memchr(bytes + offset, Int32(ASCII.quote), text.count - offset) else {
        out.append(bytes + offset, text.count - offset)
        break
      }
      let end = UnsafeRawPointer(quote) - UnsafeRawPointer(bytes) + 1
      out.append(bytes + offset, end - offset)
      out.append(ASCII.quote)
      offset = end
    }
  }

  private func isGuarded(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guardsFormulas && !text.isEmpty && Self.looksLikeFormula(text)
  }

  /// Returns rows as a whole file.
  ///
  /// - Parameter isForExcel: Whether it has a BOM, CRLF, and cells guarded that would be computed.
  static func table(_ rows: [[String]], isForExcel: Bool) -> [UInt8] {
    let out = ByteBuffer(capacity: 1 << 10)
    let text = CSVText(guardsFormulas: isForExcel)
    if isForExcel { out.append([0xEF, 0xBB, 0xBF]) }
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { out.append(ASCII.comma) }
        Array(cell.utf8).withUnsafeBufferPointer { text.append($0, to: out) }
      }
      if isForExcel { out.append(ASCII.cr) }
      out.append(ASCII.lf)
    }
    return Array(UnsafeBufferPointer(start: out.base, count: out.count))
  }

  private static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text[0] == ASCII.space || text[text.count - 1] == ASCII.space { return true }
    return text.contains {
      $0 == ASCII.quote || $0 == ASCII.comma || $0 == ASCII.lf || $0 == ASCII.cr
    }
  }

  /// True for what a spreadsheet would compute: `=`, `+`, `-`, `@`, their full-width twins, a tab or
  /// line end first; but not for a plain number.
  ///
  /// Source: OWASP, "CSV Injection".
  static func looksLikeFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text[0] {
    case UInt8(ascii: "="), UInt8(ascii: "@"), ASCII.tab, ASCII.cr, ASCII.lf: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return !isNumber(text)
    case 0xEF:
      guard text.count >= 3, text[1] == 0xBC else { return false }
      // ＋ － ＝ ＠
      return text[2] == 0x8B || text[2] == 0x8D || text[2] == 0x9D || text[2] == 0xA0
    default: return false
    }
  }

  private static func isNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var points = 0
    for byte in text.dropFirst() {
      if byte == UInt8(ascii: ".") { points += 1 } else if byte &- 48 >= 10 { return false }
    }
    return points <= 1 && text.count > 1 + points
  }
}

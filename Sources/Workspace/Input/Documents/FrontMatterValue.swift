/// The value of one field of a front matter, from the lines on which it stands.
struct FrontMatterValue {
  /// What the lines say.
  private(set) var value: FrontMatter.Value

  /// Reads a value. The first line is what stands after the key.
  init(_ p: UnsafePointer<UInt8>, _ lines: [Range<Int>], isTOML: Bool) {
    value = .literal(Array("null".utf8))
    let first = lines.first.map { LineCursor.trimmed(p, $0) } ?? 0..<0
    let rest = lines.dropFirst()
    let text = Self.bytes(p, first)
    if rest.contains(where: { !LineCursor.trimmed(p, $0).isEmpty }) {
      value = .text(Self.block(p, text, Array(rest)))
    } else if let quote = text.first, quote == ASCII.quote || quote == UInt8(ascii: "'") {
      value = .text(Self.unquoted(text, quote))
    } else {
      let plain = Self.withoutComment(text)
      if Self.isLiteral(plain) {
        value = .literal(plain)
      } else if !plain.isEmpty, plain != Array("~".utf8) {
        value = .text(plain)
      }
    }
  }

  private static func bytes(_ p: UnsafePointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
    Array(UnsafeBufferPointer(start: p + range.lowerBound, count: range.count))
  }

  /// Several lines: what the first says, unless it only announces the others, and the others.
  private static func block(
    _ p: UnsafePointer<UInt8>, _ first: [UInt8], _ rest: [Range<Int>]
  ) -> [UInt8] {
    let announces = first.first == UInt8(ascii: "|") || first.first == UInt8(ascii: ">")
    let folds = first.first == UInt8(ascii: ">")
    var text = announces ? [] : first
    for line in rest {
      if !text.isEmpty { text.append(folds ? ASCII.space : ASCII.lf) }
      text += bytes(p, announces ? LineCursor.trimmed(p, line) : LineCursor.trimmedEnd(p, line))
    }
    while let last = text.last, ASCII.isSpace(last) { text.removeLast() }
    for quotes in [Array("\"\"\"".utf8), Array("'''".utf8)]
    where text.count >= 6 && text.starts(with: quotes) && text.suffix(3).elementsEqual(quotes) {
      text = Array(text.dropFirst(3).dropLast(3).drop { ASCII.isSpace($0) })
    }
    return text
  }

  /// The inside of quotes: `''` is one in single ones, backslashes escape in double ones.
  private static func unquoted(_ text: [UInt8], _ quote: UInt8) -> [UInt8] {
    var out: [UInt8] = []
    var i = 1
    while i < text.count {
      let byte = text[i]
      let next = i + 1 < text.count ? text[i + 1] : nil
      switch (byte, next) {
      case (ASCII.backslash, let next?) where quote == ASCII.quote:
        out.append(escaped(next))
        i += 1
      case (quote, let next?) where quote == UInt8(ascii: "'") && next == quote:
        out.append(quote)
        i += 1
      case (quote, _): return out
      default: out.append(byte)
      }
      i += 1
    }
    // Never closed: as it is written.
    return text
  }

  private static func escaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"): ASCII.lf
    case UInt8(ascii: "t"): ASCII.tab
    case UInt8(ascii: "r"): ASCII.cr
    default: byte
    }
  }

  private static func withoutComment(_ text: [UInt8]) -> [UInt8] {
    var end = text.count
    for i in text.indices
    where text[i] == UInt8(ascii: "#") && (i == 0 || ASCII.isSpace(text[i - 1])) {
      end = i
      break
    }
    while end > 0, ASCII.isSpace(text[end - 1]) { end -= 1 }
    return Array(text[..<end])
  }

  /// Whether JSON spells it the same.
  private static func isLiteral(_ text: [UInt8]) -> Bool {
    if ["true", "false", "null"].contains(where: { $0.utf8.elementsEqual(text) }) { return true }
    var digits = text[...]
    if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, text.count <= 32 else { return false }
    let areDigits = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    return areDigits && (whole.count == 1 || whole.first != UInt8(ascii: "0"))
  }
}

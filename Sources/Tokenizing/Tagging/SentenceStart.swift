/// Where the sentences of a token stream begin, told from the tokens alone.
///
/// A sentence begins after a full stop, an exclamation or a question mark with a space behind it,
/// unless the stop belongs to a title or an initial (`Dr. No`, `J. S. Bach`), and with a line that
/// does not begin with a small letter.
package struct SentenceStart {
  let bytes: UnsafePointer<UInt8>
  let tokens: UnsafePointer<Token>

  /// Takes the tokens of a text.
  package init(bytes: UnsafePointer<UInt8>, tokens: UnsafePointer<Token>) {
    self.bytes = bytes
    self.tokens = tokens
  }

  /// True if a sentence begins with a token.
  @inline(__always)
  package func isStart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let token = tokens[index]
    let before = tokens[index - 1]
    if token.flags.contains(.startsLine) {
      return token.kind != .word || bytes[Int(token.start)] &- 97 >= 26
    }
    guard before.kind == .punctuation, token.flags.contains(.afterSpace) else { return false }
    switch bytes[Int(before.start)] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."): return !isAbbreviated(index - 1)
    default: return false
    }
  }

  /// True for the full stop of a title or an initial, which is no end and no mark of its own.
  @inline(__always)
  func isAbbreviated(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let stop = tokens[index]
    let word = tokens[index - 1]
    guard stop.end - stop.start == 1, bytes[Int(stop.start)] == UInt8(ascii: "."),
      word.kind == .word, word.end == stop.start
    else { return false }
    let start = Int(word.start)
    switch word.end - word.start {
    case 1: return bytes[start] &- 65 < 26
    case 2...4: return isTitle(start, Int(word.end - word.start))
    default: return false
    }
  }

  private func isTitle(_ start: Int, _ count: Int) -> Bool {
    var key: UInt32 = 0
    for offset in 0..<count { key = key << 8 | UInt32(bytes[start + offset] | 0x20) }
    return Self.titles.contains(key)
  }

  /// The letters of a title, the last one lowest.
  private static let titles: [UInt32] = [
    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "sen", "rep", "gov", "col", "capt", "lt", "sgt",
    "rev", "hon", "vs", "mt", "ft", "no",
  ].map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
}

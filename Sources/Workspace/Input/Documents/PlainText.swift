/// Text in the making, from which markup has been taken.
///
/// White space and control characters collapse into one space; `endLine` puts what follows on a
/// line of its own. Nothing stands before the first word of a passage or after its last.
struct PlainText {
  /// What was written so far.
  let buffer: ByteBuffer

  /// Where the passage that is being written begins.
  private(set) var passageStart = 0

  /// What stands before the next word: nothing, a space or a line feed.
  private var gap: UInt8 = 0

  /// Creates an empty text with room for `capacity` bytes.
  init(capacity: Int) { buffer = ByteBuffer(capacity: capacity) }

  /// Whether the passage has no word yet.
  var isPassageEmpty: Bool { buffer.count == passageStart }

  /// Appends one byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    guard byte > ASCII.space, byte != 0x7F else {
      if gap == 0 { gap = ASCII.space }
      return
    }
    closeGap()
    buffer.append(byte)
  }

  /// Appends a code point; the space that does not break is a space.
  mutating func append(codePoint: UInt32) {
    guard codePoint > 0x20, codePoint != 0x7F, codePoint != 0xA0 else {
      append(ASCII.space)
      return
    }
    closeGap()
    UTF8Encoding.append(codePoint, to: buffer)
  }

  /// Puts what follows on a new line.
  mutating func endLine() { gap = ASCII.lf }

  /// Ends the passage, so that what follows is another.
  ///
  /// - Returns: Where the passage stands; empty if it has no word.
  mutating func endPassage() -> Range<Int> {
    let passage = passageStart..<buffer.count
    passageStart = buffer.count
    gap = 0
    return passage
  }

  @inline(__always)
  private mutating func closeGap() {
    guard gap != 0 else { return }
    if !isPassageEmpty { buffer.append(gap) }
    gap = 0
  }
}

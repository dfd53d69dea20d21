/// Where a long text may be cut so that no word, and if possible no sentence, is torn.
package enum TextWindows {
  /// The longest piece of a text that is tokenized at once.
  package static let byteCount = 1 << 16

  /// Returns the end of the window that begins at `start`.
  ///
  /// The last line end in the second half of the window, else the last space, else a boundary
  /// between UTF-8 sequences. It depends on the text alone, so results do not depend on how the text
  /// was read.
  ///
  /// - Complexity: O(*limit*)
  package static func end(
    of text: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int = byteCount
  ) -> Int {
    guard text.count - start > limit else { return text.count }
    let end = start + limit
    let half = start + limit / 2
    var space = 0
    var offset = end - 1
    while offset >= half {
      let byte = text[offset]
      if byte == 0x0A || byte == 0x0D { return offset + 1 }
      if byte == 0x20, space == 0 { space = offset + 1 }
      offset -= 1
    }
    if space != 0 { return space }
    var cut = end
    while cut > half, text[cut] & 0xC0 == 0x80 { cut -= 1 }
    return cut
  }
}

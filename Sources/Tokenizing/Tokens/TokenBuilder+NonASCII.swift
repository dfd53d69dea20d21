// MARK: - Characters beyond ASCII

extension TokenBuilder {
  /// A segment that begins with a character beyond ASCII: a word, an emoji, an ideograph, a mark.
  @inline(never)
  mutating func appendNonASCII(_ end: Int) {
    hasNonASCII = true
    let scalar = UTF8Decoding.scalar(bytes, at: position, end: end)
    let property = WordProperty(of: scalar.value)
    switch property.trait {
    case .letter: append(.word, end)
    case .pictograph: append(.emoji, end)
    case .ideograph, .hiragana, .unspaced: appendBigrams(end)
    case .punctuation: append(.punctuation, end)
    case .symbol: append(isRegionalIndicator(scalar.value) ? .emoji : .symbol, end)
    case .none: appendOther(property, scalar.value, end)
    }
  }

  /// Neither letter nor mark: a digit of another script, a numeral, white space, a format character.
  private mutating func appendOther(_ property: WordProperty, _ scalar: UInt32, _ end: Int) {
    if property.wordBreak == WordBreakClass.numeric.rawValue { return append(.number, end) }
    if property.wordBreak == WordBreakClass.aLetter.rawValue { return append(.word, end) }
    if property.wordBreak == WordBreakClass.newline.rawValue {
      pending.formUnion([.afterSpace, .startsLine])
      return skip(to: end)
    }
    if scalar == 0x200B, joinAcrossZeroWidthSpace(end) { return }
    if isEmojiPart(scalar) { return append(.emoji, end) }
    if !isInvisible(scalar) { pending.insert(.afterSpace) }
    skip(to: end)
  }

  /// A word that a zero-width space cut in two is put together again.
  private mutating func joinAcrossZeroWidthSpace(_ end: Int) -> Bool {
    guard touches(position), tokens[tokenCount - 1].kind == .word, segment + 1 < segmentCount
    else { return false }
    let next = byteClass(at: end)
    guard next == ByteClass.word || next == ByteClass.nonASCII else { return false }
    if next == ByteClass.nonASCII {
      let scalar = UTF8Decoding.scalar(bytes, at: end, end: count)
      guard WordProperty(of: scalar.value).trait == .letter else { return false }
    }
    let last = Int(ends[segment + 1])
    tokens[tokenCount - 1].end = UInt32(truncatingIfNeeded: last)
    skip(beyond: last)
    return true
  }

  /// Every pair of neighbors in a run of characters that are written without spaces.
  private mutating func appendBigrams(_ end: Int) {
    var start = position
    skip(to: end)
    guard isUnspaced(position) else { return write(.bigram, from: start, to: end) }
    while segment < segmentCount, isUnspaced(position) {
      let second = position
      skip(to: Int(ends[segment]))
      write(.bigram, from: start, to: position)
      start = second
    }
  }

  private func isUnspaced(_ offset: Int) -> Bool {
    guard offset < count, bytes[offset] >= 0x80 else { return false }
    let scalar = UTF8Decoding.scalar(bytes, at: offset, end: count)
    switch WordProperty(of: scalar.value).trait {
    case .ideograph, .hiragana, .unspaced: return true
    default: return false
    }
  }

  private func isRegionalIndicator(_ scalar: UInt32) -> Bool {
    scalar >= 0x1F1E6 && scalar <= 0x1F1FF
  }

  /// A skin tone that stands alone.
  private func isEmojiPart(_ scalar: UInt32) -> Bool { scalar >= 0x1F3FB && scalar <= 0x1F3FF }

  /// Characters that leave no gap: joiners, selectors, marks without a base, tags.
  private func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF, 0x300...0x36F, 0xAD: true
    default: false
    }
  }
}

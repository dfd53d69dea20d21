// MARK: - From tokens to terms

extension TokenStream {
  /// Gives every token the term that it stands for in a table.
  ///
  /// A word is compared in lower case, with compatibility letters folded (`ｇｏｏｄ`), a straight
  /// apostrophe, and without what is invisible. If the table does not have it, the word without
  /// letters repeated for effect (`sooo`, `goood`) and without a possessive ending is tried. Emoji
  /// lose skin tone and variation selectors; one that the table does not have is looked up by its
  /// first part.
  ///
  /// - Precondition: `text` is the text that the stream was made from.
  /// - Complexity: O(*n*) in the number of bytes.
  public mutating func resolve(_ text: Span<UInt8>, with table: TermTable) {
    text.withUnsafeBufferPointer { resolve($0, with: table) }
  }

  package mutating func resolve(_ text: UnsafeBufferPointer<UInt8>, with table: borrowing TermTable)
  {
    guard let bytes = text.baseAddress else { return }
    for index in 0..<count {
      switch tokens[index].kind {
      case .word, .number: resolveWord(index, bytes, text.count, with: table)
      case .hashtag: resolveSlowly(index, bytes, skipping: 1, with: table)
      case .mention: resolveSlowly(index, bytes, skipping: 0, with: table)
      case .emoji: resolveEmoji(index, bytes, with: table)
      case .emoticon: resolveExactly(index, bytes, with: table)
      case .bigram: resolveSlowly(index, bytes, skipping: 0, with: table)
      case .url, .email, .punctuation, .symbol: break
      }
    }
  }

  /// The short ASCII word: two loads, a few instructions to lower its case, one probe.
  @inline(__always)
  private mutating func resolveWord(
    _ index: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int, with table: borrowing TermTable
  ) {
    let start = Int(tokens[index].start)
    let length = Int(tokens[index].end) - start
    guard length <= 15 else { return resolveSlowly(index, bytes, skipping: 0, with: table) }
    if length <= 8, start &+ 8 <= count {
      return resolveEightBytes(index, bytes + start, length, with: table)
    }
    let (low, high) =
      start &+ 16 <= count
      ? TermKey.paddedWords(bytes + start, count: length)
      : TermKey.words(bytes + start, count: length)
    guard (low | high) & ASCIIWords.highBits == 0 else {
      return resolveSlowly(index, bytes, skipping: 0, with: table)
    }
    let capitals = ASCIIWords.capitals(low)
    if capitals & 0x80 != 0 { flagCapitals(index, capitals, bytes + start, length) }
    let key = TermKey(
      low: ASCIIWords.lowercased(low, capitals: capitals),
      high: ASCIIWords.lowercased(high, capitals: ASCIIWords.capitals(high)), count: length)
    if let id = table.find(key, bytes: bytes + start) {
      tokens[index].term = id
    } else if ASCIIWords.repeats(key.low, key.high) != 0 || mayHaveEnding(bytes + start, length) {
      resolveSlowly(index, bytes, skipping: 0, with: table)
    }
  }

  /// The same for the most common case, a word of up to 8 bytes with 8 readable ones: one load.
  @inline(__always)
  private mutating func resolveEightBytes(
    _ index: Int, _ word: UnsafePointer<UInt8>, _ length: Int, with table: borrowing TermTable
  ) {
    let raw = UInt64(littleEndian: UnsafeRawPointer(word).loadUnaligned(as: UInt64.self))
    let low = raw & (UInt64.max &>> (64 &- 8 &* UInt64(truncatingIfNeeded: length)))
    guard low & ASCIIWords.highBits == 0 else {
      return resolveSlowly(index, word - Int(tokens[index].start), skipping: 0, with: table)
    }
    let capitals = ASCIIWords.capitals(low)
    if capitals & 0x80 != 0 { flagCapitals(index, capitals, word, length) }
    let key = TermKey(
      low: ASCIIWords.lowercased(low, capitals: capitals), high: 0, count: length)
    if let id = table.find(key, bytes: word) {
      tokens[index].term = id
    } else if ASCIIWords.repeats(key.low) != 0 || mayHaveEnding(word, length) {
      resolveSlowly(index, word - Int(tokens[index].start), skipping: 0, with: table)
    }
  }

  @inline(__always)
  private func flagCapitals(
    _ index: Int, _ capitals: UInt64, _ word: UnsafePointer<UInt8>, _ length: Int
  ) {
    tokens[index].flags.insert(.capitalized)
    if capitals & 0x8000 != 0, isShouted(word, length) { tokens[index].flags.insert(.shouted) }
  }

  @inline(__always)
  private func mayHaveEnding(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    guard length > 2 else { return false }
    let last = bytes[length - 2]
    return last == UInt8(ascii: "'") || last == UInt8(ascii: "`")
      || (length > 3 && bytes[length - 3] == UInt8(ascii: "`"))
  }

  /// True if all letters are capitals.
  private func isShouted(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    for offset in 0..<length where bytes[offset] &- 97 < 26 { return false }
    return true
  }

  /// Any word: normalized into a buffer, then tried as it is and without repeats and ending.
  @inline(never)
  private mutating func resolveSlowly(
    _ index: Int, _ bytes: UnsafePointer<UInt8>, skipping prefix: Int,
    with table: borrowing TermTable
  ) {
    let start = Int(tokens[index].start) + prefix
    let length = Int(tokens[index].end) - start
    scratch.normalize(UnsafeBufferPointer(start: bytes + start, count: length))
    if bytes[start] &- 65 < 26 { tokens[index].flags.insert(.capitalized) }
    if length > 15, isShouted(bytes + start, length) { tokens[index].flags.insert(.shouted) }
    if let id = find(scratch.term, in: table) { return tokens[index].term = id }
    if scratch.hasRepeats {
      tokens[index].flags.insert(.elongated)
      if let id = findSqueezed(in: table) { return tokens[index].term = id }
    }
    guard scratch.dropPossessive() else { return }
    if let id = find(scratch.term, in: table) { tokens[index].term = id }
  }

  /// Tries the runs of a word as double letters first (`goood`), then as single ones (`sooo`).
  private mutating func findSqueezed(in table: borrowing TermTable) -> TermID? {
    let runs = min(scratch.squeeze(doubled: .max), 3)
    for choice in stride(from: (1 << runs) - 1, through: 0, by: -1) {
      _ = scratch.squeeze(doubled: UInt8(choice))
      if let id = find(scratch.variant, in: table) { return id }
    }
    return nil
  }

  private func find(_ term: borrowing TermBuffer, in table: borrowing TermTable) -> TermID? {
    guard term.count > 0 else { return nil }
    return table.find(TermKey(term.base, count: term.count), bytes: term.base)
  }

  /// An emoji without its looks, or by its first part if the whole is not known.
  @inline(never)
  private mutating func resolveEmoji(
    _ index: Int, _ bytes: UnsafePointer<UInt8>, with table: borrowing TermTable
  ) {
    let start = Int(tokens[index].start)
    let end = Int(tokens[index].end)
    let first = UTF8Decoding.scalar(bytes, at: start, end: end).length
    scratch.normalize(emoji: UnsafeBufferPointer(start: bytes + start, count: end - start))
    if let id = find(scratch.term, in: table) { return tokens[index].term = id }
    guard scratch.term.count > first else { return }
    scratch.term.removeLast(scratch.term.count - first)
    if let id = find(scratch.term, in: table) { tokens[index].term = id }
  }

  private mutating func resolveExactly(
    _ index: Int, _ bytes: UnsafePointer<UInt8>, with table: borrowing TermTable
  ) {
    let start = Int(tokens[index].start)
    let key = TermKey(bytes + start, count: Int(tokens[index].end) - start)
    if let id = table.find(key, bytes: bytes + start) { tokens[index].term = id }
  }
}

// MARK: - Collecting terms

extension TokenStream {
  /// Returns the normalized terms of the stream's words, numbers and signs in order, adding the new
  /// ones to a table. Punctuation and addresses are left out.
  mutating func termIDs(
    _ text: UnsafeBufferPointer<UInt8>, insertingInto table: inout TermTable
  ) -> [TermID] {
    guard let bytes = text.baseAddress else { return [] }
    var ids: [TermID] = []
    for index in 0..<count {
      let token = tokens[index]
      switch token.kind {
      case .punctuation, .url, .email, .mention: continue
      case .word, .number, .emoji, .emoticon, .hashtag, .bigram, .symbol: break
      }
      let range = UnsafeBufferPointer(
        start: bytes + Int(token.start), count: Int(token.end - token.start))
      if token.kind == .emoticon {
        ids.append(table.insert(range))
        continue
      }
      if token.kind == .emoji { scratch.normalize(emoji: range) } else { scratch.normalize(range) }
      ids.append(table.insert(scratch.term.bytes))
    }
    return ids
  }
}

// MARK: - Vocabularies

extension TokenStream {
  /// Calls a function with the term under which a token enters a vocabulary: normalized, letters
  /// repeated for effect cut to two, without a possessive ending, a hashtag without its sign.
  ///
  /// A table that was filled with such terms is one in which `resolve` finds them again.
  ///
  /// - Parameters:
  ///   - index: The token's position.
  ///   - text: The text that the stream was made from.
  /// - Complexity: O(*m*) in the token's bytes.
  package mutating func withVocabularyTerm(
    at index: Int, of text: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard index >= 0, index < count else { return }
    let token = tokens[index]
    let prefix = token.kind == .hashtag ? 1 : 0
    let range = UnsafeBufferPointer(rebasing: text[(Int(token.start) + prefix)..<Int(token.end)])
    switch token.kind {
    case .emoticon: return body(range)
    case .emoji: scratch.normalize(emoji: range)
    default: scratch.normalize(range)
    }
    if token.kind == .word || token.kind == .hashtag {
      _ = scratch.dropPossessive()
      if scratch.hasRepeats {
        _ = scratch.squeeze(doubled: .max)
        return body(scratch.variant.bytes)
      }
    }
    body(scratch.term.bytes)
  }
}

// MARK: - Parts of tokens

extension TokenStream {
  /// Calls a function with bytes in the form in which terms are compared, such as those of a part of
  /// a token.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package mutating func withNormalized(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    scratch.normalize(bytes)
    body(scratch.term.bytes)
  }
}

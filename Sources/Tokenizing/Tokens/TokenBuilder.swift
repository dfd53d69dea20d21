/// One walk over a text's segments that makes its tokens.
///
/// Segments are read left to right; a token may take several (an address) or be taken back (the name
/// before an `@`). A walk writes at most one token a segment.
struct TokenBuilder {
  let bytes: UnsafePointer<UInt8>
  let count: Int
  let ends: UnsafePointer<UInt32>
  let segmentCount: Int
  let classes: UnsafePointer<UInt8>
  let emoticons: EmoticonTrie.View
  let tokens: UnsafeMutablePointer<Token>

  /// The next segment, and where it begins.
  var segment = 0
  var position = 0
  var tokenCount = 0

  var hasNumbers = false
  var hasNonASCII = false

  /// What the white space before the next token says of it.
  var pending: Token.Flags = .startsLine

  init(
    bytes: UnsafePointer<UInt8>, count: Int, ends: UnsafePointer<UInt32>, segmentCount: Int,
    classes: UnsafePointer<UInt8>, emoticons: EmoticonTrie.View,
    tokens: UnsafeMutablePointer<Token>
  ) {
    self.bytes = bytes
    self.count = count
    self.ends = ends
    self.segmentCount = segmentCount
    self.classes = classes
    self.emoticons = emoticons
    self.tokens = tokens
  }

  mutating func build() {
    while segment < segmentCount {
      buildPlainRun()
      if segment < segmentCount { buildOne() }
    }
  }

  /// Makes tokens of words and white space, up to something for which one has to look around.
  ///
  /// That is nine tenths of a text; its state is in local variables, so that it stays in registers.
  @inline(__always)
  private mutating func buildPlainRun() {
    var (segment, position, tokenCount) = (segment, position, tokenCount)
    var flags = UInt32(pending.rawValue)
    let (ends, bytes, classes, tokens) = (ends, bytes, classes, tokens)
    let (segmentCount, count) = (segmentCount, count)
    while segment < segmentCount {
      let end = Int(ends[segment])
      let byteClass = classes[Int(bytes[position])]
      if byteClass & ByteClass.mask == ByteClass.word {
        let length = end &- position
        // "D:" may begin an emoticon, and "http:" or "www." an address.
        if byteClass & ByteClass.emoticonStart != 0, mayBeginEmoticon(at: position) { break }
        if length >= 3, length <= 5, end < count,
          bytes[end] == UInt8(ascii: ":") || bytes[end] == UInt8(ascii: ".")
        {
          break
        }
        tokens[tokenCount] = Token(
          start: UInt32(truncatingIfNeeded: position), end: UInt32(truncatingIfNeeded: end),
          kind: .word, flags: Token.Flags(rawValue: UInt16(truncatingIfNeeded: flags)))
        tokenCount &+= 1
        flags = 0
      } else if byteClass == ByteClass.space {
        flags |= UInt32(Token.Flags.afterSpace.rawValue)
      } else {
        break
      }
      position = end
      segment &+= 1
    }
    self.segment = segment
    self.position = position
    self.tokenCount = tokenCount
    pending = Token.Flags(rawValue: UInt16(truncatingIfNeeded: flags))
  }

  private mutating func buildOne() {
    let end = Int(ends[segment])
    let byteClass = classes[Int(bytes[position])]
    if byteClass & ByteClass.emoticonStart != 0, mayBeginEmoticon(at: position), appendEmoticon() {
      return
    }
    switch byteClass & ByteClass.mask {
    case ByteClass.word: appendWord(end)
    case ByteClass.space:
      pending.insert(.afterSpace)
      skip(to: end)
    case ByteClass.newline:
      pending.formUnion([.afterSpace, .startsLine])
      skip(to: end)
    case ByteClass.punctuation:
      if byteClass & ByteClass.joint == 0 || !joinAtJoint() {
        appendMark(end)
      }
    case ByteClass.digit: appendDigits(end)
    case ByteClass.symbol: appendRun(.symbol, end)
    case ByteClass.sigil: appendSigil(end)
    default: appendNonASCII(end)
    }
  }
}

// MARK: - Moving and appending

extension TokenBuilder {
  /// Goes on after the current segment.
  @inline(__always)
  mutating func skip(to end: Int) {
    position = end
    segment &+= 1
  }

  /// Goes on at any offset, which may be inside a segment.
  mutating func skip(beyond offset: Int) {
    position = offset
    while segment < segmentCount, Int(ends[segment]) <= offset { segment += 1 }
  }

  /// Appends a token that ends where the current segment does.
  @inline(__always)
  mutating func append(_ kind: Token.Kind, _ end: Int) {
    write(kind, from: position, to: end)
    skip(to: end)
  }

  @inline(__always)
  mutating func write(_ kind: Token.Kind, from start: Int, to end: Int) {
    tokens[tokenCount] = Token(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), kind: kind,
      flags: pending)
    tokenCount &+= 1
    pending = []
  }

  /// True if the last token ends exactly here.
  @inline(__always)
  func touches(_ offset: Int) -> Bool {
    tokenCount > 0 && Int(tokens[tokenCount &- 1].end) == offset
  }

  @inline(__always)
  func byteClass(at offset: Int) -> UInt8 {
    offset < count ? classes[Int(bytes[offset])] & ByteClass.mask : ByteClass.space
  }

  /// Appends a run of the same mark as one token.
  @inline(__always)
  mutating func appendRun(_ kind: Token.Kind, _ end: Int) {
    let byte = bytes[position]
    let start = position
    skip(to: end)
    while segment < segmentCount, bytes[position] == byte, Int(ends[segment]) == position &+ 1 {
      skip(to: position &+ 1)
    }
    write(kind, from: start, to: position)
  }

  /// Appends a run of a mark, or the keycap that begins with it.
  @inline(__always)
  mutating func appendMark(_ end: Int) {
    if end > position &+ 1, appendKeycap(end) { return }
    appendRun(.punctuation, end)
  }

  @inline(__always)
  private mutating func appendDigits(_ end: Int) {
    hasNumbers = true
    if isNumber(end) { return append(.number, end) }
    if !appendKeycap(end) { append(.word, end) }
  }

  /// Appends 1️⃣: a digit, `*` or `#`, a variation selector or none, and U+20E3. Several may be one segment.
  @inline(never)
  private mutating func appendKeycap(_ end: Int) -> Bool {
    let hasSelector = end - position >= 7 && isSelector(at: position + 1)
    let cap = position + (hasSelector ? 4 : 1)
    guard cap + 3 <= end, bytes[cap] == 0xE2, bytes[cap + 1] == 0x83, bytes[cap + 2] == 0xA3
    else { return false }
    write(.emoji, from: position, to: cap + 3)
    skip(beyond: cap + 3)
    return true
  }

  /// True at U+FE0F.
  private func isSelector(at offset: Int) -> Bool {
    bytes[offset] == 0xEF && bytes[offset + 1] == 0xB8 && bytes[offset + 2] == 0x8F
  }

  @inline(__always)
  private func mayBeginEmoticon(at offset: Int) -> Bool {
    let second = offset &+ 1 < count ? bytes[offset &+ 1] : 0
    return emoticons.mayBegin(bytes[offset], second)
  }

  /// Appends an emoticon if one begins here and what stands before lets it.
  @inline(never)
  mutating func appendEmoticon() -> Bool {
    let length = emoticons.match(bytes, at: position, end: count, classes: classes)
    guard length > 0, !followsWord || isMouth(bytes[position + length - 1]) else { return false }
    write(.emoticon, from: position, to: position + length)
    skip(beyond: position + length)
    return true
  }
}

extension TokenBuilder {
  /// True right after a letter or digit, where a mark is punctuation ("C:\\", "3:0") unless it makes a
  /// whole face: "great:)".
  private var followsWord: Bool {
    guard touches(position) else { return false }
    let kind = tokens[tokenCount - 1].kind
    return kind == .word || kind == .number
  }

  private func isMouth(_ byte: UInt8) -> Bool {
    bytes[position] != byte && (byte == UInt8(ascii: ")") || byte == UInt8(ascii: "("))
  }
}

// MARK: - Words and numbers

extension TokenBuilder {
  @inline(__always)
  mutating func appendWord(_ end: Int) {
    // "http", "https", "ftp" and "www" are the only words that an address begins with.
    if end < count, bytes[end] == UInt8(ascii: ":") || bytes[end] == UInt8(ascii: "."),
      appendURL(end)
    {
      return
    }
    append(.word, end)
  }

  /// True if the segment has digits and their separators only.
  @inline(__always)
  func isNumber(_ end: Int) -> Bool {
    for offset in position..<end {
      let byte = bytes[offset]
      if byte > UInt8(ascii: "9") || byte < UInt8(ascii: "'") { return false }
    }
    return true
  }

  /// Handles a mark that may join what stands around it; false if it is plain punctuation.
  mutating func joinAtJoint() -> Bool {
    let next = byteClass(at: position + 1)
    guard touches(position),
      next == ByteClass.word || next == ByteClass.nonASCII || next == ByteClass.digit
    else { return false }
    switch bytes[position] {
    case UInt8(ascii: "-"):
      // One hyphen between two words gives no token: "must-have" is two words, joined.
      let previous = tokens[tokenCount - 1].kind
      guard previous == .word || previous == .number else { return false }
      skip(to: position + 1)
      pending = .hyphenated
      return true
    case UInt8(ascii: "`"): return joinContraction()
    case UInt8(ascii: "."): return joinDomain() || joinAbbreviation()
    default: return false
    }
  }

  /// `don`t`: a grave accent typed for an apostrophe.
  private mutating func joinContraction() -> Bool {
    guard tokens[tokenCount - 1].kind == .word, segment + 1 < segmentCount else { return false }
    let end = Int(ends[segment + 1])
    guard end - position <= 3 else { return false }
    tokens[tokenCount - 1].end = UInt32(truncatingIfNeeded: end)
    skip(beyond: end)
    return true
  }

  /// `U.S.`, `e.g.`: single letters with a full stop after each.
  private mutating func joinAbbreviation() -> Bool {
    let last = tokens[tokenCount - 1]
    guard last.kind == .word, segment + 1 < segmentCount else { return false }
    let end = Int(ends[segment + 1])
    let isSingle = end - position == 2 && byteClass(at: position + 1) == ByteClass.word
    let begins = last.end - last.start == 1
    let continues = last.end - last.start > 2 && bytes[Int(last.end) - 2] == UInt8(ascii: ".")
    guard isSingle, begins || continues else { return false }
    tokens[tokenCount - 1].end = UInt32(truncatingIfNeeded: end)
    skip(beyond: end)
    return true
  }
}

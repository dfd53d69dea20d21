// MARK: - Hashtags, mentions, web and e-mail addresses

extension TokenBuilder {
  /// `#word`, `@name`, or the middle of an e-mail address.
  mutating func appendSigil(_ end: Int) {
    let isHash = bytes[position] == UInt8(ascii: "#")
    let next = byteClass(at: end)
    let isName = next == ByteClass.word || next == ByteClass.nonASCII || next == ByteClass.digit
    guard isName, segment + 1 < segmentCount else { return appendMark(end) }
    if isHash { return appendHashtag() }
    if touches(position) {
      return appendEmail() ? () : appendRun(.punctuation, end)
    }
    guard next != ByteClass.nonASCII else { return appendRun(.punctuation, end) }
    append(.mention, from: position, throughSegment: segment + 1)
  }

  private mutating func append(_ kind: Token.Kind, from start: Int, throughSegment last: Int) {
    let end = Int(ends[last])
    write(kind, from: start, to: end)
    skip(beyond: end)
  }

  private mutating func appendHashtag() {
    let start = position
    let body = position + 1
    let first = Int(ends[segment + 1])
    guard mayBeTag(from: body, to: first) else { return appendRun(.punctuation, body) }
    write(.hashtag, from: start, to: first)
    skip(beyond: first)
    appendHashtagParts(from: body, to: first)
  }

  /// A number alone is no tag (#1), and neither is a mark or an emoji.
  private func mayBeTag(from body: Int, to end: Int) -> Bool {
    guard bytes[body] < 0x80 else {
      let property = WordProperty(of: UTF8Decoding.scalar(bytes, at: body, end: count).value)
      return property.trait == .letter || property.trait == .none
    }
    for offset in body..<end where !isASCIIDigit(bytes[offset]) { return true }
    return false
  }

  /// Appends the words of `#BestDayEver` or `#not_again` as tokens of their own.
  ///
  /// There is room: a tag has as many parts as it has bytes at most, and its segments are passed.
  private mutating func appendHashtagParts(from body: Int, to end: Int) {
    var start = body
    var parts = 0
    let tag = tokenCount
    // Each part is at least one byte of the tag, so the tokens never overtake the bytes read.
    for offset in body...end {
      let isEnd = offset == end || startsPart(at: offset, from: start)
      guard isEnd else { continue }
      var first = start
      while first < offset, bytes[first] == UInt8(ascii: "_") { first += 1 }
      if first < offset {
        pending = .inHashtag
        write(.word, from: first, to: offset)
        parts += 1
      }
      start = offset
    }
    // A tag of one part is a word already.
    if parts == 1, Int(tokens[tag].start) == body { tokenCount = tag }
    pending = []
  }

  /// True between a small letter and a capital, a letter and a digit, at `_`, and before the last
  /// capital of several (`USAToday`).
  private func startsPart(at offset: Int, from start: Int) -> Bool {
    guard offset > start else { return false }
    let previous = bytes[offset - 1]
    let byte = bytes[offset]
    if byte == UInt8(ascii: "_") { return true }
    let isDigit = isASCIIDigit(byte)
    if isDigit != isASCIIDigit(previous), previous != UInt8(ascii: "_") { return true }
    guard isCapital(byte) else { return false }
    if !isCapital(previous) { return true }
    return offset + 1 < count && isSmall(bytes[offset + 1])
  }

  private func isASCIIDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  private func isCapital(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
  private func isSmall(_ byte: UInt8) -> Bool { byte &- 97 < 26 }

  /// `name@example.org`, with the local part taken back from the tokens already written.
  private mutating func appendEmail() -> Bool {
    // The domain: words joined by full stops and hyphens, at least one full stop.
    var end = Int(ends[segment + 1])
    var next = segment + 2
    var hasStop = false
    while next < segmentCount, end < count,
      bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: "-"),
      byteClass(at: end + 1) == ByteClass.word || byteClass(at: end + 1) == ByteClass.digit
    {
      guard next + 1 < segmentCount else { break }
      if bytes[end] == UInt8(ascii: ".") { hasStop = true }
      end = Int(ends[next + 1])
      next += 2
    }
    guard hasStop else { return false }
    var start = position
    var firstFlags: Token.Flags = []
    while tokenCount > 0, touches(start) || isHyphen(before: start) {
      let token = tokens[tokenCount - 1]
      let isLocal =
        token.kind == .word || token.kind == .number || isLocalMark(bytes[Int(token.start)])
      guard isLocal else { break }
      start = Int(token.start)
      firstFlags = token.flags
      tokenCount -= 1
    }
    guard start < position else { return false }
    pending = firstFlags
    write(.email, from: start, to: end)
    skip(beyond: end)
    return true
  }

  private func isLocalMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "%")
  }

  /// True if only the hyphen of a joined word lies between the last token and this offset.
  private func isHyphen(before offset: Int) -> Bool {
    tokenCount > 0 && offset > 0 && Int(tokens[tokenCount - 1].end) == offset - 1
      && bytes[offset - 1] == UInt8(ascii: "-")
  }

  /// An address with its scheme, or one that begins with `www.`.
  @inline(never)
  mutating func appendURL(_ end: Int) -> Bool {
    guard isURLStart(end) else { return false }
    let start = position
    let last = urlEnd(from: end)
    write(.url, from: start, to: last)
    skip(beyond: last)
    return true
  }

  private func isURLStart(_ end: Int) -> Bool {
    let length = end - position
    guard length >= 3, length <= 5 else { return false }
    if bytes[end] == UInt8(ascii: ".") {
      return equals("www", at: position, length) && byteClass(at: end + 1) == ByteClass.word
    }
    guard end + 3 < count, bytes[end + 1] == UInt8(ascii: "/"), bytes[end + 2] == UInt8(ascii: "/")
    else { return false }
    return equals("http", at: position, length) || equals("https", at: position, length)
      || equals("ftp", at: position, length)
  }

  /// Compares a segment with an ASCII word without regard to case.
  private func equals(_ word: StaticString, at start: Int, _ length: Int) -> Bool {
    guard word.utf8CodeUnitCount == length else { return false }
    for offset in 0..<length where bytes[start + offset] | 0x20 != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The end of an address: before white space, a quote, an angle bracket, or marks that end a sentence.
  private func urlEnd(from offset: Int) -> Int {
    var end = offset
    while end < count {
      let byte = bytes[end]
      if byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<")
        || byte == UInt8(ascii: ">")
      {
        break
      }
      end += 1
    }
    while end > offset + 1 {
      switch bytes[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "'"):
        end -= 1
      default: return end
      }
    }
    return end
  }

  /// `example.com/path`: a full stop between a word and a known top-level domain.
  mutating func joinDomain() -> Bool {
    guard segment + 1 < segmentCount, tokens[tokenCount - 1].kind == .word else { return false }
    var last = segment + 1
    // Look at the last of several parts: www2.example.co.uk. A bound, or "a.a.a.a…" takes quadratic time.
    let limit = min(segmentCount, last + 2 * Self.mostDomainParts)
    while last + 2 < limit, bytes[Int(ends[last])] == UInt8(ascii: "."),
      byteClass(at: Int(ends[last]) + 1) == ByteClass.word
    {
      last += 2
    }
    let end = Int(ends[last])
    let start = last == 0 ? 0 : Int(ends[last - 1])
    guard isTopLevelDomain(start, end) else { return false }
    let first = tokens[tokenCount - 1]
    tokenCount -= 1
    pending = first.flags
    let stop = end < count && bytes[end] == UInt8(ascii: "/") ? urlEnd(from: end) : end
    write(.url, from: Int(first.start), to: stop)
    skip(beyond: stop)
    return true
  }

  /// How many parts a domain without a scheme may have.
  private static var mostDomainParts: Int { 8 }

  /// The endings that an address without a scheme is believed by.
  private func isTopLevelDomain(_ start: Int, _ end: Int) -> Bool {
    let length = end - start
    for domain in Self.topLevelDomains where equals(domain, at: start, length) { return true }
    return false
  }

  private static let topLevelDomains: [StaticString] = [
    "com", "org", "net", "edu", "gov", "io", "co", "uk", "de", "fr", "eu", "info", "ly", "tv",
    "app",
    "dev",
  ]
}

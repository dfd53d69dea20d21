internal import Tokenizing

/// Reads a text: its tokens, words and sentences, in flat arrays that are used again.
///
/// Sentences end where UAX #29 says, but not after a title or an initial (`Dr. No`), and not at the
/// end of a line that was merely full. What has no word in it belongs to the sentence before.
struct SentenceReader: ~Copyable {
  private let tokenizer = Tokenizer()
  private let tagger: Tagger
  var stream = TokenStream()
  var book = WordBook()
  private(set) var tags: [PartOfSpeech] = []
  private(set) var words: [CountedWord] = []
  private(set) var sentences: [ReadSentence] = []
  /// The rows of words in `book`; a compound has one for each part, a number none.
  private(set) var rows: [ReadRow] = []

  /// A line that is shorter than this was ended by its writer.
  private static let fullLine = 40

  init(tagger: Tagger = .english) { self.tagger = tagger }

  /// Reads a text in place of the one before.
  ///
  /// - Parameters:
  ///   - text: UTF-8 of less than 4 GB, valid or not.
  ///   - tagging: Whether parts of speech are wanted.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, tagging: Bool) {
    words.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    tags.removeAll(keepingCapacity: true)
    tokenizer.tokenize(text, into: &stream)
    guard let bytes = text.baseAddress, stream.count > 0 else { return }
    if tagging { tagger.tag(text, stream, into: &tags) }
    let ends = SentenceBreaks.ends(in: text)
    var end = 0
    var open = ReadSentence(words: 0..<0, tokens: 0..<0, bytes: 0..<0, rows: 0..<0)
    for index in 0..<stream.count {
      let token = stream.base[index]
      var crosses = false
      while end < ends.count, ends[end] <= token.start {
        crosses = true
        end += 1
      }
      if crosses, hasWords(open), isBoundary(index, bytes) {
        close(&open, before: index)
      }
      append(token, index, bytes, isFirst: words.count == open.words.lowerBound)
    }
    close(&open, before: stream.count)
  }

  private mutating func close(_ open: inout ReadSentence, before token: Int) {
    if words.count > open.words.lowerBound {
      let first = stream.base[open.tokens.lowerBound]
      let last = stream.base[max(open.tokens.lowerBound, token - 1)]
      sentences.append(
        ReadSentence(
          words: open.words.lowerBound..<words.count, tokens: open.tokens.lowerBound..<token,
          bytes: Int(first.start)..<Int(last.end), rows: open.rows.lowerBound..<rows.count))
    }
    open.words = words.count..<words.count
    open.tokens = token..<token
    open.rows = rows.count..<rows.count
  }
}

// MARK: - Boundaries

extension SentenceReader {
  /// Whether an open sentence has a word with letters: the number of a list's item is no sentence.
  @inline(__always)
  private func hasWords(_ open: ReadSentence) -> Bool {
    words[open.words.lowerBound...].contains { !$0.flags.contains(.number) }
  }

  /// Whether a sentence really ends before a token where the standard says so.
  private func isBoundary(_ index: Int, _ bytes: UnsafePointer<UInt8>) -> Bool {
    guard index > 0 else { return false }
    let token = stream.base[index]
    let before = stream.base[index - 1]
    if token.flags.contains(.startsLine) {
      return isEndOfParagraph(from: Int(before.end), to: Int(token.start), bytes)
        || isTerminator(before, bytes)
    }
    guard before.kind == .punctuation, bytes[Int(before.start)] == UInt8(ascii: ".") else {
      return true
    }
    return SentenceStart(bytes: bytes, tokens: stream.base).isStart(index)
  }

  /// Whether a gap has an empty line, or ends a line that was not full.
  private func isEndOfParagraph(
    from start: Int, to end: Int, _ bytes: UnsafePointer<UInt8>
  ) -> Bool {
    var lines = 0
    for offset in start..<end where bytes[offset] == UInt8(ascii: "\n") { lines += 1 }
    guard lines == 1 else { return true }
    var lineStart = start
    while lineStart > 0, start - lineStart < Self.fullLine,
      bytes[lineStart - 1] != UInt8(ascii: "\n")
    {
      lineStart -= 1
    }
    return start - lineStart < Self.fullLine
  }

  /// Whether a token can end a sentence.
  private func isTerminator(_ token: Token, _ bytes: UnsafePointer<UInt8>) -> Bool {
    guard token.kind == .punctuation || token.kind == .symbol else { return token.kind == .emoji }
    switch bytes[Int(token.start)] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "-"), UInt8(ascii: "("),
      UInt8(ascii: "&"), UInt8(ascii: "/"):
      return false
    default: return true
    }
  }
}

// MARK: - Words

extension SentenceReader {
  @inline(__always)
  private mutating func append(
    _ token: Token, _ index: Int, _ bytes: UnsafePointer<UInt8>, isFirst: Bool
  ) {
    switch token.kind {
    case .word:
      let start = bytes + Int(token.start)
      let length = min(Int(token.end - token.start), 1 << 16)
      let row = book.row(of: UnsafeBufferPointer(start: start, count: length), &stream)
      rows.append(ReadRow(row: row, start: token.start, end: token.end))
      let word = read(row, index, isCapitalized: start[0] &- 65 < 26, isFirst: isFirst)
      if token.flags.contains(.hyphenated), !isFirst { join(word) } else { words.append(word) }
    case .number: words.append(number(token, index, isFirst: isFirst))
    case .emoji, .emoticon, .hashtag, .mention, .url, .email, .bigram, .punctuation, .symbol: break
    }
  }

  @inline(__always)
  private func read(_ row: UInt32, _ index: Int, isCapitalized: Bool, isFirst: Bool) -> CountedWord
  {
    let facts = book.facts[Int(row)]
    var flags: CountedWord.Flags = facts.isEasy ? .easy : []
    if isCapitalized { flags.insert(.capitalized) }
    if isFirst { flags.insert(.first) }
    if facts.isInflectedOnly || facts.syllables < 3 { flags.insert(.plain) }
    let characters = UInt16(facts.letters) + UInt16(facts.digits)
    return CountedWord(
      token: UInt32(index), tokenCount: 1, syllables: facts.syllables, flags: flags,
      letters: UInt16(facts.letters), characters: characters)
  }

  /// Joins a word to the one before its hyphen.
  private mutating func join(_ part: CountedWord) {
    let last = words.count - 1
    var word = words[last]
    word.tokenCount = UInt16(truncatingIfNeeded: Int(part.token) - Int(word.token) + 1)
    word.syllables = UInt8(min(255, Int(word.syllables) + Int(part.syllables)))
    word.letters = word.letters &+ part.letters
    word.characters = word.characters &+ part.characters
    if !part.flags.contains(.easy) { word.flags.remove(.easy) }
    if !part.flags.contains(.plain) { word.flags.remove(.plain) }
    word.flags.remove(.number)
    words[last] = word
  }

  private func number(_ token: Token, _ index: Int, isFirst: Bool) -> CountedWord {
    let length = UInt16(truncatingIfNeeded: min(token.end - token.start, 255))
    return CountedWord(
      token: UInt32(index), tokenCount: 1, syllables: 1,
      flags: isFirst ? [.number, .easy, .plain, .first] : [.number, .easy, .plain], letters: 0,
      characters: length)
  }
}

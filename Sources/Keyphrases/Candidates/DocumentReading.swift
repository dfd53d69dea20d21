internal import Tokenizing

/// Takes a document apart: its title and its text as one array of words.
///
/// Each thread has its own, which it uses for one document after another.
struct DocumentReading: ~Copyable {
  /// The words of the title, then those of the text.
  private(set) var words: [DocumentWord] = []
  /// How many of the words are of the title.
  private(set) var titleCount = 0
  /// How many sentences there are.
  private(set) var sentenceCount = 0
  /// How many headings the text has.
  private(set) var headingCount = 0

  private var stream = TokenStream()
  private var tags: [PartOfSpeech] = []
  private let tokenizer = Tokenizer()

  /// What stands between the last word and the next one.
  private var pending: DocumentWord.Marks = []
  private var isSentenceStart = true
  /// Where the line begins that is being read, and whether it may yet be a heading.
  private var line = Line()

  private struct Line {
    var firstWord = 0
    var start = 0
    var isOpen = false
  }

  init() {}

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - title: The title, empty if there is none.
  ///   - text: The text.
  ///   - table: The words of the document's language.
  ///   - tagger: What tells parts of speech; nil where there is none for the language.
  /// - Complexity: O(*n*) in the number of bytes.
  mutating func read(
    title: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>, table: WordTable,
    tagger: Tagger?
  ) {
    words.removeAll(keepingCapacity: words.count < 1 << 16)
    sentenceCount = 0
    headingCount = 0
    table.beginDocument(byteCount: title.count + text.count)
    readPart(title, mark: .inTitle, table, tagger)
    titleCount = words.count
    readPart(text, mark: [], table, tagger)
  }

  private mutating func readPart(
    _ text: UnsafeBufferPointer<UInt8>, mark: DocumentWord.Marks, _ table: WordTable,
    _ tagger: Tagger?
  ) {
    pending = .breaksBefore
    isSentenceStart = true
    line = Line(firstWord: words.count)
    var start = 0
    while start < text.count {
      let end = TextWindows.end(of: text, from: start)
      let window = UnsafeBufferPointer(rebasing: text[start..<end])
      tokenizer.tokenize(window, into: &stream)
      if let tagger { tagger.tag(window, stream, into: &tags) }
      readWindow(window, at: start, mark: mark, table, isTagged: tagger != nil)
      start = end
    }
    endLine(at: text.count, isEnd: true)
  }

  private mutating func readWindow(
    _ window: UnsafeBufferPointer<UInt8>, at offset: Int, mark: DocumentWord.Marks,
    _ table: WordTable, isTagged: Bool
  ) {
    guard let bytes = window.baseAddress else { return }
    let tokens = stream.base
    let starts = SentenceStart(bytes: bytes, tokens: tokens)
    for index in 0..<stream.count {
      let token = tokens[index]
      if token.flags.contains(.startsLine) { endLine(at: offset + Int(token.start)) }
      if starts.isStart(index), isRealStart(token, at: offset) {
        pending.insert(.breaksBefore)
        isSentenceStart = true
      }
      switch token.kind {
      case .word, .number:
        guard !token.flags.contains(.inHashtag) else { continue }
        append(index, window, at: offset, mark: mark, table, isTagged: isTagged)
      case .punctuation:
        if isDash(bytes, token), index + 1 < stream.count,
          tokens[index + 1].start == token.end
        {
          pending.insert(.hyphenated)
        } else {
          readMark(bytes[Int(token.start)], token)
        }
      case .bigram: append(index, window, at: offset, mark: mark, table, isTagged: isTagged)
      case .hashtag:
        pending.insert(.breaksBefore)
        append(index, window, at: offset, mark: mark, table, isTagged: isTagged)
        pending.insert(.breaksBefore)
      default: pending.insert(.breaksBefore)
      }
    }
  }

  /// A hard line end within a sentence is none: a line begins a sentence if the one before it ended
  /// early or with a mark.
  private func isRealStart(_ token: Token, at offset: Int) -> Bool {
    guard token.flags.contains(.startsLine), !pending.contains(.breaksBefore) else { return true }
    return offset + Int(token.start) - line.start < Self.shortLine
  }

  /// A line of fewer bytes than this was not broken for want of room.
  private static let shortLine = 45

  /// A dash right after a word: `steel–concrete`.
  private func isDash(_ bytes: UnsafePointer<UInt8>, _ token: Token) -> Bool {
    let start = Int(token.start)
    guard token.end - token.start == 3, token.flags.isDisjoint(with: [.afterSpace, .startsLine])
    else { return false }
    return bytes[start] == 0xE2 && bytes[start + 1] == 0x80
      && (0x90...0x93).contains(bytes[start + 2])
  }

  private mutating func readMark(_ byte: UInt8, _ token: Token) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["): pending.insert(.afterParenthesis)
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      if let last = words.indices.last, !pending.contains(.breaksBefore) {
        words[last].marks.insert(.beforeParenthesis)
      }
    default: break
    }
    pending.insert(.breaksBefore)
  }

  /// Ends a line: a short one that begins with a capital or a number and ends without a mark is a
  /// heading.
  private mutating func endLine(at offset: Int, isEnd: Bool = false) {
    defer { line = Line(firstWord: words.count, start: offset, isOpen: true) }
    let count = words.count - line.firstWord
    guard line.isOpen, !isEnd, (1...Self.longestHeading).contains(count),
      !pending.contains(.breaksBefore)
    else { return }
    let first = words[line.firstWord].marks
    guard first.contains(.capitalized) || first.contains(.number) else { return }
    guard offset - line.start < Self.shortLine * 2 else { return }
    headingCount += 1
    for index in line.firstWord..<words.count { words[index].marks.insert(.inHeading) }
  }

  /// The most words of a heading.
  private static let longestHeading = 9

  private mutating func append(
    _ index: Int, _ window: UnsafeBufferPointer<UInt8>, at offset: Int, mark: DocumentWord.Marks,
    _ table: WordTable, isTagged: Bool
  ) {
    let token = stream.base[index]
    var (start, end) = (Int(token.start), Int(token.end))
    if token.kind == .hashtag { start += 1 }
    if table.elides, let elided = Elision.length(window[start..<end]) {
      appendPart(
        window, start, start + elided, index, at: offset, mark: mark, table, isTagged: isTagged)
      words[words.count - 1].marks.insert(.stop)
      start += elided
    }
    let possessive = Elision.possessiveLength(window[start..<end])
    end -= possessive
    appendPart(window, start, end, index, at: offset, mark: mark, table, isTagged: isTagged)
    if possessive > 0 { words[words.count - 1].marks.insert(.possessive) }
  }

  private mutating func appendPart(
    _ window: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ index: Int, at offset: Int,
    mark: DocumentWord.Marks, _ table: WordTable, isTagged: Bool
  ) {
    let token = stream.base[index]
    let bytes = UnsafeBufferPointer(rebasing: window[start..<end])
    var form: UInt32 = 0
    stream.withNormalized(bytes) { form = table.number(of: $0) }
    let entry = table.entries[Int(form)]
    var marks = pending.union(mark).union(WordShape.marks(bytes))
    if token.flags.contains(.hyphenated), !pending.contains(.breaksBefore),
      start == Int(token.start)
    {
      marks.insert(.hyphenated)
    }
    if token.flags.contains(.startsLine) { marks.insert(.startsLine) }
    if token.kind == .number { marks.insert(.number) }
    if entry.isStop { marks.insert(.stop) }
    if isSentenceStart {
      marks.insert(.startsSentence)
      sentenceCount += 1
      isSentenceStart = false
    }
    words.append(
      DocumentWord(
        start: UInt32(offset + start), end: UInt32(offset + end), form: form, stem: entry.stem,
        sentence: UInt32(max(0, sentenceCount - 1)), tag: isTagged ? tags[index] : .other,
        marks: marks))
    pending = []
  }
}

extension DocumentReading {
  /// Gives every word what it may do in a candidate.
  mutating func assignRoles(_ table: WordFacts, isTagged: Bool) {
    let roles = CandidateRoles(table: table)
    words.withUnsafeMutableBufferPointer { words in
      for index in words.indices {
        words[index].role =
          isTagged ? roles.tagged(index, words) : roles.untagged(index, words)
      }
    }
  }
}

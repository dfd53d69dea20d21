// MARK: - The tokens of a text

extension Tagger {
  /// Returns the part of speech of every token of a text, as `Tokenizer` cuts it.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func tags(of text: String) -> [PartOfSpeech] {
    var tags: [PartOfSpeech] = []
    var text = text
    text.withUTF8 { bytes in
      var stream = TokenStream()
      Tokenizer().tokenize(bytes, into: &stream)
      tag(bytes, stream, into: &tags)
    }
    return tags
  }

  /// Replaces an array's parts of speech by those of a text's tokens, one a token.
  ///
  /// Emoji, emoticons and signs are symbols; hashtags, mentions and addresses are proper nouns, and
  /// so are the words inside a hashtag. Characters of scripts without spaces are `other`.
  ///
  /// - Precondition: `text` is the text that the stream was made from.
  /// - Complexity: O(*n*) in the number of tokens; nothing is allocated for a token.
  public func tag(
    _ text: Span<UInt8>, _ stream: borrowing TokenStream, into tags: inout [PartOfSpeech]
  ) {
    text.withUnsafeBufferPointer { tag($0, stream, into: &tags) }
  }

  package func tag(
    _ text: UnsafeBufferPointer<UInt8>, _ stream: borrowing TokenStream,
    into tags: inout [PartOfSpeech]
  ) {
    tags.removeAll(keepingCapacity: true)
    guard let bytes = text.baseAddress, stream.count > 0 else { return }
    let count = stream.count
    let tokens = stream.base
    tags.reserveCapacity(count)
    tags.append(contentsOf: repeatElement(.properNoun, count: count))
    tags.withUnsafeMutableBufferPointer { tags in
      var walk = StreamWalk(tagger: self, bytes: bytes, tokens: tokens, tags: tags)
      walk.run(count)
    }
  }
}

/// One walk over a stream's tokens, sentence by sentence.
private struct StreamWalk: ~Copyable {
  let tagger: Tagger
  let bytes: UnsafePointer<UInt8>
  let tokens: UnsafePointer<Token>
  let tags: UnsafeMutableBufferPointer<PartOfSpeech>
  private let starts: SentenceStart
  private let endings = Contraction.Endings.all
  private var sentence = TaggerSentence()

  init(
    tagger: Tagger, bytes: UnsafePointer<UInt8>, tokens: UnsafePointer<Token>,
    tags: UnsafeMutableBufferPointer<PartOfSpeech>
  ) {
    self.tagger = tagger
    self.bytes = bytes
    self.tokens = tokens
    self.tags = tags
    starts = SentenceStart(bytes: bytes, tokens: tokens)
  }

  mutating func run(_ count: Int) {
    for index in 0..<count {
      if starts.isStart(index) || !sentence.hasRoom(for: 4) { finish() }
      append(index)
    }
    finish()
  }

  @inline(__always)
  private mutating func append(_ index: Int) {
    let token = tokens[index]
    // The words inside a hashtag were seen with it.
    if token.flags.contains(.inHashtag) { return }
    if token.flags.contains(.hyphenated) { sentence.append(endings.hyphen, token: -1) }
    let start = bytes + Int(token.start)
    let length = Int(token.end - token.start)
    switch token.kind {
    case .word: appendWord(start, length, index)
    case .punctuation:
      if starts.isAbbreviated(index) {
        tags[index] = .punctuation
      } else {
        sentence.append(TaggerWord(start, count: length), token: index)
      }
    case .number, .symbol: sentence.append(TaggerWord(start, count: length), token: index)
    case .emoji, .emoticon: append(start, length, index, as: .symbol)
    case .hashtag, .mention, .url, .email: append(start, length, index, as: .properNoun)
    case .bigram: append(start, length, index, as: .other)
    }
  }

  @inline(__always)
  private mutating func appendWord(_ start: UnsafePointer<UInt8>, _ length: Int, _ index: Int) {
    let contraction = Contraction(start, count: length, endings)
    sentence.append(TaggerWord(start, count: contraction.stem), token: index)
    guard let first = contraction.first else { return }
    sentence.append(first, token: -1)
    if let second = contraction.second { sentence.append(second, token: -1) }
  }

  private mutating func append(
    _ start: UnsafePointer<UInt8>, _ length: Int, _ index: Int, as part: PartOfSpeech
  ) {
    sentence.append(TaggerWord(start, count: length).known(as: part), token: index)
  }

  /// Tags the sentence so far and begins another.
  private mutating func finish() {
    guard sentence.count > 0 else { return }
    tagger.decode(sentence)
    for index in 0..<sentence.count where sentence.token(index) >= 0 {
      tags[sentence.token(index)] = sentence.tag(index)
    }
    sentence.removeAll()
  }
}

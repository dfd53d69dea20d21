internal import Glibc
internal import Tokenizing

/// Reads sentences as passages and adds up their ease.
///
/// Passages end with the sentence that makes them long enough; a short rest joins the passage before
/// it. They depend on the text alone.
struct EaseReader {
  let model: EaseModel
  private var words: [EaseWord] = []
  private var passage = EasePassage()
  /// How often each row is in the passage, and which ones are.
  private var rowCounts: [UInt16] = []
  private var rows: [UInt32] = []
  /// The same of the model's terms: words first, pairs behind them.
  private var termCounts: [UInt16]
  private var terms: [Int32] = []
  private var termPlaces: [UInt32] = []
  private var values = [Double](repeating: 0, count: EaseFeature.count)

  /// A passage has at least so many words, if there are.
  static let passageWords = 170

  init(model: EaseModel) {
    self.model = model
    termCounts = Array(repeating: 0, count: model.words.count + model.pairs.count)
  }

  /// Forgets the words of a book that was emptied.
  mutating func forgetWords() {
    words.removeAll(keepingCapacity: true)
    rowCounts.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }

  /// Reads the first sentences of a window and calls a function with each passage.
  mutating func read(
    _ reader: borrowing SentenceReader, _ text: UnsafeBufferPointer<UInt8>, sentences count: Int,
    _ body: (borrowing EasePassageReading) -> Void
  ) {
    guard let bytes = text.baseAddress else { return }
    lookUp(reader.book)
    var start = 0
    while start < count {
      let end = passageEnd(of: reader.sentences[start..<count])
      clear()
      for sentence in reader.sentences[start..<end] { add(sentence, reader, bytes) }
      body(finished())
      start = end
    }
  }

  private func passageEnd(of sentences: ArraySlice<ReadSentence>) -> Int {
    var end = sentences.startIndex
    var count = 0
    while end < sentences.endIndex, count < Self.passageWords {
      count += sentences[end].words.count
      end += 1
    }
    var rest = 0
    for sentence in sentences[end...] {
      rest += sentence.words.count
      if rest >= Self.passageWords / 2 { return end }
    }
    return sentences.endIndex
  }
}

// MARK: - Counting

extension EaseReader {
  private mutating func lookUp(_ book: borrowing WordBook) {
    for facts in book.facts[min(words.count, book.facts.count)...] {
      words.append(EaseWord(facts.hash, in: model))
    }
    while rowCounts.count < words.count { rowCounts.append(0) }
  }

  private mutating func clear() {
    passage.removeAll()
    for row in rows { rowCounts[Int(row)] = 0 }
    for term in terms { termCounts[Int(term)] = 0 }
    rows.removeAll(keepingCapacity: true)
    terms.removeAll(keepingCapacity: true)
    termPlaces.removeAll(keepingCapacity: true)
  }

  private mutating func add(
    _ sentence: ReadSentence, _ reader: borrowing SentenceReader, _ bytes: UnsafePointer<UInt8>
  ) {
    passage.addSentence(reader.words[sentence.words])
    addTerms(reader.rows[sentence.rows], at: UInt32(truncatingIfNeeded: sentence.rows.lowerBound))
    for index in sentence.tokens {
      let token = reader.stream.base[index]
      guard token.kind == .punctuation else { continue }
      passage.addMark(bytes + Int(token.start), count: Int(token.end - token.start))
    }
  }

  private mutating func addTerms(_ sentence: ArraySlice<ReadRow>, at first: UInt32) {
    let wordCount = Int32(model.words.count)
    var previous: EaseWord?
    var place = first
    for entry in sentence {
      let row = entry.row
      let word = words[Int(row)]
      passage.add(word)
      if rowCounts[Int(row)] == 0 { rows.append(row) }
      rowCounts[Int(row)] &+= 1
      if word.place >= 0 { count(word.place, at: place) }
      if let previous, previous.place >= 0, word.place >= 0,
        let pair = model.pairs.find(EaseTerms.hash(previous.hash, word.hash))
      {
        count(wordCount + Int32(pair), at: place - 1)
      }
      previous = word
      place += 1
    }
  }

  @inline(__always)
  private mutating func count(_ term: Int32, at place: UInt32) {
    if termCounts[Int(term)] == 0 {
      terms.append(term)
      termPlaces.append(place)
    }
    termCounts[Int(term)] &+= 1
  }
}

// MARK: - A passage

/// What was found in one passage, valid while it is told.
struct EasePassageReading: ~Copyable {
  /// The number of words.
  let wordCount: Int
  /// The features.
  let values: [Double]
  /// The model's terms, words first and pairs behind them, and what they count in the passage.
  let terms: [Int32]
  let termValues: [Double]
  /// Where among the reader's rows each term first stands.
  let places: [UInt32]
}

extension EaseReader {
  private mutating func finished() -> EasePassageReading {
    var typeRarity = 0.0
    var onceOnly = 0
    for row in rows {
      typeRarity += Double(words[Int(row)].rarity)
      if rowCounts[Int(row)] == 1 { onceOnly += 1 }
    }
    typeRarity /= Double(max(1, rows.count)) * 1000
    passage.features(
      types: rows.count, onceOnly: onceOnly, typeRarity: typeRarity, into: &values)
    var squares = 0.0
    var termValues: [Double] = []
    termValues.reserveCapacity(terms.count)
    for term in terms {
      let value = (1 + log(Double(termCounts[Int(term)]))) * rarity(term)
      squares += value * value
      termValues.append(value)
    }
    let norm = squares > 0 ? squares.squareRoot() : 1
    for index in termValues.indices { termValues[index] /= norm }
    return EasePassageReading(
      wordCount: passage.counts.words, values: values, terms: terms, termValues: termValues,
      places: termPlaces)
  }

  private func rarity(_ term: Int32) -> Double {
    let wordCount = model.words.count
    return Int(term) < wordCount
      ? model.words.rarity(Int(term)) : model.pairs.rarity(Int(term) - wordCount)
  }
}

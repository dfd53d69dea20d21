package import Tokenizing

/// The features of a collection of texts, numbered: rows of terms, n-grams, character n-grams, figures.
///
/// A space is filled with texts whose tokens were resolved against the table that has the terms, and
/// then asked for the features of each. What it numbers is what `TextModelReader` will find again.
package struct TextFeatureSpace {
  /// The settings that shape the features.
  package struct Options {
    /// The fewest texts of a negated term, and of an n-gram, that gives it a feature.
    package var fewestTexts = 2
    /// What an n-gram counts beside a term.
    package var ngramWeight: Float = 1
    /// What a character n-gram counts beside a term.
    package var characterWeight: Float = 0.12
    /// Slots of character n-grams, as a power of two; zero for none.
    package var characterBits = 17
    /// The longest n-gram of terms: 1 to 3.
    package var longestNGram = 3
    /// What a figure counts beside a term.
    package var figureWeight: Float = 0.3

    package init() {}
  }

  package let options: Options
  package let termCount: Int
  let persons: [[UInt8]]
  private let termRows: TermRows
  /// The character slots of each term, one after another.
  private var termCharacters: [UInt32] = []
  private var termCharacterEnds: [Int] = []

  /// The texts: the row of each token with the mark of negation, or -1; the character slots of words
  /// without a row; opinions; figures.
  private var units: [Int32] = []
  private var unitEnds: [Int] = []
  private var strangers: [UInt32] = []
  private var strangerEnds: [Int] = []
  private var opinionHashes: [UInt64] = []
  private var opinionEnds: [Int] = []
  private var figures: [Float] = []
  package let figureCount: Int

  /// The negated rows that exist, by term; and the n-grams.
  package private(set) var negatedRows: [Int32] = []
  package private(set) var rowCount = 0
  var ngrams = HashCounter()
  private(set) var figureMeans: [Float] = []
  private(set) var figureScales: [Float] = []

  private static let negated: Int32 = 1 << 30

  /// Creates an empty space.
  ///
  /// - Parameters:
  ///   - terms: The terms that have a row, in order.
  ///   - persons: Terms that share the row of persons.
  ///   - table: The table that has them.
  ///   - figureCount: The figures of every text.
  package init(
    terms: [[UInt8]], persons: [[UInt8]], table: TermTable, figureCount: Int, options: Options
  ) {
    self.persons = persons
    self.options = options
    self.figureCount = figureCount
    termCount = terms.count
    let ids = terms.map { $0.withUnsafeBufferPointer { table.find($0) ?? .unknown } }
    let personIDs = persons.compactMap { $0.withUnsafeBufferPointer { table.find($0) } }
    termRows = TermRows(ids: ids, persons: personIDs, table: table)
    for term in terms {
      // Special names, marks and addresses have no characters to speak of.
      if let first = term.first, first >= 0x30, first != 0x40 {
        term.withUnsafeBufferPointer { appendCharacters(of: $0, to: &termCharacters) }
      }
      termCharacterEnds.append(termCharacters.count)
    }
  }

  private func appendCharacters(of term: UnsafeBufferPointer<UInt8>, to slots: inout [UInt32]) {
    guard options.characterBits > 0 else { return }
    CharacterGrams.forEach(in: term) {
      slots.append(UInt32(CharacterGrams.slot($0, bits: options.characterBits)))
    }
  }

  /// The number of texts.
  package var count: Int { unitEnds.count }
}

// MARK: - Filling

extension TextFeatureSpace {
  /// Adds a text.
  package mutating func append(
    _ stream: inout TokenStream, _ text: UnsafeBufferPointer<UInt8>, negated: [Bool],
    opinions: [OpinionSpan], figures: [Float]
  ) {
    let first = units.count
    if let bytes = text.baseAddress {
      for index in 0..<stream.count {
        let token = stream[index]
        let row = termRows.row(of: token, in: bytes)
        if row < 0, token.kind == .word || token.kind == .hashtag, options.characterBits > 0 {
          var slots: [UInt32] = []
          stream.withVocabularyTerm(at: index, of: text) { appendCharacters(of: $0, to: &slots) }
          strangers += slots
        }
        let mark = row >= 0 && !negated.isEmpty && negated[index] ? Self.negated : 0
        units.append(row < 0 ? row : row | mark)
      }
    }
    unitEnds.append(units.count)
    units.withUnsafeBufferPointer { units in
      guard let base = units.baseAddress else { return }
      for opinion in opinions {
        if let hash = OpinionTerms.hash(opinion, units: base + first) { opinionHashes.append(hash) }
      }
    }
    opinionEnds.append(opinionHashes.count)
    strangerEnds.append(strangers.count)
    self.figures += figures
  }

  /// Numbers the features of the texts at hand that are common enough.
  package mutating func number(texts: Range<Int>) {
    var negatedCounts = Array(repeating: UInt32(0), count: termCount)
    var counter = HashCounter()
    for text in texts {
      var seen: Set<Int32> = []
      for unit in units[start(text)..<unitEnds[text]] where unit >= 0 && unit & Self.negated != 0 {
        if seen.insert(unit).inserted { negatedCounts[Int(unit & ~Self.negated)] += 1 }
      }
      forEachNGram(of: text) { hash, _ in
        counter.count(hash, document: UInt32(truncatingIfNeeded: text))
      }
    }
    rowCount = termCount
    negatedRows = negatedCounts.map { count in
      guard count >= options.fewestTexts else { return -1 }
      rowCount += 1
      return Int32(rowCount - 1)
    }
    ngrams = counter.kept(atLeast: options.fewestTexts)
    measureFigures(texts)
  }

  private mutating func measureFigures(_ texts: Range<Int>) {
    var sums = Array(repeating: 0.0, count: figureCount)
    var squares = sums
    for text in texts {
      for figure in 0..<figureCount {
        let value = Double(figures[text * figureCount + figure])
        sums[figure] += value
        squares[figure] += value * value
      }
    }
    let count = Double(max(1, texts.count))
    figureMeans = sums.map { Float($0 / count) }
    figureScales = (0..<figureCount).map { figure in
      let variance = squares[figure] / count - (sums[figure] / count) * (sums[figure] / count)
      return Float(1 / (max(0, variance).squareRoot() + 1e-6))
    }
  }

  /// Scales figures as a model does, to add to its weights.
  package mutating func useFigures(of model: TextModel) {
    figureMeans = Array(UnsafeBufferPointer(start: model.figureMeans, count: figureCount))
    figureScales = Array(UnsafeBufferPointer(start: model.figureScales, count: figureCount))
  }

  private func start(_ text: Int) -> Int { text == 0 ? 0 : unitEnds[text - 1] }

  /// Calls a function with the hash of every opinion, pair and triple of a text, and the pair's for a
  /// triple.
  private func forEachNGram(of text: Int, _ body: (UInt64, UInt64?) -> Void) {
    for hash in opinionHashes[(text == 0 ? 0 : opinionEnds[text - 1])..<opinionEnds[text]] {
      body(hash, nil)
    }
    guard options.longestNGram > 1 else { return }
    var before = UInt32(bitPattern: termRows.start)
    var beforeIsNegated = false
    var pairBefore: UInt64?
    for unit in units[start(text)..<unitEnds[text]] + [termRows.end] {
      guard unit >= 0, before != .max else {
        before = unit < 0 ? .max : UInt32(unit & ~Self.negated)
        beforeIsNegated = unit >= 0 && unit & Self.negated != 0
        pairBefore = nil
        continue
      }
      let current = UInt32(unit & ~Self.negated)
      let pair = NGramTable.hash(before, isNegated: beforeIsNegated, current)
      body(pair, nil)
      if options.longestNGram > 2, let first = pairBefore {
        body(NGramTable.hash(first, current), first)
      }
      pairBefore = pair
      before = current
      beforeIsNegated = unit & Self.negated != 0
    }
  }
}

// MARK: - Features

extension TextFeatureSpace {
  /// The first feature of each part.
  package var firstNGram: Int { rowCount }
  package var firstCharacter: Int { rowCount + ngrams.hashes.count }
  package var firstFigure: Int {
    firstCharacter + (options.characterBits > 0 ? 1 << options.characterBits : 0)
  }
  /// The feature that every text has.
  package var bias: Int { firstFigure + figureCount }
  /// The number of features.
  package var featureCount: Int { bias + 1 }

  /// Which parts of the features to take.
  package struct Parts: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    package static let terms = Parts(rawValue: 1)
    package static let ngrams = Parts(rawValue: 2)
    package static let characters = Parts(rawValue: 4)
    package static let figures = Parts(rawValue: 8)
    package static let all: Parts = [.terms, .ngrams, .characters, .figures]
  }

  /// Calls a function with every feature of a text and its value; a feature may come several times.
  package func forEachFeature(of text: Int, _ parts: Parts, _ body: (Int, Float) -> Void) {
    let range = start(text)..<unitEnds[text]
    let factor = TextModelReader.factor(range.count)
    for unit in units[range] where unit >= 0 {
      let row = Int(unit & ~Self.negated)
      if parts.contains(.terms) {
        let negated = unit & Self.negated != 0 ? negatedRows[row] : -1
        body(negated >= 0 ? Int(negated) : row, factor)
      }
      if parts.contains(.characters) {
        let first = row == 0 ? 0 : termCharacterEnds[row - 1]
        for slot in termCharacters[first..<termCharacterEnds[row]] {
          body(firstCharacter + Int(slot), factor * options.characterWeight)
        }
      }
    }
    if parts.contains(.characters) {
      for slot in strangers[(text == 0 ? 0 : strangerEnds[text - 1])..<strangerEnds[text]] {
        body(firstCharacter + Int(slot), factor * options.characterWeight)
      }
    }
    if parts.contains(.ngrams) {
      forEachNGram(of: text) { hash, _ in
        if let place = ngrams.find(hash) { body(firstNGram + place, factor * options.ngramWeight) }
      }
    }
    if parts.contains(.figures) {
      for figure in 0..<figureCount {
        let value =
          (figures[text * figureCount + figure] - figureMeans[figure])
          * figureScales[figure]
        body(firstFigure + figure, max(-5, min(5, value)) * options.figureWeight)
      }
    }
    body(bias, options.figureWeight)
  }

  /// The pair with which each triple begins, by place.
  func beginnings(texts: Range<Int>) -> [UInt64?] {
    var beginnings = [UInt64?](repeating: nil, count: ngrams.hashes.count)
    for text in texts {
      forEachNGram(of: text) { hash, first in
        if let first, let place = ngrams.find(hash) { beginnings[place] = first }
      }
    }
    return beginnings
  }

  /// The character slots of a term.
  func characters(of term: Int) -> ArraySlice<UInt32> {
    termCharacters[(term == 0 ? 0 : termCharacterEnds[term - 1])..<termCharacterEnds[term]]
  }
}

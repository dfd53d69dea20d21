internal import CTokenizing
package import Tokenizing

/// Tokens that together carry an opinion, and which way it points after all rules.
package struct OpinionSpan {
  /// The first token and the last one.
  package var first: Int32
  package var last: Int32
  /// Whether the opinion is positive.
  package var isPositive: Bool

  /// Creates a span.
  package init(first: Int32, last: Int32, isPositive: Bool) {
    self.first = first
    self.last = last
    self.isPositive = isPositive
  }
}

/// Adds up a model's columns over one text after another, allocating nothing in between.
///
/// Sums are integers, so they do not depend on the order or on how a text was cut. Each thread has its
/// own reader.
package struct TextModelReader: ~Copyable {
  package let model: TextModel
  private let termRows: TermRows

  /// The sums of the rows, of n-grams, and of character n-grams, one after another.
  private var sums: UnsafeMutablePointer<Int32>
  private let stride: Int
  package private(set) var tokenCount = 0

  /// The columns of a text whose figures are all zero, without its terms: most figures of most texts are.
  private let emptyColumns: [Float]

  /// The rows of a window's tokens between those of the start and the end.
  private var units: UnsafeMutablePointer<Int32>
  /// The hashes of n-grams to look up: as many as units.
  private var hashes: UnsafeMutablePointer<UInt64>
  private var unitCapacity = 256
  private var unitCount = 0
  private var hasStrangers = false
  private var matches: [TextModelMatch] = []

  package init(_ model: TextModel, _ termRows: TermRows) {
    self.model = model
    self.termRows = termRows
    stride = model.layout.rowStride
    sums = .allocate(capacity: stride * 3)
    sums.initialize(repeating: 0, count: stride * 3)
    units = .allocate(capacity: unitCapacity)
    hashes = .allocate(capacity: unitCapacity)
    var empty = Array(UnsafeBufferPointer(start: model.biases, count: model.layout.columns))
    for figure in 0..<model.figureCount {
      let value = model.figureValue(figure, 0)
      for column in empty.indices {
        empty[column] += value * model.figureWeights[figure * empty.count + column]
      }
    }
    emptyColumns = empty
  }

  deinit {
    sums.deallocate()
    units.deallocate()
    hashes.deallocate()
  }

  /// Forgets the last text.
  package mutating func beginText() {
    sums.update(repeating: 0, count: stride * 3)
    tokenCount = 0
    matches.removeAll(keepingCapacity: true)
  }

  /// Adds a window of the text.
  ///
  /// - Parameters:
  ///   - stream: The window's tokens, resolved against the table that has the model's terms.
  ///   - text: The window.
  ///   - offset: Where the window begins in the text.
  ///   - negated: A flag a token: whether it stands in the scope of a negation; empty if none does.
  ///   - opinions: The window's opinions, in text order.
  ///   - recording: Whether to keep what matched, for an explanation.
  /// - Complexity: O(*n*) in the number of tokens.
  package mutating func add(
    _ stream: inout TokenStream, _ text: UnsafeBufferPointer<UInt8>, at offset: Int,
    negated: borrowing [Bool], opinions: borrowing [OpinionSpan], recording: Bool
  ) {
    guard let bytes = text.baseAddress else { return }
    findRows(&stream, bytes, negated)
    tokenCount += stream.count
    addRows()
    if hasStrangers { addStrangers(&stream, text, offset, recording) }
    if model.layout.ngramColumns == 2, !recording {
      addPairs()
    } else {
      addNGrams(stream.base, stream.count, offset, recording)
    }
    addOpinions(opinions, stream.base, offset, recording)
    if recording { recordRows(stream.base, stream.count, offset) }
  }

  /// The columns of the text that was added.
  ///
  /// - Parameters:
  ///   - figures: As many numbers as the model has figures.
  ///   - columns: Room for as many numbers as the model has columns.
  package func finish(
    figures: UnsafeBufferPointer<Float>, into columns: UnsafeMutableBufferPointer<Float>
  ) {
    let layout = model.layout
    let factor = Self.factor(tokenCount)
    for column in 0..<layout.columns {
      var sum = emptyColumns[column]
      for part in 0..<3 {
        sum +=
          Float(sums[part * stride + column]) * model.scales[part * layout.columns + column]
          * factor
      }
      columns[column] = sum
    }
    for figure in 0..<min(layout.figureCount, figures.count) where figures[figure] != 0 {
      let value = model.figureValue(figure, figures[figure]) - model.figureValue(figure, 0)
      let weights = model.figureWeights + figure * layout.columns
      for column in 0..<layout.columns { columns[column] += value * weights[column] }
    }
  }

  /// What a token's weight is multiplied by in a text of so many.
  package static func factor(_ tokenCount: Int) -> Float {
    1 / Float(max(1, tokenCount)).squareRoot()
  }
}

// MARK: - Adding

extension TextModelReader {
  /// Marks a unit whose token is negated.
  private static var negatedBit: Int32 { 1 << 30 }

  /// Finds the row of each token, between those of the start and the end.
  private mutating func findRows(
    _ stream: inout TokenStream, _ bytes: UnsafePointer<UInt8>, _ negated: borrowing [Bool]
  ) {
    let count = stream.count
    reserveUnits(count + 2)
    let tokens = stream.base
    var isStrange = false
    units[0] = termRows.start
    for index in 0..<count {
      let row = termRows.row(of: tokens[index], in: bytes)
      units[index &+ 1] = row
      if row >= 0 { memory_prefetch(model.rows + Int(row) &* stride) }
      isStrange = isStrange || (row < 0 && tokens[index].kind == .word)
    }
    units[count &+ 1] = termRows.end
    unitCount = count + 2
    hasStrangers = isStrange
    guard !negated.isEmpty else { return }
    for index in 0..<min(count, negated.count) where negated[index] && units[index + 1] >= 0 {
      units[index + 1] |= Self.negatedBit
    }
  }

  private mutating func reserveUnits(_ count: Int) {
    guard count > unitCapacity else { return }
    units.deallocate()
    hashes.deallocate()
    unitCapacity = max(count, unitCapacity * 2)
    units = .allocate(capacity: unitCapacity)
    hashes = .allocate(capacity: unitCapacity)
  }

  /// The number of a unit's row of weights.
  @inline(__always)
  private func rowNumber(_ unit: Int32) -> Int {
    let row = Int(unit & ~Self.negatedBit)
    return unit & Self.negatedBit == 0 ? row : Int(model.negatedRows[row])
  }

  /// Adds the rows of all units, two registers at a time.
  ///
  /// Sums of sixteen bits hold 250 rows; then they are moved to those of 32.
  private mutating func addRows() {
    var column = 0
    while column < stride {
      let isWide = column &+ 16 < stride
      var start = 1
      while start < unitCount - 1 {
        let end = min(unitCount - 1, start + 250)
        var low = SIMD16<Int16>()
        var high = SIMD16<Int16>()
        for index in start..<end where units[index] >= 0 {
          let row = UnsafeRawPointer(model.rows + (rowNumber(units[index]) &* stride &+ column))
          low &+= SIMD16(truncatingIfNeeded: row.loadUnaligned(as: SIMD16<Int8>.self))
          if isWide {
            high &+= SIMD16(
              truncatingIfNeeded: row.loadUnaligned(fromByteOffset: 16, as: SIMD16<Int8>.self))
          }
        }
        for lane in 0..<16 { sums[column &+ lane] &+= Int32(low[lane]) }
        if isWide { for lane in 0..<16 { sums[column &+ 16 &+ lane] &+= Int32(high[lane]) } }
        start = end
      }
      column &+= 32
    }
  }

  /// Adds the pairs and triples of a model with two columns of them.
  ///
  /// The table is larger than the nearest caches, so all pairs are asked for before the first one is looked
  /// at, and the triples that the pairs announce as soon as they are known.
  private mutating func addPairs() {
    var pairCount = 0
    for index in 1..<unitCount {
      let (before, current) = (units[index &- 1], units[index])
      let pair = hash(before, UInt32(bitPattern: current & ~Self.negatedBit))
      model.ngrams.prefetch(pair)
      hashes[pairCount] = before | current >= 0 ? pair : 0
      pairCount &+= 1
    }
    var sum = PairSum()
    var tripleCount = 0
    for index in 0..<pairCount where hashes[index] != 0 {
      let pair = hashes[index]
      let found = model.ngrams.findPair(pair)
      sum.add(found)
      guard found >> 16 != 0, index &+ 1 < pairCount, units[index &+ 2] >= 0 else { continue }
      let third = UInt32(bitPattern: units[index &+ 2] & ~Self.negatedBit)
      let triple = NGramTable.hash(pair, third)
      model.ngrams.prefetch(triple)
      // Its place has been read.
      hashes[tripleCount] = triple
      tripleCount &+= 1
    }
    for index in 0..<tripleCount { sum.add(model.ngrams.findPair(hashes[index])) }
    sums[stride] &+= sum.first
    sums[stride &+ 1] &+= sum.second
  }

  /// The sums of two columns.
  private struct PairSum {
    var first: Int32 = 0
    var second: Int32 = 0

    @inline(__always)
    mutating func add(_ weights: UInt32) {
      first &+= Int32(Int8(truncatingIfNeeded: weights))
      second &+= Int32(Int8(truncatingIfNeeded: weights >> 8))
    }
  }

  @inline(__always)
  private func hash(_ before: Int32, _ current: UInt32) -> UInt64 {
    NGramTable.hash(
      UInt32(bitPattern: before & ~Self.negatedBit), isNegated: before & Self.negatedBit != 0,
      current)
  }

  /// The same for any number of columns, keeping what matched if it is asked for.
  private mutating func addNGrams(
    _ tokens: UnsafePointer<Token>, _ count: Int, _ offset: Int, _ recording: Bool
  ) {
    guard model.layout.ngramColumns > 0 else { return }
    var pairBefore: UInt64 = 0
    var extends = false
    for index in 1..<unitCount {
      guard units[index] >= 0, units[index - 1] >= 0 else {
        extends = false
        continue
      }
      let current = UInt32(bitPattern: units[index] & ~Self.negatedBit)
      let pair = hash(units[index - 1], current)
      // Unit *i* is token *i* - 1; the start and the end have none.
      let last = min(index - 1, count - 1)
      if extends, let found = model.ngrams.find(NGramTable.hash(pairBefore, current)) {
        addNGram(found.weights)
        if recording, count > 0 {
          record(.ngram(found.weights), tokens[max(0, index - 3)], tokens[last], offset)
        }
      }
      extends = false
      if let found = model.ngrams.find(pair) {
        addNGram(found.weights)
        extends = found.extends
        if recording, count > 0 {
          record(.ngram(found.weights), tokens[max(0, index - 2)], tokens[last], offset)
        }
      }
      pairBefore = pair
    }
  }

  /// Adds what opinions weigh in the direction that the rules gave them.
  private mutating func addOpinions(
    _ opinions: borrowing [OpinionSpan], _ tokens: UnsafePointer<Token>, _ offset: Int,
    _ recording: Bool
  ) {
    guard model.layout.ngramColumns > 0 else { return }
    for index in opinions.indices {
      let opinion = opinions[index]
      guard let hash = OpinionTerms.hash(opinion, units: UnsafePointer(units + 1)),
        let found = model.ngrams.find(hash)
      else { continue }
      addNGram(found.weights)
      if recording {
        record(
          .ngram(found.weights), tokens[Int(opinion.first)], tokens[Int(opinion.last)], offset)
      }
    }
  }

  private mutating func addNGram(_ weights: UnsafePointer<UInt8>) {
    let sum = sums + stride
    for column in 0..<model.layout.ngramColumns {
      sum[column] &+= Int32(Int8(bitPattern: weights[column]))
    }
  }

  private mutating func recordRows(_ tokens: UnsafePointer<Token>, _ count: Int, _ offset: Int) {
    for index in 0..<count where units[index + 1] >= 0 {
      record(.row(rowNumber(units[index + 1])), tokens[index], tokens[index], offset)
    }
  }

  /// Adds the character n-grams of words that have no row.
  @inline(never)
  private mutating func addStrangers(
    _ stream: inout TokenStream, _ text: UnsafeBufferPointer<UInt8>, _ offset: Int,
    _ recording: Bool
  ) {
    guard model.layout.characterColumns > 0 else { return }
    for index in 0..<stream.count
    where units[index + 1] < 0
      && (stream.base[index].kind == .word || stream.base[index].kind == .hashtag)
    {
      addCharacters(index, &stream, text, offset, recording)
    }
  }

  @inline(never)
  private mutating func addCharacters(
    _ index: Int, _ stream: inout TokenStream, _ text: UnsafeBufferPointer<UInt8>, _ offset: Int,
    _ recording: Bool
  ) {
    let columns = model.layout.characterColumns
    guard columns > 0 else { return }
    let token = stream[index]
    let sum = sums + 2 * stride
    let before = recording ? (0..<columns).map { sum[$0] } : []
    stream.withVocabularyTerm(at: index, of: text) { term in
      CharacterGrams.forEach(in: term) { hash in
        let weights =
          model.characters + CharacterGrams.slot(hash, bits: model.layout.characterBits) &* columns
        for column in 0..<columns { sum[column] &+= Int32(weights[column]) }
      }
    }
    if recording {
      let added = (0..<columns).map { sum[$0] &- before[$0] }
      record(.characters(added), token, token, offset)
    }
  }

  private mutating func record(
    _ part: TextModelMatch.Part, _ first: Token, _ last: Token, _ offset: Int
  ) {
    matches.append(
      TextModelMatch(start: offset + Int(first.start), end: offset + Int(last.end), part: part))
  }
}

// MARK: - Explaining

/// Something of a text that a model knows, and where it stands.
package struct TextModelMatch {
  package var start: Int
  package var end: Int
  let part: Part

  enum Part {
    case row(Int)
    case ngram(UnsafePointer<UInt8>)
    case characters([Int32])
  }
}

extension TextModelReader {
  /// Calls a function with everything that matched and what it adds to a mix of columns.
  ///
  /// - Parameter mix: What each column counts for.
  package func forEachMatch(
    mix: UnsafeBufferPointer<Float>, _ body: (TextModelMatch, Float) -> Void
  ) {
    let factor = Self.factor(tokenCount)
    for match in matches { body(match, weight(of: match, mix) * factor) }
  }

  private func weight(of match: TextModelMatch, _ mix: UnsafeBufferPointer<Float>) -> Float {
    let layout = model.layout
    var sum: Float = 0
    switch match.part {
    case .row(let number):
      for column in 0..<layout.columns {
        sum += Float(model.rows[number * stride + column]) * model.scales[column] * mix[column]
      }
    case .ngram(let weights):
      for column in 0..<layout.ngramColumns {
        sum +=
          Float(Int8(bitPattern: weights[column])) * model.scales[layout.columns + column]
          * mix[column]
      }
    case .characters(let added):
      for column in 0..<layout.characterColumns {
        sum += Float(added[column]) * model.scales[2 * layout.columns + column] * mix[column]
      }
    }
    return sum
  }
}

extension TextModel {
  /// A figure as the weights expect it: centered, scaled, and within five deviations.
  @inline(__always)
  package func figureValue(_ figure: Int, _ value: Float) -> Float {
    max(-5, min(5, (value - figureMeans[figure]) * figureScales[figure]))
  }

  /// What a figure adds to a mix of columns.
  package func contribution(
    ofFigure figure: Int, value: Float, mix: UnsafeBufferPointer<Float>
  ) -> Float {
    let value = figureValue(figure, value)
    guard value != 0 else { return 0 }
    let weights = figureWeights + figure * layout.columns
    var weight: Float = 0
    for column in 0..<layout.columns { weight += weights[column] * mix[column] }
    return value * weight
  }

  /// What figures add to a mix of columns.
  package func contribution(
    ofFigures figures: UnsafeBufferPointer<Float>, mix: UnsafeBufferPointer<Float>
  ) -> Float {
    var sum: Float = 0
    for figure in 0..<min(figureCount, figures.count) {
      sum += contribution(ofFigure: figure, value: figures[figure], mix: mix)
    }
    return sum
  }
}

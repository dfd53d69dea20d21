internal import Tokenizing

/// What an article says, in a form that headlines can be held against.
struct ArticleClaims: Sendable {
  /// The blocks in which a stem occurs, in order.
  private var stems: [UInt64: [Int32]] = [:]
  /// The blocks in which a value occurs, by value and unit.
  private var values: [Figure.Key: [Int32]] = [:]
  /// Words with the figure right after them: `Line 7`.
  private var labels: Set<UInt64> = []
  /// The lengths of the article's lists, and how many headings of a level it has.
  private(set) var counts: Set<Int> = []
  /// The text without marks and capitals, one space between words, for quotes.
  private(set) var spoken: [UInt8] = []

  /// Reads an article.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ article: HeadlineArticle) {
    let words = Self.words(of: article)
    var reader = WordStemmer()
    var blocks = BlockNumbers(article)
    var capitals: [UInt8] = []
    for word in words where word.isContent {
      let block = blocks.number(of: word.range.lowerBound)
      insert(reader.key(word), block)
      if word.hasContractedVerb { insert(reader.key(word.core), block) }
      collect(&capitals, word, &reader, block)
      spoken.append(0x20)
      spoken.append(contentsOf: word.lower.utf8)
    }
    spoken.append(0x20)
    blocks = BlockNumbers(article)
    for figure in NumberReader.figures(in: words) {
      if figure.words.lowerBound > 0 {
        labels.insert(Self.label(reader.key(words[figure.words.lowerBound - 1]), figure))
      }
      let block = blocks.number(of: words[figure.words.lowerBound].range.lowerBound)
      values[figure.key, default: []].append(block)
      values[Figure.Key(value: figure.value, unit: nil), default: []].append(block)
    }
    counts = Self.counts(of: article)
  }

  /// The words of the blocks: the present headline is none of them.
  private static func words(of article: HeadlineArticle) -> [ReadWord] {
    var next = 0
    return WordReader.words(of: article.text).filter { word in
      let place = word.range.lowerBound
      while next < article.blocks.count, article.blocks[next].text.upperBound <= place { next += 1 }
      return next < article.blocks.count && article.blocks[next].text.contains(place)
    }
  }

  private mutating func insert(_ stem: UInt64, _ block: Int32) {
    guard stems[stem]?.last != block else { return }
    stems[stem, default: []].append(block)
  }

  /// Short forms of names: `Heating Trades Council` is `HTC`.
  private mutating func collect(
    _ capitals: inout [UInt8], _ word: ReadWord, _ reader: inout WordStemmer, _ block: Int32
  ) {
    if word.isCapitalized, let first = word.lower.utf8.first, first < 0x80, capitals.count < 6 {
      capitals.append(first)
      for start in 0..<max(0, capitals.count - 1) {
        insert(reader.key(String(decoding: capitals[start...], as: UTF8.self)), block)
      }
    } else if !["of", "the", "and", "for"].contains(word.lower) || capitals.isEmpty {
      capitals.removeAll(keepingCapacity: true)
    }
  }

  /// How many items the article's lists have, and how many headings stand on each level.
  private static func counts(of article: HeadlineArticle) -> Set<Int> {
    var counts: Set<Int> = []
    var levels = Array(repeating: 0, count: 7)
    var run = 0
    for block in article.blocks {
      if block.kind == .listItem {
        run += 1
        continue
      }
      if run > 1 { counts.insert(run) }
      run = 0
      if case .heading(let level) = block.kind, levels.indices.contains(level) {
        levels[level] += 1
      }
    }
    if run > 1 { counts.insert(run) }
    return counts.union(levels.filter { $0 > 1 })
  }
}

// MARK: - Asking

extension ArticleClaims {
  /// The blocks that have a stem; nil if none has.
  func blocks(ofStem stem: UInt64) -> [Int32]? { stems[stem] }

  /// Whether the article has a figure right after a word.
  func hasLabel(_ stem: UInt64, _ figure: Figure) -> Bool {
    labels.contains(Self.label(stem, figure))
  }

  private static func label(_ stem: UInt64, _ figure: Figure) -> UInt64 {
    (stem ^ figure.value.bitPattern) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The blocks that have a figure; nil if none has. A figure without a unit may have one in the
  /// article.
  func blocks(of figure: Figure) -> [Int32]? {
    figure.unit == .plain
      ? values[Figure.Key(value: figure.value, unit: nil)] : values[figure.key]
  }
}

extension ArticleClaims {
  /// How much a figure may be rounded: `$18 million` for `$18.2 million`.
  private static let rounding = 0.025

  /// The blocks that have a figure of which a large one is the round form; nil if none has.
  func blocks(near figure: Figure) -> [Int32]? {
    guard figure.value >= 1_000 else { return nil }
    let near = values.keys.filter { key in
      let value = key.value / 1_000
      return (figure.unit == .plain ? key.unit == nil : key.unit == figure.unit)
        && abs(value - figure.value) <= Self.rounding * value
    }
    let blocks = near.flatMap { values[$0] ?? [] }
    return blocks.isEmpty ? nil : blocks.sorted()
  }
}

extension Figure {
  /// Figures that are equal: in thousandths, so that 42 and 42.0 are.
  struct Key: Hashable, Sendable {
    var value: Double
    var unit: Unit?

    init(value: Double, unit: Unit?) {
      self.value = (value * 1_000).rounded()
      self.unit = unit
    }
  }

  var key: Key { Key(value: value, unit: unit) }
}

/// The number of the block that a byte is in, asked in order.
private struct BlockNumbers {
  private let starts: [Int]
  private var next = 0

  init(_ article: HeadlineArticle) { starts = article.blocks.map(\.text.lowerBound) }

  mutating func number(of byte: Int) -> Int32 {
    while next < starts.count, starts[next] <= byte { next += 1 }
    return Int32(clamping: next)
  }
}

internal import Tokenizing

/// What an article says, in a form that headlines can be held against.
struct ArticleClaims: Sendable {
  /// The blocks in which a stem occurs, in order.
  private var stems: [UInt64: [Int32]] = [:]
  /// The blocks in which a value occurs, by value and unit.
  private var values: [Figure.Key: [Int32]] = [:]
  /// The lengths of the article's lists, and how many headings of a level it has.
  private(set) var counts: Set<Int> = []
  /// The text without marks and capitals, one space between words, for quotes.
  private(set) var spoken: [UInt8] = []

  /// Reads an article.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ article: HeadlineArticle) {
    let words = WordReader.words(of: article.text)
    var reader = StemReader()
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
      let block = blocks.number(of: words[figure.words.lowerBound].range.lowerBound)
      values[figure.key, default: []].append(block)
      values[Figure.Key(value: figure.value, unit: nil), default: []].append(block)
    }
    counts = Self.counts(of: article)
  }

  private mutating func insert(_ stem: UInt64, _ block: Int32) {
    guard stems[stem]?.last != block else { return }
    stems[stem, default: []].append(block)
  }

  /// Short forms of names: `Heating Trades Council` is `HTC`.
  private mutating func collect(
    _ capitals: inout [UInt8], _ word: ReadWord, _ reader: inout StemReader, _ block: Int32
  ) {
    if word.isCapitalized, let first = word.lower.utf8.first, first < 0x80, capitals.count < 6 {
      capitals.append(first)
      if capitals.count > 1 { insert(reader.key(String(decoding: capitals, as: UTF8.self)), block) }
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
      if case .heading(let level) = block.kind, levels.indices.contains(level) { levels[level] += 1 }
    }
    if run > 1 { counts.insert(run) }
    return counts.union(levels.filter { $0 > 1 })
  }
}

// MARK: - Asking

extension ArticleClaims {
  /// The blocks that have a stem; nil if none has.
  func blocks(ofStem stem: UInt64) -> [Int32]? { stems[stem] }

  /// The blocks that have a figure; nil if none has. A figure without a unit may have one in the
  /// article.
  func blocks(of figure: Figure) -> [Int32]? {
    figure.unit == .plain
      ? values[Figure.Key(value: figure.value, unit: nil)] : values[figure.key]
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

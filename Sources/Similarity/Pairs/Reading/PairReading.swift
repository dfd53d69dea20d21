internal import Tokenizing

/// Two texts taken apart: their words, what they share, and the features of both together.
///
/// The texts are put in the order of their bytes first, so that (a, b) and (b, a) come to the very
/// same sums.
struct PairReading: ~Copyable {
  private(set) var table: PairWordTable
  /// The text whose bytes are smaller, and the other.
  private(set) var a = PairText()
  private(set) var b = PairText()
  /// Whether `a` is the second text that was given.
  private(set) var isSwapped = false

  private(set) var features = TextPairFeatures()
  private(set) var counts = StemCounts()
  /// The telling stems that the other text lacks.
  private(set) var ownA: [Int] = []
  private(set) var ownB: [Int] = []
  private(set) var coverageA = WordCoverage()
  private(set) var coverageB = WordCoverage()

  private let tokenizer = Tokenizer()
  private var stream = TokenStream()
  private var grams = GramCosine()
  private var subsequence = CommonSubsequence()

  init(model: TextPairModel) {
    table = PairWordTable(model: model)
  }

  /// Whether both texts have the same words in the same order; true as well if neither has one.
  var isSame: Bool {
    a.words.count == b.words.count && zip(a.words, b.words).allSatisfy { $0.number == $1.number }
  }

  /// Whether one of the texts has no words.
  var isEmpty: Bool { a.words.isEmpty || b.words.isEmpty }

  /// How much each of the words counts that only one text has: all of them together grow with the
  /// root of their number.
  var ownShare: Double { 1 / Double(max(1, ownA.count + ownB.count)).squareRoot() }

  /// How much each exchange of words counts; nil if none is looked at.
  var exchangeShare: Double? {
    let count = ownA.count * ownB.count
    guard count > 0, count <= TextPairExchanges.mostExchanges else { return nil }
    return TextPairExchanges.share(ownA.count, ownB.count)
  }

  /// Reads two texts.
  ///
  /// - Complexity: O(*n*) in the number of bytes, and a bounded number of steps beside.
  mutating func read(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) {
    table.beginPair()
    isSwapped = second.lexicographicallyPrecedes(first)
    a.read(isSwapped ? second : first, tokenizer: tokenizer, stream: &stream, table: &table)
    b.read(isSwapped ? first : second, tokenizer: tokenizer, stream: &stream, table: &table)
    counts.count(a, b, table)
    measureWords()
    measureCoverage()
    measureOrder()
    measureKinds()
  }
}

// MARK: - Features

extension PairReading {
  /// What words both have, and what words only one of them has.
  private mutating func measureWords() {
    var (dot, squareA, squareB) = (0.0, 0.0, 0.0)
    var (plainDot, plainA, plainB) = (0.0, 0.0, 0.0)
    ownA.removeAll(keepingCapacity: true)
    ownB.removeAll(keepingCapacity: true)
    for stem in counts.stems {
      let row = counts.rows[stem]
      plainDot += Double(row.a) * Double(row.b)
      plainA += Double(row.a) * Double(row.a)
      plainB += Double(row.b) * Double(row.b)
      let rarity = table.stems[stem].rarity
      let (countA, countB) = (Double(row.tellingA) * rarity, Double(row.tellingB) * rarity)
      dot += countA * countB
      squareA += countA * countA
      squareB += countB * countB
      if row.tellingA > 0, row.tellingB == 0 { ownA.append(stem) }
      if row.tellingB > 0, row.tellingA == 0 { ownB.append(stem) }
    }
    features[.telling] = dot > 0 ? dot / (squareA * squareB).squareRoot() : 0
    features[.words] = plainDot > 0 ? plainDot / (plainA * plainB).squareRoot() : 0
    features[.rarestOwn] = min(rarest(ownA).rarity, rarest(ownB).rarity) / Self.rarityUnit
    let ownCount = Double(max(ownA.count, ownB.count))
    features[.ownCount] = ownCount / (ownCount + Self.halfCount)
  }

  private static var rarityUnit: Double { 8 }
  /// So many words of its own say half of what any number of them could.
  private static var halfCount: Double { 2 }

  /// The rarest of some stems.
  func rarest(_ stems: [Int]) -> (stem: Int?, rarity: Double) {
    var best: (stem: Int?, rarity: Double) = (nil, 0)
    for stem in stems where table.stems[stem].rarity > best.rarity {
      best = (stem, table.stems[stem].rarity)
    }
    return best
  }

  private mutating func measureCoverage() {
    let rows = counts.rows
    coverageA.measure(
      counts.tellingA, in: counts.tellingB, isShared: { rows[$0].tellingB > 0 }, table)
    coverageB.measure(
      counts.tellingB, in: counts.tellingA, isShared: { rows[$0].tellingA > 0 }, table)
    features[.coverage] = max(coverageA.share, coverageB.share)
  }

  private mutating func measureOrder() {
    let count = a.words.count + b.words.count
    features[.brevity] = 1 / Double(1 + count)
    features[.letters] = letterCosine()
    features[.neighbors] = neighborCosine()
    let ordered = a.ordered.count + b.ordered.count
    let common = subsequence.length(a.ordered, b.ordered)
    features[.order] = ordered > 0 ? Double(2 * common) / Double(ordered) : 0
  }

  private mutating func letterCosine() -> Double {
    grams.begin(capacity: a.letters.count + b.letters.count)
    Self.forEachRun(of: a.letters) { grams.insertA($0) }
    Self.forEachRun(of: b.letters) { grams.insertB($0) }
    return grams.finish()
  }

  /// Calls a function with every run of four bytes.
  @inline(__always)
  private static func forEachRun(of letters: [UInt8], _ body: (UInt64) -> Void) {
    var run: UInt64 = 0
    for (offset, byte) in letters.enumerated() {
      run = run << 8 & 0xFFFF_FFFF | UInt64(byte)
      if offset >= 3 { body(run) }
    }
  }

  private mutating func neighborCosine() -> Double {
    grams.begin(capacity: a.ordered.count + b.ordered.count)
    for (one, next) in zip(a.ordered, a.ordered.dropFirst()) {
      grams.insertA(UInt64(one.stem) << 32 | UInt64(next.stem))
    }
    for (one, next) in zip(b.ordered, b.ordered.dropFirst()) {
      grams.insertB(UInt64(one.stem) << 32 | UInt64(next.stem))
    }
    return grams.finish()
  }

  /// Negations and numbers.
  private mutating func measureKinds() {
    let table = table
    let negates = { (text: PairText) in
      text.words.contains { table.words[$0.number].isNegation }
    }
    features[.negation] = negates(a) == negates(b) ? 0 : 1
    var (both, onlyA, onlyB) = (0, 0, 0)
    for stem in counts.stems where table.stems[stem].isNumber {
      let row = counts.rows[stem]
      if row.a > 0, row.b > 0 { both += 1 } else if row.a > 0 { onlyA += 1 } else { onlyB += 1 }
    }
    features[.otherNumbers] = onlyA > 0 && onlyB > 0 ? 1 : 0
    features[.sameNumbers] = both > 0 ? Double(both) / Double(both + onlyA + onlyB) : 0
  }
}

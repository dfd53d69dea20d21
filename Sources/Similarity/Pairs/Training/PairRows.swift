/// The columns that weights are fitted to, and the rows of all examples.
///
/// First come features, their products, and the sets; then words that only one text has; then
/// exchanges.
struct PairRows {
  /// The rows: features scaled to the mean 0 and the deviation 1, words and exchanges as they are.
  private(set) var rows: [SparseRidge.Row] = []
  /// The columns of words and of exchanges by their hashes.
  private(set) var words: [UInt64: Int] = [:]
  private(set) var exchanges: [UInt64: Int] = [:]

  /// The features that each column multiplies; the second is nil for a feature itself.
  private static let terms: [(one: TextPairFeature, other: TextPairFeature?)] = {
    var terms: [(one: TextPairFeature, other: TextPairFeature?)] = []
    for feature in TextPairFeature.allCases {
      terms.append((feature, nil))
      terms.append((feature, feature))
    }
    for (place, factor) in TextPairFeature.factors.enumerated() {
      for feature in TextPairFeature.allCases
      where feature != factor && !TextPairFeature.factors[..<place].contains(feature) {
        terms.append((factor, feature))
      }
    }
    return terms
  }()

  private var means: [Double] = []
  private var deviations: [Double] = []
  private var setCount = 0

  /// Reads the examples.
  init(_ examples: [TextPairTrainer.Example], model: TextPairModel, fewest: Int) {
    var reading = PairReading(model: model)
    var values: [[Double]] = []
    var sparse: [WordEntries] = []
    for example in examples {
      var (a, b) = (example.a, example.b)
      a.withUTF8 { a in b.withUTF8 { b in reading.read(a, b) } }
      values.append(Self.terms.map { Self.value($0, reading.features) })
      sparse.append(Self.wordEntries(reading))
    }
    setCount = (examples.map(\.set).max() ?? 0) + 1
    (means, deviations) = Self.statistics(values)
    let start = Self.terms.count + setCount
    words = Self.columns(sparse.map(\.words), from: start, fewest: fewest)
    exchanges = Self.columns(
      sparse.map(\.exchanges), from: start + words.count, fewest: fewest)
    for (index, example) in examples.enumerated() {
      var row: SparseRidge.Row = []
      for (column, value) in values[index].enumerated() {
        row.append((column, (value - means[column]) / deviations[column]))
      }
      row.append((Self.terms.count + example.set, 1))
      for hash in sparse[index].words {
        if let column = words[hash] { row.append((column, sparse[index].ownShare)) }
      }
      for hash in sparse[index].exchanges {
        if let column = exchanges[hash] { row.append((column, sparse[index].exchangeShare)) }
      }
      rows.append(row)
    }
  }

  /// The penalty of each column; the sets have none.
  func penalties(_ options: TextPairTrainer.Options) -> [Double] {
    Array(repeating: options.featurePenalty, count: Self.terms.count)
      + Array(repeating: 1e-3, count: setCount)
      + Array(repeating: options.wordPenalty, count: words.count)
      + Array(repeating: options.exchangePenalty, count: exchanges.count)
  }

  /// The score of a row but for its set.
  func score(_ index: Int, _ weights: [Double]) -> Double {
    let sets = Self.terms.count..<Self.terms.count + setCount
    return rows[index].reduce(0.0) { sum, entry in
      sets.contains(entry.column) ? sum : sum + entry.value * weights[entry.column]
    }
  }

  /// The model of these weights, its scores on a line.
  func model(
    _ columnWeights: [Double], stems: TextPairStems, slope: Double, start: Double
  ) -> TextPairModel {
    let count = TextPairFeature.count
    var bias = start
    var weights = [Double](repeating: 0, count: count)
    var products = [Double](repeating: 0, count: count * count)
    for (column, term) in Self.terms.enumerated() {
      let weight = slope * columnWeights[column] / deviations[column]
      bias -= weight * means[column]
      let one = term.one.rawValue
      if let other = term.other?.rawValue {
        products[one * count + other] += weight / 2
        products[other * count + one] += weight / 2
      } else {
        weights[one] += weight
      }
    }
    var stems = stems
    for (hash, column) in words.sorted(by: { $0.key < $1.key }) {
      guard let place = TextPairTags.find(hash, in: stems.tags) else { continue }
      stems.weights[place] = TextPairWeight.units(slope * columnWeights[column])
    }
    var known = TextPairExchanges()
    for (hash, column) in exchanges.sorted(by: { $0.key < $1.key }) {
      let units = TextPairWeight.units(slope * columnWeights[column])
      let tag = TextPairTags.tag(hash)
      guard units != 0, known.tags.last != tag else { continue }
      known.tags.append(tag)
      known.weights.append(units)
    }
    return TextPairModel(
      bias: bias, weights: weights, products: products, stems: stems, exchanges: known)
  }
}

// MARK: - Columns

extension PairRows {
  private static func value(
    _ term: (one: TextPairFeature, other: TextPairFeature?), _ features: TextPairFeatures
  ) -> Double {
    features[term.one] * (term.other.map { features[$0] } ?? 1)
  }

  /// The words and exchanges of one example, and what each of them counts.
  private struct WordEntries {
    var words: [UInt64]
    var ownShare: Double
    var exchanges: [UInt64] = []
    var exchangeShare = 0.0
  }

  private static func wordEntries(_ reading: borrowing PairReading) -> WordEntries {
    let hashesA = reading.ownA.map { reading.table.stems[$0].hash }
    let hashesB = reading.ownB.map { reading.table.stems[$0].hash }
    var entries = WordEntries(words: hashesA + hashesB, ownShare: reading.ownShare)
    guard let share = reading.exchangeShare else { return entries }
    entries.exchangeShare = share
    entries.exchanges = hashesA.flatMap { one in
      hashesB.map { TextPairExchanges.hash(one, $0) }
    }
    return entries
  }

  private static func statistics(_ values: [[Double]]) -> (means: [Double], deviations: [Double]) {
    let count = Double(max(1, values.count))
    var (sums, squares) = (
      [Double](repeating: 0, count: terms.count), [Double](repeating: 0, count: terms.count)
    )
    for row in values {
      for (column, value) in row.enumerated() {
        sums[column] += value
        squares[column] += value * value
      }
    }
    let means = sums.map { $0 / count }
    let deviations = zip(squares, means).map {
      max(1e-12, $0 / count - $1 * $1).squareRoot()
    }
    return (means, deviations)
  }

  /// Numbers the hashes that enough rows have, in the order of the hashes.
  private static func columns(_ rows: [[UInt64]], from start: Int, fewest: Int) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for row in rows {
      for hash in row { counts[hash, default: 0] += 1 }
    }
    let kept = counts.filter { $0.value >= fewest }.keys.sorted()
    return Dictionary(uniqueKeysWithValues: zip(kept, start...))
  }
}

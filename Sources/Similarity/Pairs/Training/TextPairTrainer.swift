internal import Glibc

/// Learns how alike people find two texts from pairs that they rated.
///
/// The ratings of each set are brought to the same mean and deviation, since every set has a scale
/// and a choice of pairs of its own, and the weights are fitted to all sets at once. At the end one
/// line brings the scores to the scale from 0 to 1: it is fitted to scores of pairs that were left
/// out, in five parts, of all sets together.
public struct TextPairTrainer {
  /// A pair that people rated.
  public struct Example: Sendable {
    /// The set that it is of.
    public var set: Int
    /// The texts.
    public var a, b: String
    /// How alike people find them, from 0 to 1.
    public var score: Double

    /// Creates an example.
    public init(set: Int, a: String, b: String, score: Double) {
      (self.set, self.a, self.b, self.score) = (set, a, b, score)
    }
  }

  /// How much weights are held down, and what is looked at.
  public struct Options: Sendable {
    /// The penalty on the weights of features, which have the deviation 1.
    public var featurePenalty = 15.0
    /// The penalty on the weights of words that only one text has.
    public var wordPenalty = 10.0
    /// The penalty on the weights of exchanges.
    public var exchangePenalty = 1.0
    /// Words and exchanges of fewer pairs are left out, and stems of fewer texts.
    public var fewest = 2
    /// Into so many parts the examples are divided to be left out.
    public var parts = 5

    /// Creates the options by which the model inside the binary was learned.
    public init() {}
  }

  /// What was learned.
  public struct Result: Sendable {
    /// The model's file.
    public var bytes: [UInt8]
    /// The score of each example by weights that were fitted without it.
    public var heldOut: [Double]
    /// How many stems have a rarity, words a weight, and exchanges one.
    public var stemCount, wordCount, exchangeCount: Int
  }

  /// The options.
  public var options: Options

  /// Creates a trainer.
  public init(options: Options = Options()) {
    self.options = options
  }

  /// Learns from examples.
  ///
  /// - Returns: The model; the same examples in the same order give the same bytes.
  public func train(_ examples: [Example]) -> Result {
    let stems = StemRarities.count(examples, fewest: options.fewest)
    let rows = PairRows(examples, model: TextPairModel(stems: stems), fewest: options.fewest)
    let ridge = SparseRidge(penalties: rows.penalties(options))
    let targets = Self.standardized(examples)
    var heldOut = [Double](repeating: 0, count: examples.count)
    for part in 0..<options.parts {
      let others = examples.indices.filter { $0 % options.parts != part }
      let weights = ridge.solve(others.map { rows.rows[$0] }, others.map { targets[$0] })
      for index in examples.indices where index % options.parts == part {
        heldOut[index] = rows.score(index, weights)
      }
    }
    let line = Self.line(from: heldOut, to: examples.map(\.score))
    let weights = ridge.solve(rows.rows, targets)
    let model = rows.model(weights, stems: stems, slope: line.slope, start: line.start)
    return Result(
      bytes: model.bytes, heldOut: heldOut.map { line.start + line.slope * $0 },
      stemCount: stems.tags.count, wordCount: rows.words.count,
      exchangeCount: rows.exchanges.count)
  }

  /// The scores, in each set with the mean 0 and the deviation 1.
  private static func standardized(_ examples: [Example]) -> [Double] {
    var sums: [Int: (count: Double, sum: Double, squares: Double)] = [:]
    for example in examples {
      let sum = sums[example.set, default: (0, 0, 0)]
      sums[example.set] = (
        sum.count + 1, sum.sum + example.score, sum.squares + example.score * example.score
      )
    }
    return examples.map { example in
      guard let sum = sums[example.set] else { return 0 }
      let mean = sum.sum / sum.count
      let deviation = max(1e-9, sum.squares / sum.count - mean * mean).squareRoot()
      return (example.score - mean) / deviation
    }
  }

  /// The line of least squares.
  private static func line(from x: [Double], to y: [Double]) -> (start: Double, slope: Double) {
    let count = Double(max(1, x.count))
    let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
    var (product, square) = (0.0, 0.0)
    for (one, other) in zip(x, y) {
      product += (one - meanX) * (other - meanY)
      square += (one - meanX) * (one - meanX)
    }
    let slope = square > 0 ? product / square : 0
    return (meanY - slope * meanX, slope)
  }
}

/// How rare stems are in the texts of examples.
enum StemRarities {
  static func count(_ examples: [TextPairTrainer.Example], fewest: Int) -> TextPairStems {
    var texts: Set<String> = []
    var counts: [UInt64: Int] = [:]
    var reading = PairReading(model: TextPairModel(stems: TextPairStems()))
    for text in examples.flatMap({ [$0.a, $0.b] }) where texts.insert(text).inserted {
      var text = text
      text.withUTF8 { reading.read($0, UnsafeBufferPointer(start: nil, count: 0)) }
      for stem in reading.counts.stems { counts[reading.table.stems[stem].hash, default: 0] += 1 }
    }
    let total = Double(texts.count)
    let rarity = { (count: Double) in log(1 + (total - count + 0.5) / (count + 0.5)) }
    var stems = TextPairStems()
    stems.unseenRarity = rarity(1)
    for (hash, count) in counts.sorted(by: { $0.key < $1.key }) where count >= fewest {
      let tag = TextPairTags.tag(hash)
      guard stems.tags.last != tag else { continue }
      stems.tags.append(tag)
      stems.rarities.append(UInt16((rarity(Double(count)) * 1000).rounded()))
    }
    stems.weights = Array(repeating: 0, count: stems.tags.count)
    return stems
  }
}

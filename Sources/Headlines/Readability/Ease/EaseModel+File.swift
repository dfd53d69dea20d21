public import Learning

extension EaseModel {
  /// The numbers of the sections in a file, in the order in which they are written.
  private enum Section {
    static let edition: UInt32 = 40
    static let numbers: UInt32 = 41
    static let features: UInt32 = 42
    static let quantiles: UInt32 = 43
    static let wordTags: UInt32 = 44
    static let wordRarities: UInt32 = 45
    static let wordWeights: UInt32 = 46
    static let pairTags: UInt32 = 47
    static let pairRarities: UInt32 = 48
    static let pairWeights: UInt32 = 49
  }

  /// The edition of the features: a model of another one is refused.
  private static let edition: UInt32 = 1

  /// Reads a model's file, which is copied.
  ///
  /// - Parameter storage: The file's bytes.
  /// - Throws: `ModelError` for a file that is no model, of another kind or edition, or damaged.
  /// - Complexity: O(*n*) in the number of bytes, of which there are some hundred thousand.
  public init(_ storage: ModelStorage) throws(ModelError) {
    let file = try ModelFile(storage, verifies: true)
    guard file.has(Section.edition) else { throw .wrongKind("a model of ease of reading") }
    let editions = try file.values(Section.edition, as: UInt32.self)
    guard editions.count == 1, editions[0] == Self.edition else {
      throw .unknownVersion(editions.first ?? 0)
    }
    let numbers = try Self.numbers(file, Section.numbers, count: 3)
    let features = try Self.numbers(file, Section.features, count: 3 * EaseFeature.count)
    let quantiles = try Self.numbers(file, Section.quantiles, count: Self.quantileCount)
    let words = try Self.terms(file, Section.wordTags, Section.wordRarities, Section.wordWeights)
    let pairs = try Self.terms(file, Section.pairTags, Section.pairRarities, Section.pairWeights)
    let count = EaseFeature.count
    let deviations = Array(features[count..<2 * count])
    guard deviations.allSatisfy({ $0 > 0 }), numbers[1] > 0, numbers[2] >= 0,
      zip(quantiles, quantiles.dropFirst()).allSatisfy({ $0 <= $1 })
    else { throw .damaged }
    self.init(
      bias: numbers[0], means: Array(features[..<count]), deviations: deviations,
      weights: Array(features[(2 * count)...]), words: words, pairs: pairs,
      unseenRarity: numbers[1], spread: numbers[2], quantiles: quantiles)
  }

  private static func numbers(
    _ file: ModelFile, _ section: UInt32, count: Int
  ) throws(ModelError) -> [Double] {
    let numbers = Array(try file.values(section, as: Double.self))
    guard numbers.count == count, numbers.allSatisfy({ $0.isFinite && abs($0) < 1e6 })
    else { throw .damaged }
    return numbers
  }

  private static func terms(
    _ file: ModelFile, _ tags: UInt32, _ rarities: UInt32, _ weights: UInt32
  ) throws(ModelError) -> EaseTerms {
    let terms = EaseTerms(
      tags: Array(try file.values(tags, as: UInt32.self)),
      rarities: Array(try file.values(rarities, as: UInt16.self)),
      weights: Array(try file.values(weights, as: Int16.self)))
    guard let terms else { throw .damaged }
    return terms
  }

  /// The bytes of the model's file.
  var bytes: [UInt8] {
    ModelFile.bytes(of: [
      (Section.edition, ModelFile.section([Self.edition])),
      (Section.numbers, ModelFile.section([bias, unseenRarity, spread])),
      (Section.features, ModelFile.section(means + deviations + weights)),
      (Section.quantiles, ModelFile.section(quantiles)),
      (Section.wordTags, ModelFile.section(words.tags)),
      (Section.wordRarities, ModelFile.section(words.rarities)),
      (Section.wordWeights, ModelFile.section(words.weights)),
      (Section.pairTags, ModelFile.section(pairs.tags)),
      (Section.pairRarities, ModelFile.section(pairs.rarities)),
      (Section.pairWeights, ModelFile.section(pairs.weights)),
    ])
  }
}

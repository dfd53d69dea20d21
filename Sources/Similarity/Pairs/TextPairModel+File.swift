public import Learning

extension TextPairModel {
  /// The numbers of the sections in a file, in the order in which they are written.
  private enum Section {
    static let edition: UInt32 = 30
    static let numbers: UInt32 = 31
    static let stemTags: UInt32 = 32
    static let rarities: UInt32 = 33
    static let stemWeights: UInt32 = 34
    static let exchangeTags: UInt32 = 35
    static let exchangeWeights: UInt32 = 36
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
    guard file.has(Section.edition) else { throw .wrongKind("a model of pairs of texts") }
    let editions = try file.values(Section.edition, as: UInt32.self)
    guard editions.count == 1, editions[0] == Self.edition else {
      throw .unknownVersion(editions.first ?? 0)
    }
    let numbers = Array(try file.values(Section.numbers, as: Double.self))
    let count = TextPairFeature.count
    guard numbers.count == 2 + count + count * count,
      numbers.allSatisfy({ $0.isFinite && abs($0) < 1e6 })
    else { throw .damaged }
    let stems = TextPairStems(
      unseenRarity: numbers[1],
      tags: Array(try file.values(Section.stemTags, as: UInt32.self)),
      rarities: Array(try file.values(Section.rarities, as: UInt16.self)),
      weights: Array(try file.values(Section.stemWeights, as: Int16.self)))
    let exchanges = TextPairExchanges(
      tags: Array(try file.values(Section.exchangeTags, as: UInt32.self)),
      weights: Array(try file.values(Section.exchangeWeights, as: Int16.self)))
    guard stems.unseenRarity > 0, stems.tags.count == stems.rarities.count,
      stems.tags.count == stems.weights.count, exchanges.tags.count == exchanges.weights.count
    else { throw .damaged }
    self.init(
      bias: numbers[0], weights: Array(numbers[2..<2 + count]),
      products: Array(numbers[(2 + count)...]), stems: stems, exchanges: exchanges)
  }

  /// The bytes of the model's file.
  var bytes: [UInt8] {
    ModelFile.bytes(of: [
      (Section.edition, ModelFile.section([Self.edition])),
      (Section.numbers, ModelFile.section([bias, stems.unseenRarity] + weights + products)),
      (Section.stemTags, ModelFile.section(stems.tags)),
      (Section.rarities, ModelFile.section(stems.rarities)),
      (Section.stemWeights, ModelFile.section(stems.weights)),
      (Section.exchangeTags, ModelFile.section(exchanges.tags)),
      (Section.exchangeWeights, ModelFile.section(exchanges.weights)),
    ])
  }
}

internal import Glibc
public import Learning
internal import Tokenizing

/// What was learned of keyphrases: how each feature of a candidate bears on an editor keeping it.
///
/// A logistic regression whose weights depend on the document. Each feature of a candidate falls into a
/// bin, and a bin's weight is
///
///     w(d) = w₀ + Σ zₖ(d) · wₖ
///
/// where the *zₖ* are figures of the document, such as its length: so one model serves abstracts,
/// papers and news. For a document the weights are added up once; then a candidate costs a look into
/// a table a feature.
///
/// Source: T. Hastie, R. Tibshirani, "Varying-coefficient models", Journal of the Royal Statistical
/// Society B 55 (1993).
public struct KeyphraseModel: Sendable {
  let bins: FeatureBins
  /// The means and the deviations of the document's figures.
  let means: [Float]
  let deviations: [Float]
  /// The weights of all bins, those that every document has first, then those of each figure.
  let weights: [Float]
  /// From a candidate's score to the probability that an editor keeps it.
  let scaling: PlattScaling
  let background: BackgroundFrequencies

  /// The features of the document; the rest are the candidate's.
  static let figureCount = KeyphraseFeature.figureCount
  /// The features of a candidate.
  static let featureCount = FeatureExtraction.width - figureCount
  /// A document's figure counts as no farther from the mean than so many deviations.
  static let farthest: Float = 2.5
  /// The edition of the features: a model of another one is refused.
  private static let edition: Float = 1

  init(
    bins: FeatureBins, means: [Float], deviations: [Float], weights: [Float],
    scaling: PlattScaling, background: BackgroundFrequencies
  ) {
    self.bins = bins
    self.means = means
    self.deviations = deviations
    self.weights = weights
    self.scaling = scaling
    self.background = background
  }

  /// The model inside the binary; nil if there is none of this edition.
  public static let embedded: KeyphraseModel? = {
    guard let file = EmbeddedFile.model("keyphrases", language: "en") else { return nil }
    return try? KeyphraseModel(ModelStorage(UnsafeRawBufferPointer(file.bytes)), verifies: false)
  }()
}

// MARK: - The document

extension KeyphraseModel {
  /// How far a document's figures are from the means, in deviations.
  ///
  /// - Parameter figures: The features of any candidate of the document.
  func standardized(_ figures: UnsafePointer<Float>, into result: inout [Float]) {
    result.removeAll(keepingCapacity: true)
    for index in 0..<Self.figureCount {
      let distance = (figures[index] - means[index]) / deviations[index]
      result.append(min(Self.farthest, max(-Self.farthest, distance)))
    }
  }

  /// The weights of all bins for a document.
  func addUp(_ figures: [Float], into table: inout [Float]) {
    let count = bins.count
    table.removeAll(keepingCapacity: true)
    table.append(contentsOf: weights[..<count])
    table.withUnsafeMutableBufferPointer { table in
      weights.withUnsafeBufferPointer { weights in
        for (figure, value) in figures.enumerated() {
          let start = (figure + 1) * count
          for bin in 0..<count { table[bin] += value * weights[start + bin] }
        }
      }
    }
  }
}

// MARK: - Files

extension KeyphraseModel {
  /// The numbers of the sections in a file.
  private enum Section {
    static let edges: UInt32 = 1
    static let starts: UInt32 = 2
    static let figures: UInt32 = 3
    static let weights: UInt32 = 4
    static let constants: UInt32 = 5
  }

  /// Takes a model out of bytes.
  ///
  /// - Parameters:
  ///   - storage: The bytes of a file.
  ///   - verifies: Whether to compare the checksum, which reads every byte.
  /// - Throws: `ModelError` if they are not a keyphrase model of this edition.
  public init(_ storage: ModelStorage, verifies: Bool = true) throws(ModelError) {
    let file = try ModelFile(storage, verifies: verifies)
    guard file.has(Section.constants), file.has(Section.starts) else { throw .wrongKind("other") }
    let constants = Array(try file.values(Section.constants, as: Float.self))
    guard constants.count == 3, constants[0] == Self.edition, constants[1] >= 0,
      constants.allSatisfy({ $0.isFinite }),
      let bins = FeatureBins(
        edges: Array(try file.values(Section.edges, as: Float.self)),
        starts: Array(try file.values(Section.starts, as: Int32.self)),
        featureCount: Self.featureCount)
    else { throw .damaged }
    let figures = Array(try file.values(Section.figures, as: Float.self))
    let weights = Array(try file.values(Section.weights, as: Float.self))
    guard figures.count == 2 * Self.figureCount,
      figures[Self.figureCount...].allSatisfy({ $0 > 0 }),
      weights.count == bins.count * (1 + Self.figureCount), weights.allSatisfy({ $0.isFinite })
    else { throw .damaged }
    self.init(
      bins: bins, means: Array(figures[..<Self.figureCount]),
      deviations: Array(figures[Self.figureCount...]), weights: weights,
      scaling: PlattScaling(scale: Double(constants[1]), bias: Double(constants[2])),
      background: try BackgroundFrequencies(file))
  }

  /// The model as the bytes of a file.
  var bytes: [UInt8] {
    ModelFile.bytes(
      of: [
        (Section.edges, ModelFile.section(bins.edges)),
        (Section.starts, ModelFile.section(bins.starts)),
        (Section.figures, ModelFile.section(means + deviations)),
        (Section.weights, ModelFile.section(weights)),
        (
          Section.constants,
          ModelFile.section([Self.edition, Float(scaling.scale), Float(scaling.bias)])
        ),
      ] + background.sections)
  }
}

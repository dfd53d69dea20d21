internal import Learning
internal import Tokenizing

/// Learns how easy texts are from ratings, and from versions of the same article for learners.
///
/// A rating is a number on the scale that the model is to have. A version has a level instead: its
/// target is a step a level, beside a number of its article's own, so that only versions of the same
/// article are compared. All passages of a text count together as much as one text.
public struct EaseTrainer {
  /// A text of which somebody said how easy it is.
  public struct Example: Sendable {
    /// The text.
    public var text: String
    /// How easy it is: a rating, or how many levels below the middle one.
    public var ease: Double
    /// What must not be parted when texts are left out: the book, or the article.
    public var group: String
    /// Whether the ease is a level, comparable within the group only.
    public var isLevel: Bool

    /// Creates an example.
    public init(text: String, ease: Double, group: String, isLevel: Bool) {
      (self.text, self.ease, self.group, self.isLevel) = (text, ease, group, isLevel)
    }
  }

  /// How much weights are held down, and what is looked at.
  public struct Options: Sendable {
    /// The penalty on the weights of features, which have the deviation 1.
    public var featurePenalty = 200.0
    /// The penalty on the weights of words and pairs.
    public var termPenalty = 1.0
    /// The penalty on an article's own number.
    public var groupPenalty = 0.1
    /// What a level counts on the scale of ratings.
    public var levelStep = 0.5
    /// How much a text with a level counts beside one with a rating.
    public var levelWeight = 0.5
    /// Words of fewer texts are left out.
    public var fewestWords = 2
    /// Pairs of fewer texts are left out.
    public var fewestPairs = 4
    /// Into so many parts the examples are divided to be left out.
    public var parts = 5

    /// Creates the options by which the model of ratings inside the binary was learned.
    public init() {}

    /// The options by which the model of levels alone was learned: its scale is that of levels, and
    /// few texts need stronger penalties.
    public static var levelsAlone: Options {
      var options = Options()
      options.levelStep = 1
      options.featurePenalty = 1000
      options.termPenalty = 5
      return options
    }
  }

  /// What was learned.
  public struct Result: Sendable {
    /// The model's file.
    public var bytes: [UInt8]
    /// The ease of each example by weights that were fitted without its group.
    public var heldOut: [Double]
    /// How many words and pairs have a weight.
    public var wordCount, pairCount: Int
  }

  /// The options.
  public var options: Options

  /// Creates a trainer.
  public init(options: Options = Options()) { self.options = options }

  /// Learns from examples; the same examples give the same bytes.
  ///
  /// - Complexity: O(*p* · *k* · *m*) for *p* parts, *k* steps and the words of all texts *m*.
  public func train(_ examples: [Example]) -> Result {
    var heldOut = [Double](repeating: 0, count: examples.count)
    let parts = examples.map { part(of: $0.group) }
    for part in 0..<options.parts {
      let kept = examples.indices.filter { parts[$0] != part }
      let left = examples.indices.filter { parts[$0] == part }
      let model = fit(kept.map { examples[$0] })
      let read = EaseExamples(left.map { examples[$0].text }, model: model)
      for (index, ease) in zip(left, read.eases(by: model, textCount: left.count)) {
        heldOut[index] = ease
      }
    }
    let fitted = fit(examples)
    let model = EaseModel(
      bias: fitted.bias, means: fitted.means, deviations: fitted.deviations,
      weights: fitted.weights, words: fitted.words, pairs: fitted.pairs,
      unseenRarity: fitted.unseenRarity, spread: spread(examples, heldOut),
      quantiles: quantiles(examples, heldOut))
    return Result(
      bytes: model.bytes, heldOut: heldOut, wordCount: model.words.count,
      pairCount: model.pairs.count)
  }

  private func part(of group: String) -> Int {
    let hash = Array(group.utf8).withUnsafeBytes { Checksum.of($0) }
    return Int(truncatingIfNeeded: (hash >> 33) % UInt64(max(2, options.parts)))
  }
}

// MARK: - Fitting

extension EaseTrainer {
  private func fit(_ examples: [Example]) -> EaseModel {
    let blank = EaseVocabulary(examples.map(\.text)).blankModel(
      fewestWords: options.fewestWords, fewestPairs: options.fewestPairs)
    let read = EaseExamples(examples.map(\.text), model: blank)
    let rows = EaseRows(examples, read, options)
    return rows.model(
      RidgeRegression.fit(
        rows.matrix, targets: rows.targets, outputCount: 1, penalty: 1, iterationLimit: 300
      ).weights)
  }

  /// Four in five differences between what was foretold and what was said are not larger; levels are
  /// compared within their group.
  private func spread(_ examples: [Example], _ heldOut: [Double]) -> Double {
    let ratings = examples.indices.filter { !examples[$0].isLevel }
    var residuals = ratings.map { abs(heldOut[$0] - examples[$0].ease) }
    if residuals.isEmpty {
      let groups = Dictionary(grouping: examples.indices) { examples[$0].group }
      for group in groups.values {
        let differences = group.map { heldOut[$0] - examples[$0].ease * options.levelStep }
        let mean = differences.reduce(0, +) / Double(differences.count)
        residuals += differences.map { abs($0 - mean) }
      }
    }
    residuals.sort()
    return residuals.isEmpty ? 0 : residuals[min(residuals.count - 1, residuals.count * 4 / 5)]
  }

  /// The quantiles of what was foretold for texts with ratings, or else with levels.
  private func quantiles(_ examples: [Example], _ heldOut: [Double]) -> [Double] {
    let ratings = examples.indices.filter { !examples[$0].isLevel }
    let eases = (ratings.isEmpty ? Array(examples.indices) : ratings).map { heldOut[$0] }.sorted()
    let last = EaseModel.quantileCount - 1
    guard let end = eases.indices.last else { return Array(repeating: 0, count: last + 1) }
    return (0...last).map { eases[$0 * end / last] }
  }
}

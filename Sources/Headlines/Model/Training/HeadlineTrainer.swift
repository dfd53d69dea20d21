internal import Glibc
internal import Learning
internal import Sentiment
internal import Tokenizing

/// Learns a headline model: which words and figures win readers in A/B tests, and which tell clickbait.
///
/// Strengths are fitted to the rates of clicks by `RateContrasts`; then they are made as sharp as comes true in
/// tests that were left out, and the commitment is chosen there.
public struct HeadlineTrainer: Sendable {
  /// The settings.
  public struct Options: Hashable, Sendable {
    /// What large weights of clicks cost.
    public var penalty: Float = 200
    /// What large weights of clickbait cost.
    public var clickbaitPenalty: Float = 0.3
    /// What counts how much beside a term.
    public var ngramWeight: Float = 0.7
    /// What a character n-gram counts beside a term.
    public var characterWeight: Float = 0.15
    /// What a figure counts beside a term.
    public var figureWeight: Float = 0.07
    /// What a vector of average length counts beside a term.
    public var vectorWeight: Float = 1.3
    /// How many numbers a word's vector has.
    public var dimension = 100
    /// Slots of character n-grams, as a power of two.
    public var characterBits = 16
    /// The fewest headlines of a term or n-gram, and the fewest texts of a term that has only company.
    public var fewestHeadlines = 2
    /// The fewest texts of a term that no headline has.
    public var fewestCompanions = 3
    /// How many parts are left out in turn.
    public var foldCount = 5
    /// The share of right answers that is asked of what the model commits itself to.
    public var committedAccuracy = 0.77
    /// What a change costs when a model is adapted.
    public var adaptingPenalty: Float = 300
    /// The threads of a fit; the result is the same for any number.
    public var threadCount = 2

    /// Creates the settings that are the default.
    public init() {}
  }

  /// The settings.
  public var options = Options()
  let progress: @Sendable (String) -> Void

  /// Creates a trainer.
  ///
  /// - Parameter progress: Takes what is good to know meanwhile.
  public init(progress: @escaping @Sendable (String) -> Void = { _ in }) {
    self.progress = progress
  }

  /// What came of learning.
  public struct Result: Sendable {
    /// The bytes of the model.
    public var bytes: [UInt8]
    /// The scores of every test's variants by models that had not seen its story.
    public var heldOut: [[Double]]
  }

  /// Learns a model.
  ///
  /// - Parameters:
  ///   - tests: A/B tests.
  ///   - clickbait: Headlines, and whether they are clickbait.
  ///   - companions: Texts in whose company words are learned.
  /// - Complexity: O(*i* · *m*) for *i* steps and *m* features of all rows, once for each fold.
  public func train(
    _ tests: [HeadlineTest], clickbait: [(headline: String, isClickbait: Bool)],
    companions: [[UInt8]]
  ) -> Result {
    var numbers = HeadlineNumbers()
    let places = tests.map { $0.variants.map { numbers.insert($0.headline) } }
    let labelled = clickbait.map { numbers.insert($0.headline) }
    let features = HeadlineFeatures(numbers.headlines, companions: companions, options: options)
    progress(
      "\(numbers.headlines.count) headlines, \(features.terms.count) terms, "
        + "\(features.matrix.columnCount) features")
    let strengths = StrengthFit(tests, places, features.matrix, options)
    let heldOut = strengths.heldOut()
    progress("\(options.foldCount) parts left out in turn")
    let calibration = WinCalibration(tests, heldOut, asking: options.committedAccuracy)
    let clicks = strengths.weights(without: nil).map { $0 * Float(calibration.sharpness) }
    progress("clicks learned")
    let bait = LogisticRegression.fit(
      features.matrix.rows(labelled), targets: clickbait.map { $0.isClickbait ? 1 : 0 },
      outputCount: 1,
      penalties: Array(repeating: options.clickbaitPenalty, count: features.matrix.columnCount)
    ).model.weights
    progress("clickbait learned")
    return Result(
      bytes: features.modelBytes([clicks, bait], settings: calibration.settings),
      heldOut: heldOut.map { $0.map { $0 * calibration.sharpness } })
  }
}

/// Headlines by number, each once.
struct HeadlineNumbers {
  private(set) var headlines: [[UInt8]] = []
  private var numbers: [[UInt8]: Int] = [:]

  /// The number of a headline, which is given one if it is new.
  mutating func insert(_ headline: String) -> Int {
    let bytes = Array(headline.utf8)
    if let number = numbers[bytes] { return number }
    numbers[bytes] = headlines.count
    headlines.append(bytes)
    return headlines.count - 1
  }
}

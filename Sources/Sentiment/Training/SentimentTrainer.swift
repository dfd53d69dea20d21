internal import Learning
internal import Tokenizing

/// Learns a sentiment model from texts of several collections.
///
/// First it learns to tell the registers apart; then polarity and neutrality, with what each register
/// adds. While it learns the latter, a text's registers are those that a model without that text gave it,
/// or they would be known too well.
public struct SentimentTrainer: Sendable {
  /// The settings.
  public struct Options: Sendable {
    /// The strength of the L2 penalty on polarity and neutrality.
    public var penalty: Float = 1
    /// The same for telling registers apart.
    public var registerPenalty: Float = 2
    /// What a register's own weight of a term counts beside the common one.
    public var registerTermWeight: Float = 0.5
    /// The same for a figure.
    public var registerFigureWeight: Float = 0.5
    /// The most steps of the solver for polarity and neutrality.
    public var iterations = 60
    /// The same for registers.
    public var registerIterations = 30
    /// The gradient's size, beside that at the beginning, at which the solver stops.
    public var tolerance = 1e-3
    /// The folds in which the registers of the texts themselves are told.
    public var foldCount = 5
    /// The threads that work; the result does not depend on them.
    public var threadCount = 2
    /// Whether words are taken apart into characters.
    public var usesCharacters = true
    /// The longest n-gram of terms: 1 to 3.
    public var longestNGram = 3
    /// What an n-gram counts beside a term.
    public var ngramWeight: Float = 1
    /// What a character n-gram counts beside a term.
    public var characterWeight: Float = 0.12
    /// What a figure counts beside a term.
    public var figureWeight: Float = 0.3
    /// What the folds are drawn by.
    public var seed: UInt64 = 17
    /// The strength of the L2 penalty on what changes when a model is adapted.
    public var adaptingPenalty: Float = 60

    /// Creates the settings that the shipped models were learned with.
    public init() {}
  }

  /// The settings.
  public var options = Options()
  /// What the registers are called, by the number of the collection.
  public let registers: [String]
  let analyzer: SentimentAnalyzer
  private let progress: @Sendable (String) -> Void

  /// Creates a trainer.
  ///
  /// - Parameters:
  ///   - registers: What the registers are called.
  ///   - analyzer: The lexicon and rules beside which the model is learned.
  ///   - progress: Called with what has been done, in a few words.
  public init(
    registers: [String], analyzer: SentimentAnalyzer,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.registers = registers
    self.analyzer = analyzer
    self.progress = progress
  }

  static let classCount = 3

  /// Returns the bytes of a model.
  ///
  /// - Parameter texts: The texts; targets are negative, neutral, positive.
  public func modelBytes(from texts: [TrainingText]) -> [UInt8] {
    let terms = VocabularyChoice().terms(in: texts.map(\.text), analyzer: analyzer)
    var space = filledSpace(texts, terms)
    space.number(texts: 0..<texts.count)
    progress("\(texts.count) texts, \(terms.count) terms, \(space.featureCount) features")
    let (registerModel, shares) = fitRegisters(texts, space)
    let columns = SentimentColumns(registerCount: registers.count)
    let main = fitMain(texts, space, shares)
    var builder = TextModelBuilder(
      space: space, terms: terms, texts: 0..<texts.count,
      names: SentimentColumns.names(registers: registers))
    builder.ngramColumns = SentimentColumns.shared
    builder.characterColumns = SentimentColumns.shared
    fill(&builder, space, columns, registerModel, main)
    builder.userSections = [Array(repeating: 1, count: registers.count)]
    return builder.bytes()
  }

  func filledSpace(_ texts: [TrainingText], _ terms: [[UInt8]]) -> TextFeatureSpace {
    var featureOptions = TextFeatureSpace.Options()
    featureOptions.longestNGram = options.longestNGram
    featureOptions.ngramWeight = options.ngramWeight
    featureOptions.characterWeight = options.characterWeight
    featureOptions.figureWeight = options.figureWeight
    if !options.usesCharacters { featureOptions.characterBits = 0 }
    return TextFeatureSpace(
      reading: texts.lazy.map(\.text), terms: terms, analyzer: analyzer, options: featureOptions)
  }
}

// MARK: - Registers

extension SentimentTrainer {
  /// Learns the registers, and gives every text the shares that a model without it sees.
  private func fitRegisters(
    _ texts: [TrainingText], _ space: TextFeatureSpace
  ) -> (LogisticRegression, shares: [Float]) {
    let count = registers.count
    let matrix = matrix(space, [.terms, .figures], texts.count)
    var targets = [Float](repeating: 0, count: texts.count * count)
    for (index, text) in texts.enumerated() { targets[index * count + text.register] = 1 }
    let weights = texts.map(\.weight)
    var generator = SplitMix64(seed: options.seed)
    let folds = texts.map { _ in Int(generator.next() % UInt64(max(2, options.foldCount))) }
    var shares = [Float](repeating: 0, count: texts.count * count)
    for fold in 0..<max(2, options.foldCount) {
      let inside = folds.indices.filter { folds[$0] != fold }
      let outside = folds.indices.filter { folds[$0] == fold }
      let model = fit(
        matrix.rows(inside), gather(targets, inside, count), gather(weights, inside, 1),
        options.registerPenalty, options.registerIterations, outputs: count)
      var scores = model.scores(matrix.rows(outside))
      scores.withUnsafeMutableBufferPointer { scores in
        for (place, index) in outside.enumerated() {
          let row = UnsafeMutableBufferPointer(
            rebasing: scores[(place * count)..<((place + 1) * count)])
          SentimentColumns.shares(row)
          for register in 0..<count { shares[index * count + register] = row[register] }
        }
      }
    }
    let model = fit(
      matrix, targets, weights, options.registerPenalty, options.registerIterations,
      outputs: count)
    progress("registers learned")
    return (model, shares)
  }

  private func gather(_ values: [Float], _ rows: [Int], _ width: Int) -> [Float] {
    rows.flatMap { values[($0 * width)..<(($0 + 1) * width)] }
  }

  private func matrix(
    _ space: TextFeatureSpace, _ parts: TextFeatureSpace.Parts, _ count: Int
  ) -> SparseMatrix {
    var matrix = SparseMatrix(columnCount: space.featureCount)
    var merger = RowMerger(featureCount: space.featureCount)
    for text in 0..<count {
      space.forEachFeature(of: text, parts) { merger.add($0, $1) }
      merger.flush(into: &matrix)
    }
    return matrix
  }
}

// MARK: - Polarity and neutrality

extension SentimentTrainer {
  private func fitMain(
    _ texts: [TrainingText], _ space: TextFeatureSpace, _ shares: [Float]
  ) -> LogisticRegression {
    let count = registers.count
    let width = space.rowCount + space.figureCount + 1
    let total = space.featureCount + count * width
    var matrix = SparseMatrix(columnCount: total)
    var merger = RowMerger(featureCount: total)
    for text in texts.indices {
      space.forEachFeature(of: text, .all) { merger.add($0, $1) }
      for register in 0..<count where shares[text * count + register] > 0 {
        let share = shares[text * count + register]
        let first = space.featureCount + register * width
        space.forEachFeature(of: text, [.terms, .figures]) { feature, value in
          if feature < space.rowCount {
            merger.add(first + feature, value * share * options.registerTermWeight)
          } else {
            merger.add(
              first + space.rowCount + feature - space.firstFigure,
              value * share * options.registerFigureWeight)
          }
        }
      }
      merger.flush(into: &matrix)
    }
    progress("\(matrix.nonzeroCount) values")
    return fit(
      matrix, texts.flatMap(\.target), texts.map(\.weight), options.penalty, options.iterations,
      outputs: Self.classCount)
  }

  func fit(
    _ matrix: SparseMatrix, _ targets: [Float], _ weights: [Float], _ penalty: Float,
    _ iterations: Int, outputs: Int, offsets: [Float]? = nil
  ) -> LogisticRegression {
    .fit(
      matrix, targets: targets, outputCount: outputs, weights: weights, penalty: penalty,
      offsets: offsets,
      options: LogisticRegression.options(
        iterations: iterations, tolerance: options.tolerance, threadCount: options.threadCount))
  }
}

// MARK: - Columns

extension SentimentTrainer {
  /// Moves what was learned into the columns of the model.
  private func fill(
    _ builder: inout TextModelBuilder, _ space: TextFeatureSpace, _ columns: SentimentColumns,
    _ registerModel: LogisticRegression, _ main: LogisticRegression
  ) {
    let width = space.rowCount + space.figureCount + 1
    for feature in 0..<space.featureCount {
      let place = feature * columns.count
      (builder.weights[place], builder.weights[place + 1]) = axes(main, feature)
      for register in 0..<registers.count {
        builder.weights[place + columns.register(register)] =
          registerModel.weights[feature * registers.count + register]
      }
      let isTerm = feature < space.rowCount
      guard isTerm || feature >= space.firstFigure else { continue }
      let offset = isTerm ? feature : space.rowCount + feature - space.firstFigure
      let factor = isTerm ? options.registerTermWeight : options.registerFigureWeight
      for register in 0..<registers.count {
        let (polarity, neutrality) = axes(
          main, space.featureCount + register * width + offset)
        builder.weights[place + columns.polarity(of: register)] = polarity * factor
        builder.weights[place + columns.neutrality(of: register)] = neutrality * factor
      }
    }
  }

  /// The log-odds of positive against negative, and of neutral against the mean of both.
  func axes(_ model: LogisticRegression, _ feature: Int) -> (Float, Float) {
    let first = feature * Self.classCount
    let (negative, neutral, positive) = (
      model.weights[first], model.weights[first + 1], model.weights[first + 2]
    )
    return (positive - negative, neutral - (negative + positive) / 2)
  }
}

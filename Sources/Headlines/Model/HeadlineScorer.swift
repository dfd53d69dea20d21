internal import Glibc
public import Learning
internal import Sentiment
internal import Tokenizing

/// Scores one headline after another, allocating nothing in between unless reasons are asked for.
///
///     var scorer = HeadlineScorer(model)
///     let a = scorer.score("This Woman Waited 40 Years To Say One Sentence", explaining: true)
///     let b = scorer.score("Woman makes statement", explaining: true)
///     a.score - b.score  // the log-odds of a against b
///
/// Each thread has its own.
public struct HeadlineScorer: ~Copyable {
  /// What was learned.
  public let model: HeadlineModel

  private var reading: HeadlineImpression
  private var reader: TextModelReader
  private let groups: [HeadlineFigureGroup]
  private let columns: UnsafeMutableBufferPointer<Float>

  /// Creates a scorer for one thread.
  public init(_ analyzer: HeadlineAnalyzer) {
    model = analyzer.model
    reading = HeadlineImpression(analyzer.reading, words: analyzer.words)
    reader = TextModelReader(model.text, analyzer.rows)
    groups = HeadlineFigureGroup.groups(classes: analyzer.words.classes)
    columns = .allocate(capacity: HeadlineModel.Column.names.count)
  }

  /// Creates the only scorer of a model.
  ///
  /// - Throws: `ModelError.damaged` if the model is not what this edition expects.
  /// - Complexity: O(*terms*)
  public init(_ model: HeadlineModel) throws(ModelError) {
    self.init(try HeadlineAnalyzer(model))
  }

  deinit { columns.deallocate() }
}

// MARK: - Scoring

extension HeadlineScorer {
  /// Returns what the model says of a headline.
  ///
  /// - Parameters:
  ///   - headline: The headline.
  ///   - explaining: Whether to list reasons.
  /// - Complexity: O(*n*) in the bytes of the headline.
  public mutating func score(_ headline: String, explaining: Bool = false) -> HeadlineScore {
    var headline = headline
    return headline.withUTF8 { score($0, explaining: explaining) }
  }

  /// Returns what the model says of a headline that stands in UTF-8.
  ///
  /// - Parameters:
  ///   - headline: The headline.
  ///   - explaining: Whether to list reasons.
  /// - Complexity: O(*n*) in the bytes of the headline.
  package mutating func score(
    _ headline: UnsafeBufferPointer<UInt8>, explaining: Bool
  ) -> HeadlineScore {
    let text = UnsafeBufferPointer(
      rebasing: headline[..<TextWindows.end(of: headline, from: 0)])
    reading.read(text)
    reader.beginText()
    reading.add(text, to: &reader, recording: explaining)
    reader.finish(figures: UnsafeBufferPointer(reading.figures), into: columns)
    let odds = Double(columns[HeadlineModel.Column.clickbait])
    var score = HeadlineScore(
      score: Double(columns[HeadlineModel.Column.clicks]), clickbait: 1 / (1 + exp(-odds)),
      reasons: [], bias: 0)
    if explaining { explain(&score) }
    return score
  }
}

// MARK: - Explaining

extension HeadlineScorer {
  /// Reasons that weigh less than this are left to the bias.
  static let leastWeight = 0.005

  private mutating func explain(_ score: inout HeadlineScore) {
    var mix: [Float] = [0, 0]
    mix[HeadlineModel.Column.clicks] = 1
    mix.withUnsafeBufferPointer { mix in
      reader.forEachMatch(mix: mix) { match, weight in
        let weight = Double(weight)
        guard abs(weight) >= Self.leastWeight else { return }
        score.reasons.append(
          HeadlineReason(source: .words(match.start..<match.end), weight: weight))
      }
      addFigures(to: &score, mix)
    }
    score.bias = score.score - score.reasons.reduce(0) { $0 + $1.weight }
  }

  /// Adds what each group of figures changes against a headline all of whose figures are average.
  private func addFigures(to score: inout HeadlineScore, _ mix: UnsafeBufferPointer<Float>) {
    var sums = [Double](repeating: 0, count: HeadlineFigureGroup.allCases.count)
    for (figure, group) in groups.enumerated() {
      let value = model.text.contribution(
        ofFigure: figure, value: reading.figures[figure], mix: mix)
      if let place = HeadlineFigureGroup.allCases.firstIndex(of: group) {
        sums[place] += Double(value)
      }
    }
    for (group, weight) in zip(HeadlineFigureGroup.allCases, sums)
    where abs(weight) >= Self.leastWeight {
      score.reasons.append(HeadlineReason(source: .figure(group), weight: weight))
    }
  }
}

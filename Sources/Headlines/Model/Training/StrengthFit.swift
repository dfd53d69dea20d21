internal import Learning

/// Fits the strengths of headlines to tests, all of them or all but a part.
struct StrengthFit {
  private let tests: [HeadlineTest]
  private let places: [[Int]]
  private let headlines: SparseMatrix
  private let options: HeadlineTrainer.Options
  /// The rows of all tests, and which fold each is of.
  private let rows: SparseMatrix
  private let targets: [Float]
  private let folds: [Int]

  /// Prepares the rows.
  ///
  /// - Parameters:
  ///   - tests: The tests.
  ///   - places: The number of each variant's headline.
  ///   - headlines: The features of every headline.
  ///   - known: What is known of each headline's strength already; nil for nothing.
  init(
    _ tests: [HeadlineTest], _ places: [[Int]], _ headlines: SparseMatrix,
    _ options: HeadlineTrainer.Options, known: [Double]? = nil
  ) {
    self.tests = tests
    self.places = places
    self.headlines = headlines
    self.options = options
    var rows = SparseMatrix(columnCount: headlines.columnCount)
    var merger = RowMerger(featureCount: headlines.columnCount)
    var (targets, folds) = ([Float](), [Int]())
    for (test, places) in zip(tests, places) {
      let strengths = places.map { known?[$0] ?? 0 }
      guard let block = RateContrasts.block(of: test, headlines: places, known: strengths) else {
        continue
      }
      for (factors, target) in zip(block.factors, block.targets) {
        for (headline, factor) in zip(block.headlines, factors) where factor != 0 {
          for (column, value) in zip(
            headlines.columns(inRow: headline), headlines.values(inRow: headline))
          {
            merger.add(Int(column), value * factor)
          }
        }
        merger.flush(into: &rows)
        targets.append(target)
        folds.append(Self.fold(of: test, options.foldCount))
      }
    }
    self.rows = rows
    self.targets = targets
    self.folds = folds
  }

  /// The fold of a test's story.
  private static func fold(of test: HeadlineTest, _ count: Int) -> Int {
    Int((WordStemmer.hash(test.story.utf8) >> 32) % UInt64(max(1, count)))
  }

  /// The weights of the features.
  ///
  /// - Parameter fold: The part that is left out; nil for none.
  func weights(without fold: Int?) -> [Float] {
    let kept = folds.indices.filter { folds[$0] != fold }
    return RidgeRegression.fit(
      rows.rows(kept), targets: kept.map { targets[$0] }, outputCount: 1,
      penalty: options.penalty, threadCount: options.threadCount
    ).weights
  }

  /// The strengths of every test's variants by weights that were fitted without its fold.
  func heldOut() -> [[Double]] {
    var strengths = places.map { $0.map { _ in 0.0 } }
    for fold in 0..<options.foldCount {
      let weights = weights(without: fold)
      for (number, test) in tests.enumerated()
      where Self.fold(of: test, options.foldCount) == fold {
        strengths[number] = places[number].map { strength(of: $0, weights) }
      }
    }
    return strengths
  }

  private func strength(of headline: Int, _ weights: [Float]) -> Double {
    zip(headlines.columns(inRow: headline), headlines.values(inRow: headline))
      .reduce(0) { $0 + Double(weights[Int($1.0)]) * Double($1.1) }
  }
}

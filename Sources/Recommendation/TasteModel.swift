public import Learning

/// What kinds of taste there are among readers, and by which words an item answers to each.
///
/// What many have read shows in which few directions tastes differ: H ≈ (H·V)·Vᵀ, where a row of H is a reader and
/// V has some numbers for each item. From the items' texts X it is learned how to foretell these numbers, by ridge
/// regression: V ≈ X·W. A reader *u* whose history is the row h answers to an item with the text x by
///
///     score = (h·V) · (x·W)ᵀ = x · (W·Vᵀ·hᵀ)
///
/// An item enters by its text alone, so one that nobody has read is reached as soon as it is there; and a reader
/// is a weight for each word, so the words of an item add up to its score.
///
/// Source: reduced-rank regression, as by A. J. Izenman, "Reduced-rank regression for the multivariate linear
/// model" (1975); the factors are those of truncated singular values.
public struct TasteModel: Sendable {
  /// How many directions of taste there are.
  public let rank: Int

  /// Where an item's readers place it: `rank` numbers an item, zeros for one without readers.
  let readPlaces: [Float]

  /// Where a term points: `rank` numbers a term.
  let termPlaces: [Float]

  /// Where an item's text places it: `rank` numbers an item.
  let textPlaces: [Float]

  /// One over the length of each item's `textPlaces`; 0 for one without any.
  let textScales: [Float]

  /// How many readers each item has who did not dislike it.
  let readerCounts: [UInt32]

  /// How a model is learned.
  public struct Options: Hashable, Sendable {
    /// How many directions of taste there are at most.
    public var rank = 200
    /// What large weights of terms cost.
    public var penalty: Float = 3
    /// How many threads share the work; the result is the same for any number.
    public var threadCount = 2

    /// Creates the default options.
    public init() {}
  }
}

// MARK: - Learning

extension TasteModel {
  /// How many numbers a matrix may have: 100 MB; some seven of them are needed. Where there are very many
  /// items, terms or readers, fewer directions of taste are told apart.
  private static let elementLimit = 25_000_000

  /// Learns a model; nil where there is nothing to learn from: fewer than 20 readers of two items or more.
  ///
  /// - Parameters:
  ///   - texts: What the items say.
  ///   - weights: How much each interaction tells, a row a reader.
  ///   - readers: From whom is learned, by the numbers of their rows; such as `ReadingHistories.sample(limit:)`.
  ///   - options: How it is learned.
  /// - Complexity: O((*p* + *n*) · *k*) a step for *p* values of the texts' rows, *n* interactions and *k* directions.
  public static func fit(
    _ texts: ItemTexts, _ weights: SparseMatrix, from readers: [Int]? = nil,
    options: Options = Options()
  ) -> TasteModel? {
    let telling = (readers ?? Array(0..<weights.rowCount)).filter {
      weights.columns(inRow: $0).count > 1
    }
    guard telling.count >= 20 else { return nil }
    let sample = weights.rows(telling)
    let largest = max(texts.count, texts.termCount, telling.count, 1)
    let rank = max(1, min(options.rank, telling.count / 4, elementLimit / largest))
    let svd = TruncatedSVD.fit(sample, rank: rank, threadCount: options.threadCount)
    guard svd.rank > 0 else { return nil }
    var readerCounts = Array(repeating: UInt32(0), count: texts.count)
    for reader in 0..<weights.rowCount {
      for (item, weight) in zip(weights.columns(inRow: reader), weights.values(inRow: reader))
      where weight > 0 { readerCounts[Int(item)] += 1 }
    }
    let read = readerCounts.indices.filter { readerCounts[$0] > 0 }
    let ridge = RidgeRegression.fit(
      texts.rows.rows(read),
      targets: read.flatMap { svd.components[$0 * svd.rank..<($0 + 1) * svd.rank] },
      outputCount: svd.rank, penalty: options.penalty, threadCount: options.threadCount)
    let textPlaces = ridge.predictions(for: texts.rows, threadCount: options.threadCount)
    return TasteModel(
      rank: svd.rank, readPlaces: svd.components, termPlaces: ridge.weights,
      textPlaces: textPlaces, textScales: scales(textPlaces, rank: svd.rank),
      readerCounts: readerCounts)
  }
}

extension TasteModel {
  private static func scales(_ places: [Float], rank: Int) -> [Float] {
    places.withUnsafeBufferPointer { places in
      stride(from: 0, to: places.count, by: rank).map { start in
        let place = UnsafeBufferPointer(rebasing: places[start..<start + rank])
        let square = DenseVectors.dot(places, start, place)
        return square > 0 ? 1 / square.squareRoot() : 0
      }
    }
  }
}

// MARK: - Asking

extension TasteModel {
  /// Where a reader stands among tastes: the sum of the places of what was read.
  func place(of history: ReaderHistory) -> [Float] {
    var place = Array(repeating: Float(0), count: rank)
    for (item, weight) in zip(history.items, history.weights) {
      for (direction, value) in readPlaces[Int(item) * rank..<(Int(item) + 1) * rank].enumerated() {
        place[direction] += weight * value
      }
    }
    return place
  }

  /// How much a term answers to a place among tastes.
  func weight(ofTerm term: Int, at place: [Float]) -> Double {
    DenseVectors.product(termPlaces[term * rank..<(term + 1) * rank], place[...])
  }

  /// How much an item answers to the place of one that was read.
  func nearness(ofRead read: Int, to item: Int) -> Double {
    DenseVectors.product(
      readPlaces[read * rank..<(read + 1) * rank], textPlaces[item * rank..<(item + 1) * rank])
  }

  /// The sum of the directions in which the texts of some items point, each times its weight.
  func direction(of items: [(item: Int, weight: Float)]) -> [Float] {
    var direction = Array(repeating: Float(0), count: rank)
    for (item, weight) in items {
      let scale = weight * textScales[item]
      for (place, value) in textPlaces[item * rank..<(item + 1) * rank].enumerated() {
        direction[place] += scale * value
      }
    }
    return direction
  }

  /// The cosine of the angle between the directions in which the texts of two items point.
  func cosine(_ one: Int, _ other: Int) -> Double {
    Double(textScales[one]) * Double(textScales[other])
      * DenseVectors.product(
        textPlaces[one * rank..<(one + 1) * rank], textPlaces[other * rank..<(other + 1) * rank])
  }
}

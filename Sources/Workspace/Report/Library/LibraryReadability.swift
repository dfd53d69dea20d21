/// How some figure is spread over articles.
public struct FigureDistribution: Hashable, Encodable, Sendable {
  /// The articles of a stretch of values.
  public struct Bin: Hashable, Encodable, Sendable {
    /// The lowest value; the bin has it. The first bin has all that is below, too.
    public var lower: Double
    /// The highest value. The last bin has all that is above, too.
    public var upper: Double
    /// How many articles there are.
    public var count: Int
  }

  /// A value below which a share of the articles lies.
  public struct Quantile: Hashable, Encodable, Sendable {
    /// The share, in 0…1.
    public var share: Double
    /// The value.
    public var value: Double
  }

  /// How many articles have the figure.
  public var count: Int
  /// Bins of equal width.
  public var bins: [Bin]
  /// The quantiles at .1, .25, .5, .75 and .9; empty without articles.
  public var quantiles: [Quantile]

  /// The shares at which quantiles are taken.
  static let shares = [0.1, 0.25, 0.5, 0.75, 0.9]

  /// Sorts values into bins.
  ///
  /// - Precondition: There is at least one bin, and the range is not empty.
  /// - Complexity: O(*n* log *n*)
  init(of values: [Double], in range: ClosedRange<Double>, bins binCount: Int) {
    count = values.count
    let width = (range.upperBound - range.lowerBound) / Double(binCount)
    bins = (0..<binCount).map { place in
      Bin(
        lower: range.lowerBound + width * Double(place),
        upper: range.lowerBound + width * Double(place + 1), count: 0)
    }
    for value in values {
      let place = ((value - range.lowerBound) / width).rounded(.down)
      bins[Int(max(0, min(Double(binCount - 1), place)))].count += 1
    }
    let sorted = values.sorted()
    quantiles = Self.shares.compactMap { share in
      Self.quantile(share, of: sorted).map { Quantile(share: share, value: $0) }
    }
  }

  /// The value at a share of sorted values, between two neighbors in proportion; nil without values.
  static func quantile(_ share: Double, of sorted: [Double]) -> Double? {
    guard let last = sorted.indices.last else { return nil }
    let place = share * Double(last)
    let lower = Int(place)
    let upper = min(last, lower + 1)
    return sorted[lower] + (sorted[upper] - sorted[lower]) * (place - Double(lower))
  }
}

/// How easy the articles of a library are to read.
public struct LibraryReadability: Hashable, Encodable, Sendable {
  /// One article's figures.
  public struct Piece: Hashable, Encodable, Sendable {
    /// The article.
    public var piece: LibraryPiece
    /// How many words were counted.
    public var words: Int
    /// The school grade.
    public var grade: Double
    /// The learned ease; higher is easier.
    public var ease: Double?
    /// The share of the texts of which ease was learned that are harder.
    public var easierThan: Double?
  }

  /// How many articles were judged: those in English with enough words.
  public var judged: Int
  /// How many articles of the sample were not.
  public var notJudged: Int
  /// The school grade of each.
  public var grade: FigureDistribution
  /// The share of the texts of which ease was learned that are harder.
  public var easierThan: FigureDistribution
  /// The grade above which a text is hard for most adults.
  public var hardGrade: Double
  /// The share of articles above it.
  public var hard: MeasuredShare
  /// The articles that are the hardest to read.
  public var hardest: [Piece]
  /// Those that are the easiest.
  public var easiest: [Piece]
  /// Fewer words than this say too little.
  public var fewestWords: Int
}

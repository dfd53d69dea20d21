/// How much a figure would vary if the sample had been another one.
///
/// The sample is drawn anew from itself, with replacement, many times; the spread
/// of the figure over these resamples stands for its spread over samples. A
/// resample is a list of weights: how often each row was drawn. So every figure
/// that can be computed with weights gets an interval, and two systems that are
/// weighed by the same resamples are compared pair by pair.
///
///     let hits = [1.0, 1, 0, 1, 0, 1, 1, 1]
///     let bootstrap = Bootstrap()
///     bootstrap.interval(rowCount: hits.count) { weights in
///       zip(hits, weights).reduce(0) { $0 + $1.0 * Double($1.1) } / 8
///     }  // 0.5…1
///
/// Source: B. Efron, "Bootstrap methods: another look at the jackknife", Annals of
/// Statistics 7 (1979); the percentile interval: B. Efron, R. Tibshirani, "An
/// Introduction to the Bootstrap" (1993), chapter 13.
public struct Bootstrap: Hashable, Sendable {
  /// How many resamples are drawn.
  public var resampleCount: Int

  /// The seed from which all resamples follow.
  public var seed: UInt64

  /// The confidence of intervals, as a share.
  public var confidence: Double

  /// Creates a bootstrap; 1,000 resamples give the ends of a 95 % interval to about a fiftieth of its width.
  public init(resampleCount: Int = 1000, seed: UInt64 = 17, confidence: Double = 0.95) {
    precondition(resampleCount > 0, "there must be a resample")
    precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
    self.resampleCount = resampleCount
    self.seed = seed
    self.confidence = confidence
  }
}

// MARK: - Resampling

extension Bootstrap {
  /// Calls the body with the weights of each resample, in an order that the seed decides.
  ///
  /// - Parameters:
  ///   - rowCount: How many rows the sample has; with none there is no resample.
  ///   - body: Takes how often each row was drawn; the weights sum to `rowCount`.
  /// - Complexity: O(*r* · *n*), where *r* is the number of resamples, *n* that of rows.
  public func forEachResample(rowCount: Int, _ body: (_ weights: [Int]) throws -> Void) rethrows {
    guard rowCount > 0 else { return }
    var generator = SplitMix64(seed: seed)
    for _ in 0..<resampleCount {
      var weights = Array(repeating: 0, count: rowCount)
      for _ in 0..<rowCount {
        weights[generator.index(below: rowCount)] += 1
      }
      try body(weights)
    }
  }

  /// Returns the figure's interval; nil where no resample has the figure.
  ///
  /// - Parameters:
  ///   - rowCount: How many rows are resampled.
  ///   - figure: The figure of a resample, or nil where it has none.
  public func interval(
    rowCount: Int, figure: (_ weights: [Int]) throws -> Double?
  ) rethrows -> ConfidenceInterval? {
    var figures: [Double] = []
    try forEachResample(rowCount: rowCount) { weights in
      if let value = try figure(weights) { figures.append(value) }
    }
    return percentileInterval(of: figures)
  }

  /// Returns the interval of the difference between two figures of the same rows, first less second.
  ///
  /// Both are taken from the same resample, so what makes rows hard for both
  /// cancels out, and the interval is narrower than two separate ones suggest.
  public func pairedDifference(
    rowCount: Int,
    first: (_ weights: [Int]) throws -> Double?,
    second: (_ weights: [Int]) throws -> Double?
  ) rethrows -> ConfidenceInterval? {
    try interval(rowCount: rowCount) { weights in
      guard let one = try first(weights), let other = try second(weights) else { return nil }
      return one - other
    }
  }
}

// MARK: - Intervals from figures

extension Bootstrap {
  /// Returns the range of the middle figures, as many as the confidence says; nil of none.
  ///
  /// - Complexity: O(*r* log *r*), where *r* is how many figures there are.
  public func percentileInterval(of figures: [Double]) -> ConfidenceInterval? {
    let sorted = figures.sorted()
    let tail = (1 - confidence) / 2
    guard
      let lower = Self.quantile(tail, ofSorted: sorted),
      let upper = Self.quantile(1 - tail, ofSorted: sorted)
    else { return nil }
    return ConfidenceInterval(lower: lower, upper: upper)
  }

  /// Returns the same range, moved so that the figures' mean lies on the estimate.
  ///
  /// For figures that are made of absolute values, such as a calibration error
  /// or a gap: what resampling adds to chance raises them, so that their
  /// percentiles lie too high, even above the estimate. Their spread is right.
  public func centeredInterval(
    of figures: [Double], around estimate: Double
  ) -> ConfidenceInterval? {
    guard let interval = percentileInterval(of: figures) else { return nil }
    let shift = estimate - figures.reduce(0, +) / Double(figures.count)
    return ConfidenceInterval(lower: interval.lower + shift, upper: interval.upper + shift)
  }

  /// Returns the value below which the share of the sorted values lies, between two of them on the line.
  ///
  /// Source: R. Hyndman, Y. Fan, "Sample quantiles in statistical packages",
  /// The American Statistician 50 (1996), definition 7.
  static func quantile(_ share: Double, ofSorted sorted: [Double]) -> Double? {
    guard let last = sorted.indices.last else { return nil }
    let position = min(max(share, 0), 1) * Double(last)
    let below = Int(position)
    let fraction = position - Double(below)
    guard fraction > 0, below < last else { return sorted[below] }
    return sorted[below] + fraction * (sorted[below + 1] - sorted[below])
  }
}

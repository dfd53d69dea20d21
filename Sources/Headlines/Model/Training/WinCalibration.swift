internal import Learning

/// How sharp strengths are to be for win probabilities that come true, and from where to commit oneself.
///
/// Strengths foretell rates of clicks; which headline of two is seen to win is a matter of chance too. The
/// sharpness is the one factor that makes the winners of left-out tests most likely (Platt scaling without a
/// bias). The commitment is the least distance beyond which significant pairs are told as well as asked.
struct WinCalibration {
  /// What strengths are multiplied by to be log-odds.
  let sharpness: Double
  /// From which distance in log-odds one headline is called better.
  let commitment: Double

  /// The share of significant pairs that a model commits itself to at least.
  private static let leastCoverage = 0.45

  /// What a model's file keeps.
  var settings: [Float] { [Float(commitment), Float(sharpness)] }

  /// Finds both.
  ///
  /// - Parameters:
  ///   - tests: The tests.
  ///   - strengths: The strengths of their variants, by models that had not seen them.
  ///   - accuracy: What is asked of significant pairs, 0.5 to 1.
  init(_ tests: [HeadlineTest], _ strengths: [[Double]], asking accuracy: Double) {
    var pairs: [(distance: Double, isSignificant: Bool)] = []
    for (test, strengths) in zip(tests, strengths) {
      for pair in test.pairs {
        pairs.append((strengths[pair.winner] - strengths[pair.loser], pair.isSignificant))
      }
    }
    // Both ways, so that neither side is the likelier one.
    let scores = pairs.flatMap { [Float($0.distance), Float(-$0.distance)] }
    let scaling = PlattScaling.fit(scores: scores, targets: pairs.flatMap { _ in [1, 0] })
    sharpness = max(scaling.scale, 1e-3)
    commitment =
      Self.commitment(pairs.filter(\.isSignificant).map(\.distance), accuracy) * sharpness
  }

  /// The least distance whose committed pairs are right as often as asked; that of the least coverage where
  /// none is.
  private static func commitment(_ distances: [Double], _ accuracy: Double) -> Double {
    let order = distances.map { (size: abs($0), isRight: $0 > 0) }.sorted { $0.size > $1.size }
    var right = 0
    var least = order.last?.size ?? 0
    var found = false
    for (place, pair) in order.enumerated() {
      right += pair.isRight ? 1 : 0
      let isEnough = Double(place + 1) >= leastCoverage * Double(order.count)
      guard isEnough else { continue }
      if !found || Double(right) >= accuracy * Double(place + 1) {
        least = pair.size
        found = true
      }
    }
    return least
  }
}

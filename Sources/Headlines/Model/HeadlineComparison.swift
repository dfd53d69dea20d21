internal import Glibc

/// Which of several headlines for one article will do best, and how sure that is.
///
/// With the scores *s*, headline *i* is the best of all with probability
///
///     P(i) = exp(sᵢ) / Σⱼ exp(sⱼ)
///
/// which for two is σ(s₁ − s₂). Headlines whose scores are nearer to the best one's than the model's
/// commitment are about equal: in tests that the model had not seen, it was not right often enough there.
///
/// Source: R. A. Bradley, M. E. Terry, "Rank analysis of incomplete block designs", Biometrika 39 (1952);
/// R. D. Luce, "Individual choice behavior" (1959).
public struct HeadlineComparison: Hashable, Sendable {
  /// The places of the headlines, best first; equal ones in their order.
  public let order: [Int]

  /// The probability that each headline is the best, in the order of the headlines.
  public let winProbabilities: [Double]

  /// How many of the first in the order are about equal; 1 where one is called the best.
  public let equalCount: Int

  /// Compares scores.
  ///
  /// - Parameters:
  ///   - scores: The scores of headlines for one article.
  ///   - commitment: From which distance one is called better.
  /// - Complexity: O(*n* log *n*)
  public init(scores: [Double], commitment: Double) {
    order = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    let best = order.first.map { scores[$0] } ?? 0
    let powers = scores.map { exp($0 - best) }
    let sum = powers.reduce(0, +)
    winProbabilities = powers.map { $0 / max(sum, 1e-300) }
    equalCount = order.prefix { best - scores[$0] < commitment || scores[$0] == best }.count
  }

  /// The probability that a headline does better than another.
  public static func winProbability(of score: Double, against other: Double) -> Double {
    1 / (1 + exp(other - score))
  }
}

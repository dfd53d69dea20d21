/// Picks texts that are uncertain and unlike each other.
///
/// One after another, the text is taken for which
///
///     λ · uncertainty − (1 − λ) · similarity to the most similar one taken before
///
/// is greatest: maximal marginal relevance. A text that nearly repeats one that was taken is never.
///
/// Source: J. Carbonell, J. Goldstein, "The use of MMR, diversity-based reranking for reordering
/// documents and producing summaries", SIGIR (1998).
enum DiverseSelection {
  /// The weight of uncertainty, λ.
  static let uncertaintyWeight = 0.6
  /// Texts that are at least this similar are the same question.
  static let nearDuplicate = 0.8

  /// Returns the picked texts in the order in which they were taken.
  ///
  /// - Parameters:
  ///   - candidates: Texts from the most to the least uncertain.
  ///   - limit: How many to take at most.
  /// - Complexity: O(*limit* · *n* · *m*) for *n* candidates of *m* terms.
  static func picks(from candidates: [ReviewCandidate], limit: Int) -> [ReviewCandidate] {
    var left = candidates.map { (candidate: $0, nearest: 0.0) }
    var picks: [ReviewCandidate] = []
    while picks.count < limit {
      left.removeAll { $0.nearest >= nearDuplicate }
      // Of equals the first, which is the more uncertain or the earlier one.
      guard let best = left.indices.max(by: { value(left[$0]) < value(left[$1]) })
      else { break }
      let pick = left.remove(at: best).candidate
      picks.append(pick)
      for index in left.indices {
        left[index].nearest = max(
          left[index].nearest, left[index].candidate.terms.similarity(to: pick.terms))
      }
    }
    return picks
  }

  private static func value(_ entry: (candidate: ReviewCandidate, nearest: Double)) -> Double {
    uncertaintyWeight * entry.candidate.uncertainty - (1 - uncertaintyWeight) * entry.nearest
  }
}

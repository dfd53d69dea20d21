internal import Learning

/// Picks items that are good and unlike each other: maximal marginal relevance.
///
/// The next item is always the one with the largest
///
///     (1 − d) · score / (largest score) − d · (largest cosine with what was picked)
///
/// where *d* is the wanted diversity. With *d* = 0 the items come in the order of their scores.
///
/// Source: J. Carbonell, J. Goldstein, "The use of MMR, diversity-based reranking for reordering documents and
/// producing summaries", SIGIR (1998).
struct MarginalRelevance {
  let rows: SparseMatrix
  let diversity: Float

  /// Returns the places of the chosen candidates, in the order in which they were picked.
  ///
  /// - Parameters:
  ///   - candidates: The items with their scores, the best first.
  ///   - given: Items that are in the list in any case.
  ///   - limit: How many to pick.
  func picks(_ candidates: [(item: Int, score: Double)], given: [Int], limit: Int) -> [Int] {
    let share = min(1, max(0, diversity))
    guard share > 0, let best = candidates.first?.score, best > 0 else {
      return Array(candidates.indices.prefix(limit))
    }
    var likeness = candidates.map { candidate in
      given.map { cosine(candidate.item, $0) }.max() ?? 0
    }
    var (picks, isOpen) = ([Int](), candidates.map { _ in true })
    while picks.count < min(limit, candidates.count) {
      var next: (place: Int, value: Float)?
      for place in candidates.indices where isOpen[place] {
        let relevance = Float(candidates[place].score / best)
        let value = (1 - share) * relevance - share * likeness[place]
        if value > next?.value ?? -.infinity { next = (place, value) }
      }
      guard let pick = next?.place else { break }
      isOpen[pick] = false
      picks.append(pick)
      for place in candidates.indices where isOpen[place] {
        likeness[place] = max(
          likeness[place], cosine(candidates[place].item, candidates[pick].item))
      }
    }
    return picks
  }

  /// The cosine of the angle between the rows of two items.
  func cosine(_ one: Int, _ other: Int) -> Float { rows.dot(one, other) }
}

extension SparseMatrix {
  /// The product of two rows whose columns ascend.
  func dot(_ one: Int, _ other: Int) -> Float {
    let (left, leftValues) = (columns(inRow: one), values(inRow: one))
    let (right, rightValues) = (columns(inRow: other), values(inRow: other))
    var (a, b, sum) = (left.startIndex, right.startIndex, Float(0))
    while a < left.endIndex, b < right.endIndex {
      if left[a] == right[b] {
        sum += leftValues[a] * rightValues[b]
        a += 1
        b += 1
      } else if left[a] < right[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return sum
  }
}

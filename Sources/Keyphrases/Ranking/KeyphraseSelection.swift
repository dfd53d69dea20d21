internal import Glibc

/// Chooses keyphrases from weighed candidates so that they do not repeat one another.
///
/// One after another the candidate is chosen that is best after what it shares with those before
/// is taken off (maximal marginal relevance). Short forms of a name that was chosen are counted with
/// it; one that is better than the name by itself stays, as people tag both.
///
/// Source: J. Carbonell, J. Goldstein, "The use of MMR, diversity-based reranking for reordering
/// documents and producing summaries", SIGIR (1998).
struct KeyphraseSelection: ~Copyable {
  private let limit: Int
  private let diversity: Float
  private let merges: Bool
  private var order: [Int32] = []

  /// A candidate that was chosen, with those that are short for it.
  struct Choice {
    var candidate: Int
    var shortForms: [Int] = []
  }

  /// - Parameter merges: Whether short forms of names are counted with them.
  init(limit: Int, diversity: Double, merges: Bool) {
    self.merges = merges
    self.limit = limit
    self.diversity = Float(diversity)
  }

  /// Returns the best candidates, the best first.
  ///
  /// - Complexity: O(*n* log *n* + *l*²) for *n* candidates and a limit of *l*.
  mutating func choose(
    from scores: [Float], _ analysis: borrowing DocumentAnalysis,
    title: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>
  ) -> [Choice] {
    sort(scores, analysis.table.candidates)
    let words = analysis.reading.words
    let pool = order.prefix(limit * Self.poolFactor + Self.poolRest).map { number in
      let candidate = analysis.table.candidates[Int(number)]
      let isTitle = words[Int(candidate.first)].marks.contains(.inTitle)
      return Entry(
        candidate: Int(number), score: scores[Int(number)],
        name: NameShape(candidate, words, part: isTitle ? title : text))
    }
    return choose(from: pool, analysis.table.candidates, words)
  }

  /// So many candidates are looked at for each one chosen, and so many more.
  private static let poolFactor = 3
  private static let poolRest = 20
  /// What is taken off the log-odds of a phrase that shares all its words, at full diversity.
  private static let penalty: Float = 2

  private struct Entry {
    var candidate: Int
    var score: Float
    var name: NameShape
    var overlap: Float = 0
    var isTaken = false
  }

  private mutating func sort(_ scores: [Float], _ candidates: [Candidate]) {
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: 0..<Int32(scores.count))
    order.sort { a, b in
      let (first, second) = (scores[Int(a)], scores[Int(b)])
      return first == second ? a < b : first > second
    }
  }

  private func choose(
    from pool: [Entry], _ candidates: [Candidate], _ words: [DocumentWord]
  ) -> [Choice] {
    var pool = pool
    var chosen: [Choice] = []
    while chosen.count < limit {
      var best = -1
      var bestScore = -Float.infinity
      for index in pool.indices where !pool[index].isTaken {
        let score = pool[index].score - diversity * Self.penalty * pool[index].overlap
        if score > bestScore { (best, bestScore) = (index, score) }
      }
      guard best >= 0 else { break }
      var choice = Choice(candidate: pool[best].candidate)
      pool[best].isTaken = true
      for index in pool.indices where !pool[index].isTaken {
        if merges, pool[index].name.isShort(for: pool[best].name) {
          pool[index].isTaken = true
          choice.shortForms.append(pool[index].candidate)
          continue
        }
        let overlap = Self.overlap(
          candidates[pool[index].candidate], candidates[pool[best].candidate], words)
        pool[index].overlap = max(pool[index].overlap, overlap)
      }
      chosen.append(choice)
    }
    return chosen
  }

  /// The share of words that two candidates have in common (Dice).
  private static func overlap(
    _ first: Candidate, _ second: Candidate, _ words: [DocumentWord]
  ) -> Float {
    var shared = 0
    for a in 0..<Int(first.length) {
      let stem = words[Int(first.first) + a].stem
      for b in 0..<Int(second.length) where words[Int(second.first) + b].stem == stem {
        shared += 1
        break
      }
    }
    return 2 * Float(shared) / Float(Int(first.length) + Int(second.length))
  }
}

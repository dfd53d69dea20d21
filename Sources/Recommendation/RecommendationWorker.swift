internal import Glibc
internal import Learning

/// Scores all items for one reader after another, with memory that is used again.
final class RecommendationWorker {
  private let recommender: Recommender
  private var scores: [Float]
  private var powers: [Float]
  private var cosines: [Float]

  init(_ recommender: Recommender) {
    self.recommender = recommender
    let zeros = Array(repeating: Float(0), count: recommender.texts.count)
    (scores, powers, cosines) = (zeros, zeros, zeros)
  }

  /// Returns what a reader may want to read next.
  func recommendations(for history: ReaderHistory, _ rules: RankingRules) -> [RecommendedItem] {
    precondition(rules.factors.count == scores.count, "the rules are for other items")
    guard rules.limit > 0 else { return [] }
    let profile = ReaderProfile(history, recommender)
    let pins = rules.pins.filter { rules.factors[$0.item] > 0 && !history.contains($0.item) }
    score(profile)
    let pinned = Set(pins.map(\.item))
    // Marginal relevance can only choose among more than are wanted.
    let poolSize = rules.diversity > 0 ? max(50, rules.limit * 5) : rules.limit + 10
    let pool = best(poolSize, rules) { !history.contains($0) && !pinned.contains($0) }
    let candidates = pool.compactMap { item in
      let reasons = profile.reasons(for: item, factor: rules.factors[item])
      return reasons.score > 0 ? reasons : nil
    }.sorted { ($1.score, $0.item) < ($0.score, $1.item) }
    let picks = MarginalRelevance(rows: recommender.texts.rows, diversity: rules.diversity).picks(
      candidates.map { ($0.item, $0.score) }, given: pins.map(\.item),
      limit: max(0, rules.limit - pins.count(where: { $0.place <= rules.limit })))
    return lists(picks.map { candidates[$0] }, pins, rules, profile)
  }

  /// Puts pinned items at their places.
  private func lists(
    _ chosen: [RecommendedItem], _ pins: [RankingRules.Pin], _ rules: RankingRules,
    _ profile: ReaderProfile
  ) -> [RecommendedItem] {
    var list: [RecommendedItem] = []
    var others = chosen[...]
    var pins = pins.filter { $0.place <= rules.limit }[...]
    while list.count < rules.limit {
      if let pin = pins.first, pin.place == list.count + 1 || others.isEmpty {
        pins = pins.dropFirst()
        list.append(
          profile.reasons(for: pin.item, factor: rules.factors[pin.item], isPinned: true))
      } else if let other = others.popFirst() {
        list.append(other)
      } else {
        break
      }
    }
    return list
  }
}

// MARK: - Scoring

extension RecommendationWorker {
  private func score(_ profile: ReaderProfile) {
    nearness(profile)
    let tasteShares = recommender.tasteShares
    let (taste, place) = (recommender.taste, profile.place)
    scores.withUnsafeMutableBufferPointer { scores in
      for item in scores.indices { scores[item] = cbrt(powers[item] * powers[item]) }
      guard let taste else { return }
      taste.textPlaces.withUnsafeBufferPointer { places in
        place.withUnsafeBufferPointer { place in
          for item in scores.indices {
            scores[item] +=
              tasteShares[item]
              * DenseVectors.dot(places, item &* place.count, place)
          }
        }
      }
    }
  }

  /// Sums up how near each item is to each interest, to the power of 1½.
  private func nearness(_ profile: ReaderProfile) {
    powers.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    for interest in profile.interests {
      recommender.postings.cosines(
        interest.terms[...], interest.weights[...], into: &cosines)
      addDirection(interest.direction)
      powers.withUnsafeMutableBufferPointer { powers in
        cosines.withUnsafeBufferPointer { cosines in
          for item in powers.indices {
            let cosine = max(0, cosines[item])
            powers[item] += cosine * cosine.squareRoot()
          }
        }
      }
    }
  }

  /// Adds to the cosines of words those of the directions of taste.
  private func addDirection(_ direction: [Float]) {
    guard let taste = recommender.taste else { return }
    let share = recommender.options.tasteLikeness
    cosines.withUnsafeMutableBufferPointer { cosines in
      direction.withUnsafeBufferPointer { direction in
        taste.textPlaces.withUnsafeBufferPointer { places in
          taste.textScales.withUnsafeBufferPointer { scales in
            for item in cosines.indices {
              cosines[item] +=
                share * scales[item]
                * DenseVectors.dot(places, item &* direction.count, direction)
            }
          }
        }
      }
    }
  }

  /// The items with the largest products of score and factor; of equal ones those with smaller numbers.
  private func best(
    _ limit: Int, _ rules: RankingRules, where isAllowed: (Int) -> Bool
  ) -> [Int] {
    var best = TopItems(limit: limit)
    scores.withUnsafeBufferPointer { scores in
      rules.factors.withUnsafeBufferPointer { factors in
        for item in scores.indices {
          let score = scores[item] * factors[item]
          guard score > 0, best.accepts(score), isAllowed(item) else { continue }
          best.insert(item, score)
        }
      }
    }
    return best.items
  }
}

internal import Learning

/// Deals texts into parts of like size and like shares of labels, of which each is held out once.
///
/// Texts of one kin stay together: a copy in the other parts would make a held-out text a known one.
enum TrainingFolds {
  /// Returns the number of each text's fold.
  ///
  /// Groups are shuffled and go, the largest first, where their label is rarest so far.
  ///
  /// - Parameters:
  ///   - labels: The number of each text's label.
  ///   - kin: The same number for texts that stay together.
  ///   - count: How many folds there are.
  ///   - seed: What the result depends on besides.
  /// - Complexity: O(*n* log *n* + *n* · *k*), where *k* is the number of folds.
  static func folds(labels: [Int], kin: [UInt64], count: Int, seed: UInt64) -> [Int] {
    precondition(count > 0 && labels.count == kin.count, "there are folds, and a kin for each text")
    var generator = SplitMix64(seed: seed)
    var groups = groups(of: kin)
    groups.shuffle(using: &generator)
    groups.sort { $0.count > $1.count }
    let labelCount = (labels.max() ?? 0) + 1
    var sizes = Array(repeating: 0, count: count)
    var shares = Array(repeating: Array(repeating: 0, count: labelCount), count: count)
    var folds = Array(repeating: 0, count: labels.count)
    for group in groups {
      guard let first = group.first else { continue }
      let label = labels[first]
      let fold =
        (0..<count).min { one, other in
          (shares[one][label], sizes[one]) < (shares[other][label], sizes[other])
        } ?? 0
      for index in group {
        folds[index] = fold
        shares[fold][labels[index]] += 1
      }
      sizes[fold] += group.count
    }
    return folds
  }

  /// The texts of each kin, in the order of their first texts.
  private static func groups(of kin: [UInt64]) -> [[Int]] {
    var places: [UInt64: Int] = [:]
    var groups: [[Int]] = []
    for (index, number) in kin.enumerated() {
      if let place = places[number] {
        groups[place].append(index)
      } else {
        places[number] = groups.count
        groups.append([index])
      }
    }
    return groups
  }
}

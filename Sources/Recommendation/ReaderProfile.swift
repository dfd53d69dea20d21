internal import Glibc
internal import Learning

/// What is known of one reader: interests that are kept apart, and a place among tastes.
struct ReaderProfile {
  /// One interest: the sum of the rows of what was read of it.
  struct Interest {
    /// The number of its first item.
    var name: Int
    /// What was read of it, each with its weight.
    var items: [(item: Int, weight: Float)]
    /// The terms of the sum, ascending, and their weights.
    var terms: [UInt32] = []
    var weights: [Float] = []
    /// The sum of the directions in which the taste model sees them point.
    var direction: [Float] = []
  }

  let interests: [Interest]
  let place: [Float]

  private let recommender: Recommender
  private let history: ReaderHistory
  private var rows: SparseMatrix { recommender.texts.rows }

  init(_ history: ReaderHistory, _ recommender: Recommender) {
    self.history = history
    self.recommender = recommender
    place = recommender.taste?.place(of: history) ?? []
    let strongest = history.strongest(Interests.itemLimit)
    let groups = Interests.groups(of: strongest.map(\.item), recommender.texts.rows)
    var interests: [Interest] = []
    for (group, entry) in zip(groups, strongest) {
      let name = strongest[group].item
      if let known = interests.firstIndex(where: { $0.name == name }) {
        interests[known].items.append(entry)
      } else {
        interests.append(Interest(name: name, items: [entry]))
      }
    }
    for index in interests.indices {
      (interests[index].terms, interests[index].weights) = recommender.texts.rows
        .sum(ofRows: interests[index].items)
      interests[index].direction = recommender.taste?.direction(of: interests[index].items) ?? []
    }
    self.interests = interests
  }
}

// MARK: - Reasons

extension ReaderProfile {
  /// Returns an item with its exact score and what it is made of.
  func reasons(for item: Int, factor: Float, isPinned: Bool = false) -> RecommendedItem {
    let (columns, values) = (rows.columns(inRow: item), rows.values(inRow: item))
    let tasteShare = recommender.taste == nil ? 0 : Double(recommender.tasteShares[item])
    var parts = zip(columns, values).map { column, value in
      tasteShare * Double(value) * (recommender.taste?.weight(ofTerm: Int(column), at: place) ?? 0)
    }
    var sources = tasteSources(item)
    // Each interest counts by its own nearness as a share of the norm of all, to the power of ½.
    let nearnesses = interests.map { products(columns, values, $0, item: item) }
    let sums = nearnesses.map { $0.reduce(0, +) }
    let power = sums.reduce(0) { $0 + max(0, $1) * max(0, $1).squareRoot() }
    let norm = cbrt(power * power)
    if norm > 0 {
      for (interest, (products, sum)) in zip(interests, zip(nearnesses, sums)) where sum > 0 {
        let weight = (sum / norm).squareRoot()
        for place in parts.indices { parts[place] += weight * products[place] }
        for (read, own) in interest.items {
          sources[read, default: 0] += weight * Double(own) * likeness(item, read)
        }
      }
    }
    let scale = Double(factor)
    let points = zip(columns, parts).map {
      (number: Int($0), points: RecommendedItem.points($1 * scale))
    }
    let total = points.reduce(Int64(0)) { $0 + $1.points }
    let sourcePoints = sources.sorted { $0.key < $1.key }.map {
      (number: $0.key, points: RecommendedItem.points($0.value * scale))
    }
    return RecommendedItem(
      item: item, score: Double(total) * RecommendedItem.unit,
      terms: RecommendedItem.parts(points, total: total),
      sources: RecommendedItem.parts(sourcePoints, total: total),
      interest: interest(of: sources), isPinned: isPinned)
  }

  /// What each term of an item adds to its nearness to an interest.
  private func products(
    _ columns: ArraySlice<UInt32>, _ values: ArraySlice<Float>, _ interest: Interest, item: Int
  ) -> [Double] {
    var place = interest.terms.startIndex
    let scale =
      Double(recommender.options.tasteLikeness)
      * Double(recommender.taste?.textScales[item] ?? 0)
    return zip(columns, values).map { column, value in
      var weight = 0.0
      if let taste = recommender.taste {
        weight = scale * taste.weight(ofTerm: Int(column), at: interest.direction)
      }
      while place < interest.terms.endIndex, interest.terms[place] < column { place += 1 }
      if place < interest.terms.endIndex, interest.terms[place] == column {
        weight += Double(interest.weights[place])
      }
      return Double(value) * weight
    }
  }

  /// How like an item is to one that was read.
  private func likeness(_ item: Int, _ read: Int) -> Double {
    let taste = recommender.taste.map { $0.cosine(item, read) } ?? 0
    return Double(rows.dot(item, read)) + Double(recommender.options.tasteLikeness) * taste
  }

  /// What each item that was read adds through taste.
  private func tasteSources(_ item: Int) -> [Int: Double] {
    guard let taste = recommender.taste else { return [:] }
    let share = Double(recommender.tasteShares[item])
    var sources: [Int: Double] = [:]
    for (read, weight) in zip(history.items, history.weights) {
      sources[Int(read)] = share * Double(weight) * taste.nearness(ofRead: Int(read), to: item)
    }
    return sources
  }

  /// The interest whose items add most.
  private func interest(of sources: [Int: Double]) -> Int? {
    var best: (name: Int, sum: Double)?
    for interest in interests {
      let sum = interest.items.reduce(0) { $0 + (sources[$1.item] ?? 0) }
      if sum > best?.sum ?? 0 { best = (interest.name, sum) }
    }
    return best?.name
  }
}

extension SparseMatrix {
  /// The sum of rows times their weights: columns ascending, and values.
  fileprivate func sum(ofRows weighted: [(item: Int, weight: Float)]) -> ([UInt32], [Float]) {
    var entries: [(column: UInt32, value: Float)] = []
    for (row, weight) in weighted {
      entries += zip(columns(inRow: row), values(inRow: row)).map { ($0, $1 * weight) }
    }
    // Equal columns stay in the order of rows, so that the sums have the same bits always.
    let order = entries.indices.sorted { (entries[$0].column, $0) < (entries[$1].column, $1) }
    var (columns, values) = ([UInt32](), [Float]())
    for index in order {
      if columns.last == entries[index].column {
        values[values.count - 1] += entries[index].value
      } else {
        columns.append(entries[index].column)
        values.append(entries[index].value)
      }
    }
    return (columns, values)
  }
}

/// Compares a query with one candidate after the other in full: all its words, titles, phrases, tags and the
/// associations of both.
///
/// Every part of a score belongs to one entry of the query, so the parts are the reasons.
struct ArticleComparison {
  private let index: Index
  private let associations: TermAssociations
  private var scales: [ImpactScale]
  /// The number that the associations give to each term of a segment.
  private var associated: [TermKeys]
  /// Of each segment: its terms that the query has, ascending, and the entries they are.
  private var shared: [[(term: UInt32, entry: Int)]]
  /// How much each entry counts, by its field too.
  private var weights: [Double] = []
  /// How far each entry lies in the direction of the query; 0 without associations.
  private var termsOfEntries: [Int] = []
  private var entryDirections: [Float] = []
  private var vector = TermVector()
  private var direction: [Float]

  /// What one candidate has of each entry: the shared weight and what associations add.
  private(set) var matched: [Double] = []
  private(set) var associatedParts: [Double] = []

  init(_ index: Index, _ associations: TermAssociations) {
    self.index = index
    self.associations = associations
    scales = index.parts.map { ImpactScale($0.segment.weighting, pivot: $0.segment.pivot) }
    associated = index.parts.map { TermKeys($0.segment) }
    shared = index.parts.map { _ in [] }
    direction = Array(repeating: 0, count: associations.rank)
  }
}

// MARK: - The query

extension ArticleComparison {
  /// Prepares for the candidates of a query.
  mutating func begin(
    _ query: borrowing ArticleQuery, _ settings: SimilaritySettings
  ) throws(IndexError) {
    let wordCount = query.wordCount
    let hasText = query.entries.contains { $0.field == .text }
    let phraseWeight = settings.value(settings.phraseWeight, wordCount: wordCount)
    weights.removeAll(keepingCapacity: true)
    for place in shared.indices { shared[place].removeAll(keepingCapacity: true) }
    for (number, entry) in query.entries.enumerated() {
      let weight: Double =
        switch entry.field {
        case .text: 1
        // Alone it is all there is.
        case .title: hasText ? settings.titleWeight : 1
        case .phrase: phraseWeight
        case .tag: settings.tagWeight
        }
      weights.append(weight * entry.weight)
      guard weight > 0 else { continue }
      for (place, part) in index.parts.enumerated() {
        let term = try query.withKey(number) { key throws(IndexError) in
          try part.segment.term(key)
        }
        if let term { shared[place].append((UInt32(truncatingIfNeeded: term.number), number)) }
      }
    }
    for place in shared.indices { shared[place].sort { $0.term < $1.term } }
    pointQuery(query)
  }

  /// Finds the query's direction, and how much of it each of its words is.
  private mutating func pointQuery(_ query: borrowing ArticleQuery) {
    termsOfEntries = Array(repeating: -1, count: query.entries.count)
    guard associations.rank > 0 else { return }
    var sum = Array(repeating: Float(0), count: associations.rank)
    for (number, entry) in query.entries.enumerated() where entry.field == .text {
      guard let term = associations.term(query.key(number)) else { continue }
      termsOfEntries[number] = term
      associations.add(term, times: Float(entry.frequency), to: &sum)
    }
    let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
    entryDirections = query.entries.map { length > 0 ? Float($0.frequency) / length : 0 }
  }
}

// MARK: - Candidates

extension ArticleComparison {
  /// Compares with a candidate; afterwards `matched` and `associatedParts` have its parts by entries.
  ///
  /// - Returns: The sum of what is shared.
  mutating func compare(_ document: IndexDocument) throws(IndexError) -> Double {
    let place = document.part
    let segment = index.parts[place].segment
    try segment.readVector(of: document.number, into: &vector)
    let scale = scales[place]
    let share = try shareOfLength(segment, document.number, scale)
    matched.removeAll(keepingCapacity: true)
    matched.append(contentsOf: repeatElement(0, count: weights.count))
    var sum = 0.0
    var next = 0
    let wanted = shared[place]
    for (term, frequency) in zip(vector.terms, vector.frequencies) {
      while next < wanted.count, wanted[next].term < term { next += 1 }
      guard next < wanted.count else { break }
      guard wanted[next].term == term else { continue }
      let entry = wanted[next].entry
      let part = weights[entry] * scale.value(frequency: frequency, share: share)
      matched[entry] = part
      sum += part
    }
    try pointCandidate(place, scale, share)
    return sum
  }

  private func shareOfLength(
    _ segment: Segment, _ document: Int, _ scale: ImpactScale
  ) throws(IndexError) -> Double {
    let length = try segment.length(of: document)
    return vector.frequencies.withUnsafeBufferPointer {
      scale.share(length: length, frequencies: $0)
    }
  }

  /// Finds the candidate's direction and how much of it each entry of the query is: together their cosine.
  private mutating func pointCandidate(
    _ place: Int, _ scale: ImpactScale, _ share: Double
  ) throws(IndexError) {
    associatedParts.removeAll(keepingCapacity: true)
    associatedParts.append(contentsOf: repeatElement(0, count: weights.count))
    guard associations.rank > 0 else { return }
    for place in direction.indices { direction[place] = 0 }
    let associations = associations
    for (term, frequency) in zip(vector.terms, vector.frequencies) {
      let number = try associated[place].number(of: term) { key in
        guard ArticleField(ofKey: key) == .text else { return -1 }
        return associations.term(key).map { Int32(truncatingIfNeeded: $0) } ?? -1
      }
      guard number >= 0 else { continue }
      associations.add(
        Int(number), times: Float(scale.value(frequency: frequency, share: share)), to: &direction)
    }
    let length = direction.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length > 0 else { return }
    for (entry, term) in termsOfEntries.enumerated() where term >= 0 {
      let part = associations.product(term, direction) * entryDirections[entry] / length
      associatedParts[entry] = Double(part)
    }
  }
}

extension ImpactScale {
  /// The document's side of a term's weight, from 0 to 1.
  func value(frequency: UInt16, share: Double) -> Double {
    Double(levels[Int(impact(frequency: frequency, share: share))]) / 65536
  }
}

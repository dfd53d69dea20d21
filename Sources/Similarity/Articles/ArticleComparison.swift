/// Compares a query with one candidate after the other in full: all its words, titles, phrases, tags and the
/// associations of both.
///
/// Every part of a score belongs to one entry of the query, so the parts are the reasons. The parts of all
/// candidates are kept until the next query, those of words only where they are shared.
struct ArticleComparison {
  private let index: Index
  private let associations: TermAssociations
  private var scales: [ImpactScale]
  /// The number that the associations give to each term of a segment.
  private var associated: [TermKeys]
  private var associationWeight = 0.0

  /// Of each segment: its terms that the query has, ascending, and the entries they are.
  private var shared: [[(term: UInt32, entry: Int)]]
  /// How much each entry counts, by its field too.
  private var weights: [Double] = []

  /// The words of the query that the associations know: which entries they are, how far each lies in the
  /// direction of the query, and where each points.
  private var pointedEntries: [Int] = []
  private var pointedShares: [Float] = []
  private var pointed: WordDirections
  private var products: [Float] = []

  private var vector = TermVector()
  private var direction: [Float]
  private var directions: ArticleDirections
  /// How many documents there are before those of a segment.
  private var documentStarts: [Int] = []
  /// What a candidate's direction is the sum of.
  private var summands: [(term: Int, weight: Float)] = []

  private var candidates: [Candidate] = []
  private var parts: [(entry: Int, part: Double)] = []
  /// What associations add to each pointed entry, in millionths; as many for each candidate.
  private var associatedPoints: [Int] = []

  /// What one candidate has of the query.
  private struct Candidate {
    /// The sum of what is shared.
    var sum: Double
    /// Where its parts end.
    var end: Int
    /// What associations add, in millionths.
    var associatedSum: Int
  }

  init(_ index: Index, _ associations: TermAssociations) {
    self.index = index
    self.associations = associations
    scales = index.parts.map { ImpactScale($0.segment.weighting, pivot: $0.segment.pivot) }
    associated = index.parts.map { TermKeys($0.segment) }
    shared = index.parts.map { _ in [] }
    pointed = WordDirections(rank: associations.rank)
    direction = Array(repeating: 0, count: associations.rank)
    directions = ArticleDirections(rank: associations.rank, documentCount: index.documentCount)
    var start = 0
    for part in index.parts {
      documentStarts.append(start)
      start += part.segment.documentCount
    }
  }
}

// MARK: - The query

extension ArticleComparison {
  /// Prepares for the candidates of a query, and forgets those before.
  mutating func begin(_ query: borrowing ArticleQuery, _ settings: SimilaritySettings) {
    candidates.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    associatedPoints.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    for place in shared.indices { shared[place].removeAll(keepingCapacity: true) }
    let wordCount = query.wordCount
    let hasText = query.entries.contains { $0.field == .text }
    let phraseWeight = settings.value(settings.phraseWeight, wordCount: wordCount)
    // A small library says little of what words have to do with each other.
    let known = Double(associations.rank) / Double(2 * TermAssociations.dimension)
    associationWeight =
      settings.value(settings.associationWeight, wordCount: wordCount) * min(1, known)
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
      // Entries and a segment's terms are both in the order of their keys.
      for place in shared.indices {
        if let term = query.term(number, inPart: place) { shared[place].append((term, number)) }
      }
    }
    pointQuery(query)
  }

  /// Finds the query's direction, and how much of it each of its words is.
  private mutating func pointQuery(_ query: borrowing ArticleQuery) {
    pointedEntries.removeAll(keepingCapacity: true)
    pointedShares.removeAll(keepingCapacity: true)
    pointed.removeAll()
    guard associations.rank > 0 else { return }
    for place in direction.indices { direction[place] = 0 }
    for (number, entry) in query.entries.enumerated() where entry.field == .text {
      guard let term = query.withKey(number, { associations.term($0) }) else { continue }
      pointedEntries.append(number)
      pointed.append(associations.direction(term))
      associations.add(term, times: Float(entry.frequency), to: &direction)
    }
    let length = lengthOfDirection
    for entry in pointedEntries {
      pointedShares.append(length > 0 ? Float(query.entries[entry].frequency) / length : 0)
    }
  }

  private var lengthOfDirection: Float { direction.reduce(0) { $0 + $1 * $1 }.squareRoot() }
}

// MARK: - Candidates

extension ArticleComparison {
  /// Compares with the next candidate; candidates are numbered from 0.
  mutating func compare(_ document: IndexDocument) throws(IndexError) {
    let place = document.part
    let segment = index.parts[place].segment
    try segment.readVector(of: document.number, into: &vector)
    let share = try shareOfLength(segment, document.number, scales[place])
    let sum = addParts(inPart: place, share)
    let associatedSum = try addAssociations(of: document, share)
    candidates.append(Candidate(sum: sum, end: parts.count, associatedSum: associatedSum))
  }

  private func shareOfLength(
    _ segment: Segment, _ document: Int, _ scale: ImpactScale
  ) throws(IndexError) -> Double {
    let length = try segment.length(of: document)
    return vector.frequencies.withUnsafeBufferPointer {
      scale.share(length: length, frequencies: $0)
    }
  }

  /// Finds what the candidate shares.
  ///
  /// - Returns: The sum of the parts.
  private mutating func addParts(inPart place: Int, _ share: Double) -> Double {
    var sum = 0.0
    var next = 0
    let wanted = shared[place]
    for (term, frequency) in zip(vector.terms, vector.frequencies) {
      while next < wanted.count, wanted[next].term < term { next += 1 }
      guard next < wanted.count else { break }
      guard wanted[next].term == term else { continue }
      let entry = wanted[next].entry
      let part = weights[entry] * scales[place].value(frequency: frequency, share: share)
      if part != 0 { parts.append((entry, part)) }
      sum += part
    }
    return sum
  }

  /// Finds the candidate's direction and how much of it each entry of the query is: together their cosine.
  ///
  /// - Returns: The sum of what that adds, in millionths.
  private mutating func addAssociations(
    of document: IndexDocument, _ share: Double
  ) throws(IndexError) -> Int {
    guard pointed.count > 0 else { return 0 }
    let length = try pointCandidate(document, share)
    let start = associatedPoints.count
    associatedPoints.append(contentsOf: repeatElement(0, count: pointed.count))
    guard length > 0 else { return 0 }
    pointed.multiply(by: direction, into: &products)
    var sum = 0
    for word in 0..<pointed.count {
      let part = products[word] * pointedShares[word] / length
      let points = SimilarArticle.points(associationWeight * Double(part))
      associatedPoints[start + word] = points
      sum += points
    }
    return sum
  }

  /// Adds up the directions of the candidate's words, or remembers the sum.
  ///
  /// - Returns: The length of the sum.
  private mutating func pointCandidate(
    _ document: IndexDocument, _ share: Double
  ) throws(IndexError) -> Float {
    let place = document.part
    let number = documentStarts[place] + document.number
    if let length = directions.read(number, into: &direction) { return length }
    let (associations, scale) = (associations, scales[place])
    summands.removeAll(keepingCapacity: true)
    for (term, frequency) in zip(vector.terms, vector.frequencies) {
      let number = try associated[place].number(of: term) { key in
        guard ArticleField(ofKey: key) == .text else { return -1 }
        return key.withUnsafeBytes { associations.term($0) }
          .map { Int32(truncatingIfNeeded: $0) } ?? -1
      }
      guard number >= 0 else { continue }
      summands.append((Int(number), Float(scale.value(frequency: frequency, share: share))))
    }
    for place in direction.indices { direction[place] = 0 }
    associations.add(summands, to: &direction)
    let length = lengthOfDirection
    directions.insert(number, direction, length: length)
    return length
  }
}

// MARK: - Scores

extension ArticleComparison {
  /// The most that any candidate shares.
  var mostShared: Double { candidates.reduce(0) { max($0, $1.sum) } }

  /// A candidate's score in millionths, where so much shared counts as one.
  func score(of candidate: Int, most: Double) -> Int {
    partsRange(of: candidate).reduce(candidates[candidate].associatedSum) {
      $0 + SimilarArticle.points(parts[$1].part / most)
    }
  }

  /// Calls a function with what entries add to a candidate's score, in millionths, and whether they are shared or
  /// associated; an entry may come twice.
  func forEachReason(
    of candidate: Int, most: Double, _ body: (_ entry: Int, _ points: Int, _ isShared: Bool) -> Void
  ) {
    for place in partsRange(of: candidate) {
      body(parts[place].entry, SimilarArticle.points(parts[place].part / most), true)
    }
    for (place, entry) in pointedEntries.enumerated() {
      body(entry, associatedPoints[candidate * pointedEntries.count + place], false)
    }
  }

  private func partsRange(of candidate: Int) -> Range<Int> {
    (candidate > 0 ? candidates[candidate - 1].end : 0)..<candidates[candidate].end
  }
}

extension ImpactScale {
  /// The document's side of a term's weight, from 0 to 1.
  func value(frequency: UInt16, share: Double) -> Double {
    Double(levels[Int(impact(frequency: frequency, share: share))]) / 65536
  }
}

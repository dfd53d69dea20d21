/// Compares the topic of one article with that of others: the cosine of their weighted keys.
///
/// Begin with an article and ask for the others. A comparison reuses its memory; each thread has its own.
struct TopicComparison {
  /// A key of the article that others may share.
  struct Term {
    /// Its number in the article's segment.
    var term: UInt32
    /// Its number in the whole index.
    var number: Int
    /// How often the article has it, between 0 and 1.
    var frequency: Double
    /// How much it counts in the article.
    var weight: Double
  }

  private let index: Index
  private let weights: TopicWeights
  private let scales: [ImpactScale]
  private var vector = TermVector()
  /// How much each key counts in the article, by its number; 0 for those it does not have.
  private var values: [Float]
  private var length = 0.0

  /// The keys of the article that was read last.
  private var reading: [Term] = []

  /// The keys of the article that others may share, in the order of the segment.
  private(set) var terms: [Term] = []

  init(_ index: Index, _ weights: TopicWeights) {
    self.index = index
    self.weights = weights
    scales = index.parts.map { ImpactScale($0.segment.weighting, pivot: $0.segment.pivot) }
    values = Array(repeating: 0, count: weights.count)
  }

  /// Takes the article with which others are compared.
  mutating func begin(_ document: IndexDocument) throws(IndexError) {
    for term in terms { values[term.number] = 0 }
    terms.removeAll(keepingCapacity: true)
    try read(document)
    var squares = 0.0
    for term in reading {
      squares += term.weight * term.weight
      guard weights.mayBeShared(term.number) else { continue }
      terms.append(term)
      values[term.number] = Float(term.weight)
    }
    length = squares.squareRoot()
  }

  /// Returns how alike the topic of another article is, from 0 to 1.
  mutating func similarity(to document: IndexDocument) throws(IndexError) -> Double {
    try read(document)
    var (product, squares) = (0.0, 0.0)
    for term in reading {
      squares += term.weight * term.weight
      product += part(term)
    }
    let scale = length * squares.squareRoot()
    return scale > 0 ? min(1, product / scale) : 0
  }

  /// Returns the keys that both have, by their numbers in the other's segment, with their parts of the similarity.
  mutating func shared(
    with document: IndexDocument
  ) throws(IndexError) -> [(term: UInt32, part: Double)] {
    try read(document)
    let squares = reading.reduce(0) { $0 + $1.weight * $1.weight }
    let scale = length * squares.squareRoot()
    guard scale > 0 else { return [] }
    return reading.compactMap { term in
      let part = part(term)
      return part > 0 ? (term.term, part / scale) : nil
    }
  }

  /// Rounded on both sides, so that two articles are as alike as the other way round.
  private func part(_ term: Term) -> Double {
    Double(values[term.number]) * Double(Float(term.weight))
  }

  private mutating func read(_ document: IndexDocument) throws(IndexError) {
    let segment = index.parts[document.part].segment
    try segment.readVector(of: document.number, into: &vector)
    let scale = scales[document.part]
    let length = try segment.length(of: document.number)
    let share = vector.frequencies.withUnsafeBufferPointer {
      scale.share(length: length, frequencies: $0)
    }
    reading.removeAll(keepingCapacity: true)
    for (term, count) in zip(vector.terms, vector.frequencies) {
      let number = try weights.number(of: term, part: document.part)
      let frequency = scale.value(frequency: count, share: share)
      reading.append(
        Term(
          term: term, number: number, frequency: frequency, weight: frequency * weights[number]))
    }
  }
}

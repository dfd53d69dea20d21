/// Finds articles that compete: they are about the same, each in words of its own.
///
///     let finder = try CompetingArticleFinder(index)
///     let neighbors = try finder.neighbors(of: 0..<finder.count)
///     for pair in finder.pairs(among: neighbors) { print(pair.first, pair.second, pair.similarity) }
///
/// How alike two topics are is the cosine of their keys: words, words of the title, phrases and tags, each by
/// how often the article has it (as BM25 counts, by its length) and by how rare it is in the library. The cosine
/// lies between 0 and 1 and means the same for every pair, as scores of searches do not.
///
/// A pair competes if it is alike enough and each is among the other's nearest: so an article about
/// everything does not compete with all. Candidates are found by the index, by each article's most telling
/// words.
///
/// Articles are numbered by the order of their identifiers' bytes. Leave near-duplicates out of the index before
/// (as removed documents): they would be each other's nearest.
public struct CompetingArticleFinder: Sendable {
  /// From which similarity on two articles compete, unless told otherwise.
  public static let defaultThreshold = 0.3

  /// The index with the articles.
  public let index: Index
  /// From which similarity on two articles compete.
  public let threshold: Double

  let weights: TopicWeights
  private let places: DocumentOrder

  /// How many of each article's nearest are looked at.
  private static let neighborCount = 10
  /// How many candidates are compared with each article.
  private static let candidateCount = 50
  /// How many of an article's most telling words look for candidates.
  private static let searchedWordCount = 32

  /// Creates a finder.
  ///
  /// - Parameters:
  ///   - index: The index with the articles.
  ///   - threshold: From which similarity on two articles compete.
  /// - Throws: `IndexError.damaged`.
  /// - Precondition: `threshold` is above 0 and at most 1.
  public init(_ index: Index, threshold: Double = defaultThreshold) throws(IndexError) {
    precondition(threshold > 0 && threshold <= 1, "a similarity lies between 0 and 1")
    self.index = index
    self.threshold = threshold
    weights = try TopicWeights(index)
    places = try DocumentOrder(index)
  }

  /// How many articles there are.
  public var count: Int { places.count }

  /// The identifier of an article by its number.
  ///
  /// - Throws: `IndexError.damaged`.
  /// - Precondition: There is an article of this number.
  public func identifier(of article: Int) throws(IndexError) -> [UInt8] {
    try index.identifier(of: places[article])
  }

  func document(_ article: Int) -> IndexDocument { places[article] }
}

/// An article that is near to another.
public struct TopicNeighbor: Hashable, Sendable {
  /// The article.
  var article: UInt32
  /// The one that is near.
  var neighbor: UInt32
  /// How near it is, in millionths.
  var similarity: UInt32
}

/// Two articles that compete.
public struct CompetingPair: Hashable, Sendable {
  /// The number of the article whose identifier comes first.
  public var first: Int
  /// The number of the other.
  public var second: Int
  /// How alike they are, in millionths.
  public var similarity: Int

  /// Creates a pair.
  public init(first: Int, second: Int, similarity: Int) {
    self.first = first
    self.second = second
    self.similarity = similarity
  }

  /// Similarities and weights are whole numbers of this part of one.
  public static let unit = 1_000_000
}

// MARK: - Neighbors

extension CompetingArticleFinder {
  /// Returns the nearest articles of some, in the order of the articles; threads can share the work.
  ///
  /// - Throws: `IndexError.damaged`.
  /// - Precondition: There are articles of these numbers.
  public func neighbors(of articles: Range<Int>) throws(IndexError) -> [TopicNeighbor] {
    let searcher = Searcher(index)
    var comparison = TopicComparison(index, weights)
    var query = IndexQuery()
    var neighbors: [TopicNeighbor] = []
    for article in articles {
      let document = places[article]
      try comparison.begin(document)
      try fill(&query, comparison.terms, part: document.part)
      let hits = try searcher.search(query, limit: Self.candidateCount, excluding: [document])
      var near: [TopicNeighbor] = []
      for hit in hits {
        let similarity = try comparison.similarity(to: hit.document)
        guard similarity >= threshold else { continue }
        near.append(
          TopicNeighbor(
            article: UInt32(article), neighbor: UInt32(places.place(of: hit.document)),
            similarity: UInt32((similarity * Double(CompetingPair.unit)).rounded())))
      }
      near.sort {
        $0.similarity != $1.similarity ? $0.similarity > $1.similarity : $0.neighbor < $1.neighbor
      }
      neighbors += near.prefix(Self.neighborCount)
    }
    return neighbors
  }

  /// Takes an article's most telling words.
  private func fill(
    _ query: inout IndexQuery, _ terms: [TopicComparison.Term], part: Int
  ) throws(IndexError) {
    query.removeAll()
    let telling = terms.sorted {
      $0.weight != $1.weight ? $0.weight > $1.weight : $0.term < $1.term
    }
    for term in telling.prefix(Self.searchedWordCount) {
      let key = try index.parts[part].segment.key(at: Int(term.term))
      query.append(key.span.bytes, weight: term.frequency)
    }
  }

  /// Returns the pairs of which each is among the other's nearest: the most alike first, then by their numbers.
  ///
  /// - Parameter neighbors: The nearest of all articles, in the order of the articles.
  /// - Complexity: O(*n* log *n*)
  public func pairs(among neighbors: [TopicNeighbor]) -> [CompetingPair] {
    var starts = Array(repeating: UInt32(0), count: count + 1)
    for neighbor in neighbors { starts[Int(neighbor.article) + 1] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var pairs: [CompetingPair] = []
    for one in neighbors where one.article < one.neighbor {
      let other = Int(one.neighbor)
      let back = neighbors[Int(starts[other])..<Int(starts[other + 1])]
      guard back.contains(where: { $0.neighbor == one.article }) else { continue }
      pairs.append(
        CompetingPair(first: Int(one.article), second: other, similarity: Int(one.similarity)))
    }
    return pairs.sorted {
      $0.similarity != $1.similarity
        ? $0.similarity > $1.similarity : ($0.first, $0.second) < ($1.first, $1.second)
    }
  }
}

/// Finds the best documents for queries, one query after the other.
///
/// A searcher reuses its memory, so a query allocates its results only; each thread has its own.
/// What it finds is exactly what adding up all postings would find: parts of the work are left out
/// only where they cannot change the result. Documents with the same score come in the order of
/// their identifiers' bytes.
///
/// Method: the documents of a segment are gone through in windows of some thousand. For each window
/// the largest impacts of the blocks in it bound what each term can contribute. Terms that together
/// cannot lift a document above the worst of the best so far are put off: the others are added up
/// for all documents, and the put-off ones only for those documents that can still win, or for all
/// of them where that is cheaper.
///
/// Source: H. Turtle and J. Flood, "Query evaluation: strategies and optimizations", Information
/// Processing & Management 31 (1995), for putting terms off (MaxScore); S. Ding and T. Suel,
/// "Faster top-k document retrieval using block-max indexes", SIGIR (2011), for bounds of blocks.
public final class Searcher {
  /// The index that is searched.
  public let index: Index

  private var plan = QueryPlan()
  private var evaluation: SegmentEvaluation
  private var excluded: [IndexDocument] = []
  private var chosen: [IndexDocument] = []
  private var best: [Found] = []
  private var merged: [Found] = []

  struct Found {
    var document: IndexDocument
    var points: Int32
  }

  /// Creates a searcher of an index.
  public convenience init(_ index: Index) { self.init(index, windows: .init()) }

  init(_ index: Index, windows: SegmentEvaluation.WindowSizes) {
    self.index = index
    evaluation = SegmentEvaluation(windows)
  }
}

// MARK: - Searching

extension Searcher {
  /// Returns the documents with the highest scores, the best first.
  ///
  /// - Parameters:
  ///   - query: The terms that are looked for. Documents without any of them are not found.
  ///   - limit: How many documents at most.
  ///   - excluding: Documents that are not to be found.
  ///   - candidates: If not nil, the only documents to be found.
  /// - Throws: `IndexError.damaged`.
  public func search(
    _ query: IndexQuery, limit: Int, excluding: [IndexDocument] = [],
    candidates: [IndexDocument]? = nil
  ) throws(IndexError) -> [IndexHit] {
    try search(query, limit: limit, excluding: excluding, candidates: candidates, isPruning: true)
  }

  /// - Parameter isPruning: Whether to leave out what cannot change the result.
  func search(
    _ query: IndexQuery, limit: Int, excluding: [IndexDocument], candidates: [IndexDocument]?,
    isPruning: Bool
  ) throws(IndexError) -> [IndexHit] {
    best.removeAll(keepingCapacity: true)
    guard limit > 0 else { return [] }
    try plan.prepare(query, index)
    guard !plan.terms.isEmpty else { return [] }
    excluded.removeAll(keepingCapacity: true)
    excluded += excluding
    excluded.sort()
    chosen.removeAll(keepingCapacity: true)
    if let candidates { chosen += candidates }
    chosen.sort()
    for (place, part) in index.parts.enumerated() {
      try evaluation.evaluate(
        plan, part, place: place, limit: min(limit, part.segment.documentCount),
        // A document of a later segment with the same points may come before by its identifier.
        floor: best.count == limit ? (best.last?.points ?? 1) - 1 : 0,
        excluding: slice(excluded, ofPart: place),
        candidates: candidates == nil ? nil : slice(chosen, ofPart: place), isPruning: isPruning)
      try take(place, limit: limit)
    }
    let unit = plan.unit
    return best.map { IndexHit(document: $0.document, score: Double($0.points) * unit) }
  }

  private func slice(_ documents: [IndexDocument], ofPart part: Int) -> ArraySlice<IndexDocument> {
    let start = documents.partitioningIndex { $0.part >= part }
    let end = documents.partitioningIndex { $0.part > part }
    return documents[start..<end]
  }

  /// Merges a segment's best into those of the segments before.
  private func take(_ part: Int, limit: Int) throws(IndexError) {
    merged.removeAll(keepingCapacity: true)
    evaluation.drain { document, points in
      merged.append(
        Found(document: IndexDocument(part: part, number: Int(document)), points: points))
    }
    if best.isEmpty {
      swap(&best, &merged)
      return
    }
    var (old, new) = (0, 0)
    var both: [Found] = []
    both.reserveCapacity(min(limit, best.count + merged.count))
    while both.count < limit, old < best.count || new < merged.count {
      var isOldNext = old < best.count
      if isOldNext, new < merged.count { isOldNext = try isBefore(best[old], merged[new]) }
      if isOldNext {
        both.append(best[old])
        old += 1
      } else {
        both.append(merged[new])
        new += 1
      }
    }
    best = both
  }

  private func isBefore(_ one: Found, _ other: Found) throws(IndexError) -> Bool {
    if one.points != other.points { return one.points > other.points }
    return try index.identifier(of: one.document)
      .lexicographicallyPrecedes(index.identifier(of: other.document))
  }
}

// MARK: - Reasons

extension Searcher {
  /// Returns what each term of a query contributes to a document, the most telling first.
  ///
  /// - Throws: `IndexError.damaged`.
  /// - Precondition: The document is one of the index.
  public func contributions(
    of query: IndexQuery, to document: IndexDocument
  ) throws(IndexError) -> [IndexContribution] {
    try plan.prepare(query, index)
    var contributions: [(term: Int, points: Int32)] = []
    try evaluation.contributions(plan, index.parts[document.part], document) {
      contributions.append((plan.terms[$0].place, $1))
    }
    contributions.sort { one, other in
      one.points != other.points ? one.points > other.points : one.term < other.term
    }
    let unit = plan.unit
    return contributions.map {
      IndexContribution(term: $0.term, score: Double($0.points) * unit)
    }
  }
}

extension [IndexDocument] {
  /// The first place from which on a condition holds that holds for all after it.
  fileprivate func partitioningIndex(_ holds: (IndexDocument) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Finds the best documents of one segment; `Searcher` tells how.
struct SegmentEvaluation: ~Copyable {
  private var pool = CursorPool()
  private var window = ScoreWindow()
  private var top = TopDocuments()
  /// The cursors that have documents in the window: first those put off, in the order in which they
  /// will be added.
  private var active: [Int] = []
  private var activeCost = 0
  private var candidates: [UInt32] = []
  private var floor: Int32 = 0

  private let sizes: WindowSizes

  /// How large windows are.
  struct WindowSizes {
    /// How many postings a window should have: enough to be worth moving, few enough for bounds to
    /// be tight.
    var postingCount = 1 << 15
    /// The least number of documents.
    var smallest = 1 << 12
  }

  /// The first windows are smaller: they find what the later ones need to exceed.
  private static let firstWindowShare = 4
  /// A window is sparse with less than one posting for so many documents.
  private static let sparseShare = 32
  /// Finding a candidate in a block, and reading a block for it, take as long as adding so many
  /// postings.
  private static let findingCost = 16
  private static let readingCost = 50

  init(_ sizes: WindowSizes) { self.sizes = sizes }

  /// Gives the best documents, the best first, and forgets them.
  mutating func drain(_ body: (UInt32, Int32) -> Void) { top.drain(body) }
}

// MARK: - Windows

extension SegmentEvaluation {
  /// Evaluates a query over a segment.
  ///
  /// - Parameters:
  ///   - place: The segment's place in the index.
  ///   - limit: How many documents at most.
  ///   - floor: Documents with at most so many points are of no interest.
  ///   - excluding: Documents of the segment that are not to be found, ascending.
  ///   - chosen: If not nil, the only documents of the segment to be found, ascending.
  ///   - isPruning: Whether to leave out what cannot change the result.
  mutating func evaluate(
    _ plan: borrowing QueryPlan, _ part: IndexPart, place: Int, limit: Int, floor: Int32,
    excluding: ArraySlice<IndexDocument>, candidates chosen: ArraySlice<IndexDocument>?,
    isPruning: Bool
  ) throws(IndexError) {
    top.reset(limit: limit)
    self.floor = floor
    try open(plan, part.segment, place: place)
    guard pool.count > 0 else { return }
    setCandidates(chosen, documentCount: part.segment.documentCount)
    let documentCount = part.segment.documentCount
    let largest = windowSize(documentCount: documentCount)
    var start = 0
    var size = max(1, largest / Self.firstWindowShare)
    var nextCandidate = 0
    while true {
      let next = chosen == nil ? nextDocument(from: start) : candidateDocument(nextCandidate)
      guard next < documentCount else { return }
      start = next
      let end = min(documentCount, start + size)
      size = min(largest, size * 2)
      try enter(start, end)
      if chosen != nil {
        let first = nextCandidate
        while candidateDocument(nextCandidate) < end { nextCandidate += 1 }
        window.move(to: start..<end, isSparse: isSparse(end - start))
        window.setCandidates(candidates[first..<nextCandidate])
        try addPutOff(active.count, isPruning: isPruning)
        collect(part.removed, excluding)
      } else {
        let putOffCount = isPruning ? putOff() : 0
        if putOffCount < active.count {
          window.move(to: start..<end, isSparse: isSparse(end - start))
          try addEssential(putOffCount)
          try addPutOff(putOffCount, isPruning: isPruning)
          collect(part.removed, excluding)
        }
      }
      start = end
    }
  }

  /// Makes a cursor for each term that the segment has.
  private mutating func open(
    _ plan: borrowing QueryPlan, _ segment: Segment, place: Int
  ) throws(IndexError) {
    pool.reset(capacity: plan.terms.count)
    for term in plan.terms.indices {
      guard let found = plan.found(term, inPart: place) else { continue }
      let contributions = pool.append(try segment.postings(of: found))
      plan.fillContributions(of: term, segment.scale, into: contributions)
    }
  }

  /// The number of documents that have about as many postings as a window should.
  private func windowSize(documentCount: Int) -> Int {
    var postings = 1
    for cursor in 0..<pool.count { postings += pool.cursors[cursor].count }
    let size = documentCount * sizes.postingCount / postings
    return max(sizes.smallest, min(ScoreWindow.capacity, size))
  }

  private func isSparse(_ size: Int) -> Bool { activeCost * Self.sparseShare < size }

  private mutating func setCandidates(_ chosen: ArraySlice<IndexDocument>?, documentCount: Int) {
    candidates.removeAll(keepingCapacity: true)
    for document in chosen ?? [] where document.number >= 0 && document.number < documentCount {
      let number = UInt32(document.number)
      if candidates.last != number { candidates.append(number) }
    }
  }

  private func candidateDocument(_ place: Int) -> Int {
    place < candidates.count ? Int(candidates[place]) : .max
  }

  private func nextDocument(from start: Int) -> Int {
    var next = Int.max
    for cursor in 0..<pool.count {
      next = min(next, pool.cursors[cursor].nextDocument(from: start))
      if next <= start { return start }
    }
    return next
  }

  private mutating func enter(_ start: Int, _ end: Int) throws(IndexError) {
    active.removeAll(keepingCapacity: true)
    activeCost = 0
    for cursor in 0..<pool.count {
      try pool.cursors[cursor].enter(start, end)
      guard pool.cursors[cursor].bound > 0 else { continue }
      active.append(cursor)
      activeCost += pool.cursors[cursor].cost
    }
  }

  /// What a document has to exceed now.
  private var bar: Int32 { max(floor, top.floor) }
}

// MARK: - Terms

extension SegmentEvaluation {
  /// Orders the active cursors so that those come first which together cannot lift a document over
  /// the bar.
  ///
  /// Of these there are to be many postings, so the ones that bring little for what they cost come
  /// first.
  ///
  /// - Returns: How many can be put off; they are ordered by what they can bring, the most first.
  private mutating func putOff() -> Int {
    let bar = bar
    guard bar > 0 else { return 0 }
    let cursors = pool.cursors
    active.sort { one, other in
      let value = Int(cursors[one].bound) &* cursors[other].cost
      let otherValue = Int(cursors[other].bound) &* cursors[one].cost
      return value == otherValue ? one < other : value < otherValue
    }
    var sum: Int32 = 0
    var count = 0
    while count < active.count, cursors[active[count]].bound <= bar &- sum {
      sum &+= cursors[active[count]].bound
      count += 1
    }
    active[..<count].sort { one, other in
      let (bound, otherBound) = (cursors[one].bound, cursors[other].bound)
      return bound == otherBound ? one < other : bound > otherBound
    }
    return count
  }

  private mutating func addEssential(_ putOffCount: Int) throws(IndexError) {
    for cursor in active[putOffCount...] { try pool.cursors[cursor].addAll(to: &window) }
    let rest = bound(of: active[..<putOffCount])
    window.findCandidates(above: max(0, bar &- rest))
  }

  /// Adds the terms that were put off to the candidates, as long as there are any.
  private mutating func addPutOff(_ count: Int, isPruning: Bool) throws(IndexError) {
    var rest = bound(of: active[..<count])
    for cursor in active[..<count] {
      if window.candidateCount == 0 { return }
      if candidatesCost(pool.cursors[cursor].cost) < pool.cursors[cursor].cost {
        try pool.cursors[cursor].addToCandidates(of: window)
      } else {
        try pool.cursors[cursor].addAll(to: &window)
      }
      rest &-= pool.cursors[cursor].bound
      if isPruning, bar > rest { window.keepCandidates(above: bar &- rest) }
    }
  }

  /// What it costs to add a term to the candidates only, in postings; each may be in a block of its
  /// own.
  private func candidatesCost(_ cost: Int) -> Int {
    let count = window.candidateCount
    return min(count * Self.readingCost, cost / 2) + count * Self.findingCost
  }

  /// What terms can contribute to a document of the window together; see `QueryPlan` for why the
  /// sum fits.
  private func bound(of cursors: ArraySlice<Int>) -> Int32 {
    var sum: Int32 = 0
    for cursor in cursors { sum &+= pool.cursors[cursor].bound }
    return sum
  }

  /// Takes the candidates among the best that are to be found at all.
  private mutating func collect(_ removed: DocumentSet, _ excluding: ArraySlice<IndexDocument>) {
    for place in window.candidatePlaces {
      let points = window.points[Int(place)]
      guard points > bar else { continue }
      let document = window.start + Int(place)
      if removed.contains(document) || Self.contains(excluding, document) { continue }
      top.insert(UInt32(truncatingIfNeeded: document), points: points)
    }
  }

  private static func contains(_ documents: ArraySlice<IndexDocument>, _ document: Int) -> Bool {
    var (low, high) = (documents.startIndex, documents.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if documents[middle].number < document { low = middle + 1 } else { high = middle }
    }
    return low < documents.endIndex && documents[low].number == document
  }
}

// MARK: - Reasons

extension SegmentEvaluation {
  /// Gives what each term of a plan contributes to a document, without those that it lacks.
  mutating func contributions(
    _ plan: borrowing QueryPlan, _ part: IndexPart, _ document: IndexDocument,
    _ body: (Int, Int32) -> Void
  ) throws(IndexError) {
    for term in plan.terms.indices {
      guard let found = plan.found(term, inPart: document.part) else { continue }
      pool.reset(capacity: 1)
      let contributions = pool.append(try part.segment.postings(of: found))
      plan.fillContributions(of: term, part.segment.scale, into: contributions)
      if let points = try pool.cursors[0].contribution(to: document.number) { body(term, points) }
    }
  }
}

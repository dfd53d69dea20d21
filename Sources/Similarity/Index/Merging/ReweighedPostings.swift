/// Postings of one segment whose impacts are computed again, from how often documents have their
/// terms.
///
/// That stands in the documents' vectors, so the postings of as many terms as fit into a limit are
/// collected in one reading of all vectors, then those of the next terms.
struct ReweighedPostings {
  private let segment: Segment
  private let numbers: [UInt32]
  private let scale: ImpactScale
  private let postingLimit: Int

  /// The terms that are collected.
  private var terms = 0..<0
  /// For each of them: where its postings begin, and where the next is to be put.
  private var starts: [Int] = []
  private var ends: [Int] = []
  private var postings: [UInt32] = []
  private var vector = TermVector()

  /// - Parameters:
  ///   - numbers: The new numbers of the documents, or `MergedDocuments.removed`.
  ///   - postingLimit: How many postings to keep at a time, if no term alone has more.
  init(_ segment: Segment, numbers: [UInt32], _ scale: ImpactScale, postingLimit: Int = 1 << 24) {
    self.segment = segment
    self.numbers = numbers
    self.scale = scale
    self.postingLimit = postingLimit
  }

  /// Returns the postings of a term as `MergedRuns` has them.
  ///
  /// - Precondition: The term is of the segment; it is quick if terms ascend from call to call.
  mutating func postings(of term: Int) throws(IndexError) -> ArraySlice<UInt32> {
    if !terms.contains(term) { try collect(from: term) }
    return postings[starts[term - terms.lowerBound]..<ends[term - terms.lowerBound]]
  }

  private mutating func collect(from first: Int) throws(IndexError) {
    starts.removeAll(keepingCapacity: true)
    var (end, total) = (first, 0)
    while end < segment.termCount {
      let frequency = try segment.term(at: end).documentFrequency
      guard frequency <= segment.documentCount else { throw .damaged }
      if end > first, total + frequency > postingLimit { break }
      starts.append(total)
      total += frequency
      end += 1
    }
    terms = first..<end
    ends = starts
    if postings.count < total { postings = Array(repeating: 0, count: total) }
    for (document, number) in numbers.enumerated() where number != MergedDocuments.removed {
      try segment.readVector(of: document, into: &vector)
      try put(number, length: try segment.length(of: document), total: total)
    }
  }

  /// Puts the postings of one document where they belong.
  private mutating func put(_ number: UInt32, length: UInt32, total: Int) throws(IndexError) {
    let share = vector.frequencies.withUnsafeBufferPointer {
      scale.share(length: length, frequencies: $0)
    }
    for (term, frequency) in zip(vector.terms, vector.frequencies) where terms.contains(Int(term)) {
      let place = Int(term) - terms.lowerBound
      guard ends[place] < (place + 1 < starts.count ? starts[place + 1] : total) else {
        throw .damaged
      }
      postings[ends[place]] = number << 8 | UInt32(scale.impact(frequency: frequency, share: share))
      ends[place] += 1
    }
  }
}

/// The terms of several segments in one order, and the new number of each.
struct MergedTerms {
  /// The new numbers of each part's terms; `none` for one that no document has any more.
  private(set) var numbers: [[UInt32]]
  private(set) var count = 0
  private(set) var postingCount = 0

  static let none = UInt32.max

  /// Merges terms and postings, and writes both.
  ///
  /// - Parameter weighing: What computes each part's impacts again, if they cannot stay.
  init(
    _ parts: [IndexPart], _ documents: MergedDocuments, weighing: [ReweighedPostings]?,
    writingTo writer: inout SegmentWriter
  ) throws {
    numbers = parts.map { Array(repeating: Self.none, count: $0.segment.termCount) }
    var walks = parts.map { KeyTable.Walk($0.segment.termTable) }
    for part in walks.indices { try walks[part].advance() }
    var table = KeyTableEncoder(hasValues: true)
    var list = ByteBuffer()
    var runs = MergedRuns()
    var weighing = weighing
    try writer.begin(.postings)
    while let first = MergedDocuments.first(of: walks) {
      let key = walks[first].key
      runs.removeAll()
      list.removeAll()
      var sources: [(part: Int, term: Int)] = []
      for part in walks.indices {
        guard let entry = walks[part].entry, walks[part].key == key else { continue }
        if let postings = try weighing?[part].postings(of: entry.number) {
          runs.append(postings)
        } else {
          let postings = try parts[part].segment.postings(of: Segment.Term(entry))
          try runs.append(postings, numbers: documents.numbers[part])
        }
        sources.append((part, entry.number))
        try walks[part].advance()
      }
      guard runs.count > 0 else { continue }
      runs.appendList(to: &list)
      for source in sources { numbers[source.part][source.term] = UInt32(count) }
      count += 1
      postingCount += runs.count
      let (frequency, length) = (runs.count, list.count)
      key.withUnsafeBytes { table.append($0, value: frequency, length: length) }
      try writer.append(list.bytes)
    }
    writer.end(.postings)
    try writer.begin(.terms)
    try table.writeBlocks(to: &writer)
    writer.end(.terms)
    try writer.write(.termIndex, table.index.bytes)
  }
}

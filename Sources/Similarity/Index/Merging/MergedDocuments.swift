/// The documents of several segments in one order: that of their identifiers, without those
/// removed.
struct MergedDocuments {
  /// The new numbers of each part's documents; `removed` for one that is left out.
  private(set) var numbers: [[UInt32]] = []
  private(set) var count = 0

  static let removed = UInt32.max

  /// Merges the documents and writes their identifiers.
  ///
  /// - Throws: `IndexError.repeatedIdentifier` if two documents that were not removed have the
  ///   same, `IndexError.tooManyDocuments`, and what writing throws.
  init(_ parts: [IndexPart], writingTo writer: inout SegmentWriter) throws {
    var walks: [KeyTable.Walk] = []
    for part in parts {
      numbers.append(Array(repeating: Self.removed, count: part.segment.documentCount))
      var walk = KeyTable.Walk(part.segment.identifiers)
      try Self.advance(&walk, part.removed)
      walks.append(walk)
    }
    var table = KeyTableEncoder(hasValues: false)
    try writer.begin(.identifiers)
    while let first = Self.first(of: walks), let entry = walks[first].entry {
      for (other, walk) in walks.enumerated()
      where other != first && walk.entry != nil && walk.key == walks[first].key {
        throw IndexError.repeatedIdentifier(walk.key)
      }
      guard count < SegmentLimits.documentCount else { throw IndexError.tooManyDocuments }
      numbers[first][entry.number] = UInt32(count)
      count += 1
      walks[first].key.withUnsafeBytes { table.append($0) }
      if table.blocks.count >= PageChecksum.pageSize { try table.writeBlocks(to: &writer) }
      try Self.advance(&walks[first], parts[first].removed)
    }
    try table.writeBlocks(to: &writer)
    writer.end(.identifiers)
    try writer.write(.identifierIndex, table.index.bytes)
  }

  private static func advance(
    _ walk: inout KeyTable.Walk, _ removed: DocumentSet
  ) throws(IndexError) {
    repeat { try walk.advance() } while walk.entry.map { removed.contains($0.number) } ?? false
  }

  /// The walk whose key comes first, or nil if all are at their end.
  static func first(of walks: [KeyTable.Walk]) -> Int? {
    var first: Int?
    for (place, walk) in walks.enumerated() where walk.entry != nil {
      guard let known = first else {
        first = place
        continue
      }
      let isBefore = walk.key.withUnsafeBytes { key in
        walks[known].key.withUnsafeBytes { KeyBytes.compare(key, $0) < 0 }
      }
      if isBefore { first = place }
    }
    return first
  }
}

// MARK: - In their new order

extension MergedDocuments {
  /// Goes through the documents in their new order.
  ///
  /// - Parameter body: Takes the place of a part and the document's number there.
  func forEach(_ body: (Int, Int) throws -> Void) rethrows {
    var next = [Int](repeating: 0, count: numbers.count)
    var wanted: UInt32 = 0
    while wanted < count {
      for part in numbers.indices {
        while next[part] < numbers[part].count, numbers[part][next[part]] == Self.removed {
          next[part] += 1
        }
        // As long as one part has the next documents, the others need not be asked.
        while next[part] < numbers[part].count, numbers[part][next[part]] == wanted {
          try body(part, next[part])
          next[part] += 1
          wanted += 1
        }
      }
    }
  }
}

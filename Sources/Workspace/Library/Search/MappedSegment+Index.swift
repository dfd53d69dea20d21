internal import Similarity

extension MappedSegment {
  /// The segment as the index reads it; it keeps the mapping alive.
  ///
  /// - Throws: `LibraryError` if it is damaged.
  func opened() throws -> Segment {
    let mapped = self
    do {
      return try Segment(SegmentStorage(bytes) { withExtendedLifetime(mapped) {} })
    } catch {
      throw LibraryError(.damaged("a segment of the index"), at: name)
    }
  }

  /// The segment and what was removed from it.
  func part() throws -> IndexPart {
    let segment = try opened()
    guard segment.documentCount == documentCount else {
      throw LibraryError(.damaged("a segment has another number of documents"), at: name)
    }
    return IndexPart(segment, removed: DocumentSet(words: SegmentBits.words(of: removed)))
  }
}

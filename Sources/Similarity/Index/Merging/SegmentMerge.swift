/// Makes one segment of several, without what was removed from them.
///
///     try SegmentMerge.merge(index.parts) { chunk in try file.write(chunk) }
///
/// Nothing is analyzed again: postings of a term are merged as they are, their impacts too if the
/// pivot stays, and vectors get the new numbers of their terms. What is in memory grows with
/// documents and terms (four bytes for each and the dictionary that is written), not with postings;
/// the segments are only read, so others may search them meanwhile.
public enum SegmentMerge {
  /// Merges segments.
  ///
  /// - Parameters:
  ///   - parts: The segments with what was removed from them, at least one.
  ///   - pivot: The length that is to count as average; nil for that of the first segment. Where it
  ///     differs from a segment's, impacts are computed again.
  ///   - sink: Takes the segment's bytes, in order.
  /// - Throws: `IndexError` (`differentWeightings`, `repeatedIdentifier`, `tooManyDocuments`,
  ///   `damaged`), and what the sink throws.
  /// - Precondition: The pivot is from .001 to 10¹².
  public static func merge(
    _ parts: [IndexPart], pivot: Double? = nil,
    into sink: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    guard let first = parts.first?.segment,
      parts.allSatisfy({ $0.segment.weighting == first.weighting })
    else { throw IndexError.differentWeightings }
    let scale = ImpactScale(first.weighting, pivot: pivot ?? first.pivot)
    precondition(ImpactScale.isValid(scale.weighting, pivot: scale.pivot), "no such pivot")
    var writer = try SegmentWriter(sink)
    let documents = try MergedDocuments(parts, writingTo: &writer)
    let totalLength = try writeLengths(of: documents, parts, to: &writer)
    let terms = try MergedTerms(
      parts, documents, weighing: weighing(parts, documents, scale), writingTo: &writer)
    try writeVectors(of: documents, terms, parts, to: &writer)
    writer.footer.documentCount = documents.count
    writer.footer.termCount = terms.count
    writer.footer.postingCount = terms.postingCount
    writer.footer.totalLength = totalLength
    writer.footer.weighting = scale.weighting
    writer.footer.pivot = scale.pivot
    try writer.finish()
  }

  /// What computes impacts again, or nil if all can stay.
  private static func weighing(
    _ parts: [IndexPart], _ documents: MergedDocuments, _ scale: ImpactScale
  ) -> [ReweighedPostings]? {
    // Only BM25 looks at the pivot.
    let isKept = scale.weighting == .cosine || parts.allSatisfy { $0.segment.pivot == scale.pivot }
    return isKept
      ? nil
      : zip(parts, documents.numbers).map { ReweighedPostings($0.segment, numbers: $1, scale) }
  }

  private static func writeLengths(
    of documents: MergedDocuments, _ parts: [IndexPart], to writer: inout SegmentWriter
  ) throws -> Int {
    var bytes = ByteBuffer(minimumCapacity: documents.count * 4)
    var total = 0
    try documents.forEach { part, document in
      let length = try parts[part].segment.length(of: document)
      bytes.append(littleEndian: length)
      total += Int(length)
    }
    try writer.write(.lengths, bytes.bytes)
    return total
  }

  private static func writeVectors(
    of documents: MergedDocuments, _ terms: MergedTerms, _ parts: [IndexPart],
    to writer: inout SegmentWriter
  ) throws {
    var encoder = VectorEncoder()
    var vector = TermVector()
    try writer.begin(.vectors)
    try documents.forEach { part, document in
      try parts[part].segment.readVector(of: document, into: &vector)
      try vector.renumber(terms.numbers[part])
      try vector.terms.withUnsafeBufferPointer { terms in
        try vector.frequencies.withUnsafeBufferPointer {
          try encoder.append(terms, $0, to: &writer)
        }
      }
    }
    try encoder.finish(&writer)
  }
}

extension TermVector {
  /// Replaces terms by their new numbers.
  ///
  /// - Throws: `IndexError.damaged` for a term that has none, though it has this document, and for
  ///   numbers that do not ascend, though terms have the same order everywhere.
  fileprivate mutating func renumber(_ numbers: [UInt32]) throws(IndexError) {
    var next: UInt32 = 0
    for place in terms.indices {
      let number = numbers[Int(terms[place])]
      guard number != MergedTerms.none, number >= next else { throw .damaged }
      terms[place] = number
      next = number + 1
    }
  }
}

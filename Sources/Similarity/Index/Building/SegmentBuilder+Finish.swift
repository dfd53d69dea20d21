// MARK: - Finishing

extension SegmentBuilder {
  /// Writes the segment and empties the builder, also when something goes wrong.
  ///
  /// Documents and terms get their places in the order of their bytes. Then two counting sorts do
  /// the rest: dealing documents out to terms gives postings that ascend, dealing those back to
  /// documents gives vectors that ascend.
  ///
  /// - Parameter sink: Takes the segment's bytes, in order.
  /// - Throws: `IndexError.repeatedIdentifier`, and what the sink throws.
  /// - Complexity: O(*p* + *t* log *t* + *d* log *d*) for *p* postings of *t* terms in *d*
  ///   documents.
  public mutating func finish(_ sink: @escaping (UnsafeRawBufferPointer) throws -> Void) throws {
    defer { removeAll() }
    var writer = try SegmentWriter(sink)
    let scale = ImpactScale(weighting, pivot: pivot)
    let documents = try sortedDocuments()
    let terms = sortedTerms()
    writer.footer.documentCount = documentCount
    writer.footer.termCount = terms.count
    writer.footer.postingCount = counter.postingCount
    writer.footer.totalLength = lengths.reduce(0) { $0 + Int($1) }
    writer.footer.weighting = weighting
    writer.footer.pivot = pivot
    try writeDocuments(documents, to: &writer)
    postings.invert(counter, documents: documents, starts: postingStarts, terms: terms)
    try writePostings(scale, documents: documents, terms: terms, to: &writer)
    try writeVectors(documents, to: &writer)
    try writer.finish()
  }

  private func sortedDocuments() throws(IndexError) -> [UInt32] {
    let (order, repeated) = identifiers.withUnsafeBytes { bytes -> ([UInt32], [UInt8]?) in
      func identifier(_ document: Int) -> UnsafeRawBufferPointer {
        .init(rebasing: bytes[identifierStarts[document]..<identifierStarts[document + 1]])
      }
      let order = KeyOrder.sorted(count: documentCount) {
        KeyBytes.prefix(identifier($0))
      } compare: {
        KeyBytes.compare(identifier($0), identifier($1))
      }
      for (one, next) in zip(order, order.dropFirst())
      where KeyBytes.compare(identifier(Int(one)), identifier(Int(next))) == 0 {
        return (order, Array(identifier(Int(one))))
      }
      return (order, nil)
    }
    if let repeated { throw .repeatedIdentifier(repeated) }
    return order
  }

  private func sortedTerms() -> [UInt32] {
    KeyOrder.sorted(count: counter.termCount) { term in
      counter.withKey(of: term) { KeyBytes.prefix($0) }
    } compare: { one, other in
      counter.withKey(of: one) { key in
        counter.withKey(of: other) { KeyBytes.compare(key, $0) }
      }
    }
  }

  private func writeDocuments(_ documents: [UInt32], to writer: inout SegmentWriter) throws {
    var table = KeyTableEncoder(hasValues: false)
    var ordered = ByteBuffer(minimumCapacity: documentCount * 4)
    identifiers.withUnsafeBytes { bytes in
      for document in documents.lazy.map(Int.init) {
        table.append(
          .init(rebasing: bytes[identifierStarts[document]..<identifierStarts[document + 1]]))
        ordered.append(littleEndian: lengths[document])
      }
    }
    try writer.begin(.identifiers)
    try table.writeBlocks(to: &writer)
    writer.end(.identifiers)
    try writer.write(.identifierIndex, table.index.bytes)
    try writer.write(.lengths, ordered.bytes)
  }

  private mutating func writePostings(
    _ scale: ImpactScale, documents: [UInt32], terms: [UInt32], to writer: inout SegmentWriter
  ) throws {
    let shares = documents.map { document in
      let range = postingStarts[Int(document)]..<postingStarts[Int(document) + 1]
      return counter.frequencies.withUnsafeBufferPointer {
        scale.share(
          length: lengths[Int(document)], frequencies: UnsafeBufferPointer(rebasing: $0[range]))
      }
    }
    var table = KeyTableEncoder(hasValues: true)
    var list = ByteBuffer()
    try writer.begin(.postings)
    for (place, term) in terms.enumerated() {
      list.removeAll()
      postings.appendList(of: place, scale, shares: shares, to: &list)
      try writer.append(list.bytes)
      let frequency = counter.documentFrequency(of: Int(term))
      let length = list.count
      counter.withKey(of: Int(term)) { table.append($0, value: frequency, length: length) }
    }
    writer.end(.postings)
    try writer.begin(.terms)
    try table.writeBlocks(to: &writer)
    writer.end(.terms)
    try writer.write(.termIndex, table.index.bytes)
  }

  /// Writes the documents' vectors; the postings as they were counted are overwritten.
  private mutating func writeVectors(
    _ documents: [UInt32], to writer: inout SegmentWriter
  ) throws {
    var places: [Int] = []
    places.reserveCapacity(documents.count)
    var total = 0
    for document in documents.lazy.map(Int.init) {
      places.append(total)
      total += postingStarts[document + 1] - postingStarts[document]
    }
    postings.dealBack(&places, terms: &counter.terms, frequencies: &counter.frequencies)
    var encoder = VectorEncoder()
    try writer.begin(.vectors)
    var start = 0
    for end in places {
      try counter.terms.withUnsafeBufferPointer { terms in
        try counter.frequencies.withUnsafeBufferPointer { frequencies in
          try encoder.append(
            UnsafeBufferPointer(rebasing: terms[start..<end]),
            UnsafeBufferPointer(rebasing: frequencies[start..<end]), to: &writer)
        }
      }
      start = end
    }
    try encoder.finish(&writer)
  }
}

/// The postings of a builder, dealt out to their terms.
struct InvertedPostings: ~Copyable {
  /// The documents of all terms, by their new numbers, and the frequencies of the terms in them.
  private var documents: [UInt32]
  private var frequencies: [UInt16]
  /// Where each term's postings begin.
  private var starts: [Int]
  private var impacts: [UInt8] = []

  /// - Parameters:
  ///   - documents: The documents of the builder in their new order.
  ///   - starts: Where each document's postings begin in the counter.
  ///   - terms: The terms of the counter in their new order.
  init(_ counter: borrowing TermCounter, documents order: [UInt32], starts: [Int], terms: [UInt32]) {
    var next = [Int](repeating: 0, count: terms.count)
    var termStarts: [Int] = []
    termStarts.reserveCapacity(terms.count + 1)
    var total = 0
    for term in terms {
      next[Int(term)] = total
      termStarts.append(total)
      total += counter.documentFrequency(of: Int(term))
    }
    termStarts.append(total)
    documents = Array(repeating: 0, count: total)
    frequencies = Array(repeating: 0, count: total)
    self.starts = termStarts
    let (old, oldFrequencies) = (counter.terms.span, counter.frequencies.span)
    documents.withUnsafeMutableBufferPointer { documents in
      frequencies.withUnsafeMutableBufferPointer { frequencies in
        next.withUnsafeMutableBufferPointer { next in
          for (number, document) in order.enumerated() {
            for posting in starts[Int(document)]..<starts[Int(document) + 1] {
              let place = next[Int(old[posting])]
              next[Int(old[posting])] = place &+ 1
              documents[place] = UInt32(truncatingIfNeeded: number)
              frequencies[place] = oldFrequencies[posting]
            }
          }
        }
      }
    }
  }

  /// Appends the postings of a term.
  ///
  /// - Parameter shares: What each document brings into its impacts.
  mutating func appendList(
    of term: Int, _ scale: ImpactScale, shares: [Double], to bytes: inout ByteBuffer
  ) {
    let range = starts[term]..<starts[term + 1]
    if impacts.count < range.count { impacts = Array(repeating: 0, count: range.count * 2) }
    impacts.withUnsafeMutableBufferPointer { impacts in
      documents.withUnsafeBufferPointer { documents in
        let documents = UnsafeBufferPointer(rebasing: documents[range])
        for place in 0..<range.count {
          impacts[place] = scale.impact(
            frequency: frequencies[range.lowerBound + place], share: shares[Int(documents[place])])
        }
        PostingEncoder.append(
          documents, UnsafeBufferPointer(rebasing: impacts[..<range.count]), to: &bytes)
      }
    }
  }

  /// Writes the documents' vectors.
  ///
  /// - Parameters:
  ///   - order: The documents of the builder in their new order.
  ///   - documentStarts: Where each document's postings begin in the builder.
  func writeVectors(
    documents order: [UInt32], starts documentStarts: [Int], to writer: inout SegmentWriter
  ) throws {
    var next: [Int] = []
    next.reserveCapacity(order.count)
    var total = 0
    for document in order {
      next.append(total)
      total += documentStarts[Int(document) + 1] - documentStarts[Int(document)]
    }
    var terms = [UInt32](repeating: 0, count: total)
    var ordered = [UInt16](repeating: 0, count: total)
    terms.withUnsafeMutableBufferPointer { terms in
      ordered.withUnsafeMutableBufferPointer { ordered in
        next.withUnsafeMutableBufferPointer { next in
          for term in 0..<starts.count - 1 {
            for posting in starts[term]..<starts[term + 1] {
              let document = Int(documents[posting])
              let place = next[document]
              next[document] = place &+ 1
              terms[place] = UInt32(truncatingIfNeeded: term)
              ordered[place] = frequencies[posting]
            }
          }
        }
      }
    }
    var encoder = VectorEncoder()
    try writer.begin(.vectors)
    var start = 0
    for end in next {
      try terms.withUnsafeBufferPointer { terms in
        try ordered.withUnsafeBufferPointer { ordered in
          try encoder.append(
            UnsafeBufferPointer(rebasing: terms[start..<end]),
            UnsafeBufferPointer(rebasing: ordered[start..<end]), to: &writer)
        }
      }
      start = end
    }
    try encoder.finish(&writer)
  }
}

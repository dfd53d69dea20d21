/// The postings of a builder, dealt out to their terms; it keeps its memory for the next segment.
struct InvertedPostings {
  /// The documents of all terms, by their new numbers, and the frequencies of the terms in them.
  private var documents: [UInt32] = []
  private var frequencies: [UInt16] = []
  /// Where each term's postings begin, and one more for the end.
  private var starts: [Int] = []
  private var impacts: [UInt8] = []

  /// Deals postings out to terms.
  ///
  /// - Parameters:
  ///   - order: The documents of the builder in their new order.
  ///   - documentStarts: Where each document's postings begin in the counter.
  ///   - termOrder: The terms of the counter in their new order.
  mutating func invert(
    _ counter: borrowing TermCounter, documents order: [UInt32], starts documentStarts: [Int],
    terms termOrder: [UInt32]
  ) {
    var next = [Int](repeating: 0, count: termOrder.count)
    var total = 0
    starts.removeAll(keepingCapacity: true)
    for term in termOrder {
      next[Int(term)] = total
      starts.append(total)
      total += counter.documentFrequency(of: Int(term))
    }
    starts.append(total)
    if documents.count < total {
      documents = Array(repeating: 0, count: total)
      frequencies = Array(repeating: 0, count: total)
    }
    let (terms, counts) = (counter.terms.span, counter.frequencies.span)
    documents.withUnsafeMutableBufferPointer { documents in
      frequencies.withUnsafeMutableBufferPointer { frequencies in
        var places = next.mutableSpan
        for (number, document) in order.enumerated() {
          for posting in documentStarts[Int(document)]..<documentStarts[Int(document) + 1] {
            let term = Int(terms[posting])
            let place = places[term]
            places[term] = place &+ 1
            documents[place] = UInt32(truncatingIfNeeded: number)
            frequencies[place] = counts[posting]
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

  /// Deals postings back to documents, in which terms then ascend.
  ///
  /// - Parameters:
  ///   - starts: Where each document's postings are to begin, by its new number. Each number
  ///     becomes where they end.
  ///   - terms: Room for the terms, by their new numbers.
  ///   - frequencies: Room for their frequencies.
  func dealBack(
    _ places: inout [Int], terms: inout [UInt32], frequencies ordered: inout [UInt16]
  ) {
    var places = places.mutableSpan
    var terms = terms.mutableSpan
    var ordered = ordered.mutableSpan
    let (documents, frequencies) = (documents.span, frequencies.span)
    for term in 0..<starts.count - 1 {
      for posting in starts[term]..<starts[term + 1] {
        let document = Int(documents[posting])
        let place = places[document]
        places[document] = place &+ 1
        terms[place] = UInt32(truncatingIfNeeded: term)
        ordered[place] = frequencies[posting]
      }
    }
  }
}

/// The documents of an index that were not removed, in the order of their identifiers' bytes.
struct DocumentOrder: Sendable {
  private var documents: [(part: UInt32, number: UInt32)] = []
  /// The place of each document of each segment.
  private var places: [[UInt32]]

  /// How many documents there are.
  var count: Int { documents.count }

  /// Merges the segments, each of which has its documents in order.
  ///
  /// - Throws: `IndexError.damaged`.
  /// - Complexity: O(*n* *s*), where *s* is the number of segments.
  init(_ index: Index) throws(IndexError) {
    places = index.parts.map { Array(repeating: 0, count: $0.segment.documentCount) }
    var heads = index.parts.map { _ in Head() }
    for place in heads.indices { try heads[place].advance(index.parts[place], from: 0) }
    while true {
      var next: Int?
      for (place, head) in heads.enumerated() where head.number != nil {
        guard let best = next else {
          next = place
          continue
        }
        if head.identifier.lexicographicallyPrecedes(heads[best].identifier) { next = place }
      }
      guard let part = next, let number = heads[part].number else { return }
      places[part][number] = UInt32(truncatingIfNeeded: documents.count)
      documents.append((UInt32(part), UInt32(number)))
      try heads[part].advance(index.parts[part], from: number + 1)
    }
  }

  /// The document at a place.
  subscript(place: Int) -> IndexDocument {
    let document = documents[place]
    return IndexDocument(part: Int(document.part), number: Int(document.number))
  }

  /// The place of a document that was not removed.
  func place(of document: IndexDocument) -> Int { Int(places[document.part][document.number]) }

  /// The next document of a segment.
  private struct Head {
    var number: Int?
    var identifier: [UInt8] = []

    mutating func advance(_ part: IndexPart, from start: Int) throws(IndexError) {
      var next = start
      while next < part.segment.documentCount, part.removed.contains(next) { next += 1 }
      number = next < part.segment.documentCount ? next : nil
      if number != nil { identifier = try part.segment.identifier(of: next) }
    }
  }
}

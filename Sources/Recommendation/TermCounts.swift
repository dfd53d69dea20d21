internal import Similarity

/// How often the items of an index have each of its terms: the raw material of `ItemTexts`.
struct TermCounts {
  /// The items, in the order of their identifiers.
  private(set) var documents: [IndexDocument] = []
  /// The item that each document of each segment is; −1 for one that was removed.
  private(set) var items: [[Int32]]
  /// The terms' keys, ascending.
  var keys: [[UInt8]] = []
  /// In how many items each term is.
  private(set) var documentFrequencies: [UInt32] = []
  /// Where the terms of each item start.
  private(set) var starts = [0]
  /// The terms, item after item, and how often each has them.
  private(set) var terms: [UInt32] = []
  private(set) var frequencies: [UInt16] = []
  /// The sum of all frequencies.
  private(set) var totalLength = 0

  init(_ index: Index, including includes: ([UInt8]) -> Bool) throws(IndexError) {
    items = index.parts.map { Array(repeating: -1, count: $0.segment.documentCount) }
    let places = try Self.places(index, keys: &keys, including: includes)
    documentFrequencies = Array(repeating: 0, count: keys.count)
    try orderDocuments(index)
    var vector = TermVector()
    for document in documents {
      try index.parts[document.part].segment.readVector(of: document.number, into: &vector)
      for (term, frequency) in zip(vector.terms, vector.frequencies) {
        let place = places[document.part][Int(term)]
        guard place != .max else { continue }
        terms.append(place)
        frequencies.append(frequency)
        documentFrequencies[Int(place)] += 1
        totalLength += Int(frequency)
      }
      starts.append(terms.count)
    }
  }

  /// The number of each segment's terms among those of all; `UInt32.max` for one that does not count.
  private static func places(
    _ index: Index, keys: inout [[UInt8]], including includes: ([UInt8]) -> Bool
  ) throws(IndexError) -> [[UInt32]] {
    var places = index.parts.map { Array(repeating: UInt32.max, count: $0.segment.termCount) }
    var merged = try MergedKeys(counts: index.parts.map(\.segment.termCount)) {
      part, number throws(IndexError) in
      try index.parts[part].segment.key(at: number)
    }
    while let (key, part, number) = try merged.pop() {
      guard includes(key) else { continue }
      if keys.last != key { keys.append(key) }
      places[part][number] = UInt32(truncatingIfNeeded: keys.count - 1)
    }
    return places
  }

  private mutating func orderDocuments(_ index: Index) throws(IndexError) {
    var merged = try MergedKeys(counts: index.parts.map(\.segment.documentCount)) {
      part, number throws(IndexError) in
      try index.parts[part].segment.identifier(of: number)
    }
    while let (_, part, number) = try merged.pop() {
      guard !index.parts[part].removed.contains(number) else { continue }
      items[part][number] = Int32(truncatingIfNeeded: documents.count)
      documents.append(IndexDocument(part: part, number: number))
    }
  }

  /// The terms of at least two items, the most widespread if there are too many, and the column of each.
  func telling(limit: Int) -> (kept: [Int], places: [UInt32]) {
    var kept = documentFrequencies.indices.filter { documentFrequencies[$0] > 1 }
    if kept.count > limit {
      kept.sort { (documentFrequencies[$1], $0) < (documentFrequencies[$0], $1) }
      kept = kept.prefix(limit).sorted()
    }
    var places = Array(repeating: UInt32.max, count: keys.count)
    for (column, term) in kept.enumerated() { places[term] = UInt32(truncatingIfNeeded: column) }
    return (kept, places)
  }
}

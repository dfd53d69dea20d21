internal import Glibc
public import Learning
public import Similarity

/// What items say, as rows of numbers: how much each term tells about each item.
///
/// A row has length 1, so the product of two rows is the cosine of the angle between them. A term counts the
/// more the more often an item has it for its length (the form of BM25) and the fewer items have it:
///
///     idf(t) = ln(1 + (n − df + ½) / (df + ½))
///
/// Items are in the order of their identifiers' bytes and terms in that of theirs, however an index is divided.
/// Of a row at most 256 terms are kept, those that tell most; a term of a single item is like no other's and is
/// left out. That takes some 10 bytes a term: about a megabyte for a thousand long articles.
///
/// Source: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
public struct ItemTexts: Sendable {
  /// A row for each item, a column for each term.
  public let rows: SparseMatrix

  private let index: Index
  private let documents: [IndexDocument]
  private let items: [[Int32]]
  private let keys: [[UInt8]]

  /// Saturation of a term's frequency; found on readers' histories, flat between 1.2 and 2.
  private static let saturation: Float = 1.5
  /// How much the length of an item counts.
  private static let lengthShare: Float = 0.7
  private static let rowLimit = 256
  private static let columnLimit = 1 << 18

  /// Reads the items of an index.
  ///
  /// - Parameters:
  ///   - index: The index.
  ///   - includes: Whether a term counts, by its key; such as only those of titles.
  /// - Throws: `IndexError.damaged`.
  /// - Complexity: O(*p*) for *p* postings.
  public init(
    _ index: Index, including includes: (_ key: [UInt8]) -> Bool = { _ in true }
  ) throws(IndexError) {
    var counts = try TermCounts(index, including: includes)
    self.index = index
    documents = counts.documents
    items = counts.items
    let columns = counts.telling(limit: Self.columnLimit)
    keys = columns.kept.map { counts.keys[$0] }
    counts.keys = []
    rows = Self.rows(counts, columns: columns.places, count: columns.kept.count)
  }

  private static func rows(_ counts: TermCounts, columns: [UInt32], count: Int) -> SparseMatrix {
    let itemCount = counts.documents.count
    let weights = counts.documentFrequencies.map {
      log(1 + (Float(itemCount) - Float($0) + 0.5) / (Float($0) + 0.5))
    }
    let average = max(1, Float(counts.totalLength) / Float(max(1, itemCount)))
    var rows = SparseMatrix(columnCount: count)
    var entries: [(column: UInt32, weight: Float)] = []
    for item in 0..<itemCount {
      let range = counts.starts[item]..<counts.starts[item + 1]
      let length = counts.frequencies[range].reduce(0) { $0 + Int($1) }
      let pivot = saturation * (1 - lengthShare + lengthShare * Float(length) / average)
      entries.removeAll(keepingCapacity: true)
      var square: Float = 0
      for place in range {
        let (term, frequency) = (Int(counts.terms[place]), Float(counts.frequencies[place]))
        let weight = weights[term] * frequency / (frequency + pivot)
        square += weight * weight
        if columns[term] != .max { entries.append((columns[term], weight)) }
      }
      if entries.count > rowLimit {
        entries.sort { ($1.weight, $0.column) < ($0.weight, $1.column) }
        entries.removeLast(entries.count - rowLimit)
        entries.sort { $0.column < $1.column }
      }
      let scale = square > 0 ? 1 / square.squareRoot() : 0
      rows.appendRow(entries.map(\.column), entries.map { $0.weight * scale })
    }
    return rows
  }
}

// MARK: - Names

extension ItemTexts {
  /// How many items there are.
  public var count: Int { documents.count }

  /// How many terms are told apart.
  public var termCount: Int { keys.count }

  /// The key of a term.
  ///
  /// - Precondition: There is a term of this number.
  public func key(ofTerm term: Int) -> [UInt8] { keys[term] }

  /// Returns the number of the item with an identifier, or nil.
  public func item(_ identifier: RawSpan) throws(IndexError) -> Int? {
    guard let document = try index.document(identifier) else { return nil }
    return item(document)
  }

  /// Returns the number of the item that a document of the index is, or nil.
  public func item(_ document: IndexDocument) -> Int? {
    let item = Int(items[document.part][document.number])
    return item < 0 ? nil : item
  }

  /// The document that an item is.
  ///
  /// - Precondition: There is an item of this number.
  public func document(ofItem item: Int) -> IndexDocument { documents[item] }

  /// Returns an item's identifier.
  ///
  /// - Precondition: There is an item of this number.
  public func identifier(ofItem item: Int) throws(IndexError) -> [UInt8] {
    try index.identifier(of: documents[item])
  }
}

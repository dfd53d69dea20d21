/// Goes through the live documents of an index in the order of their identifiers.
///
/// The documents of each segment have that order, so it is enough to compare one of each.
public struct DocumentWalk: Sendable {
  private let index: Index
  /// The next document of each segment that has one left, with its identifier.
  private var heads: [(id: [UInt8], document: IndexDocument)] = []

  /// Begins before the first document.
  ///
  /// - Throws: `IndexError.damaged`.
  public init(_ index: Index) throws(IndexError) {
    self.index = index
    for part in index.parts.indices {
      if let head = try head(IndexDocument(part: part, number: 0)) { heads.append(head) }
    }
  }

  /// Returns the next document; nil at the end.
  ///
  /// - Throws: `IndexError.damaged`.
  /// - Complexity: O(*s*), where *s* is the number of segments.
  public mutating func next() throws(IndexError) -> (id: [UInt8], document: IndexDocument)? {
    guard
      let first = heads.indices.min(by: { heads[$0].id.lexicographicallyPrecedes(heads[$1].id) })
    else { return nil }
    let found = heads[first]
    let after = IndexDocument(part: found.document.part, number: found.document.number + 1)
    if let head = try head(after) { heads[first] = head } else { heads.remove(at: first) }
    return found
  }

  /// The first document of a segment from one on that was not removed.
  private func head(
    _ document: IndexDocument
  ) throws(IndexError) -> (id: [UInt8], document: IndexDocument)? {
    let part = index.parts[document.part]
    var document = document
    while document.number < part.segment.documentCount {
      if !part.removed.contains(document.number) {
        return (try index.identifier(of: document), document)
      }
      document.number += 1
    }
    return nil
  }
}

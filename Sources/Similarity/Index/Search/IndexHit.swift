/// A document that was found.
public struct IndexHit: Hashable, Sendable {
  /// The document.
  public let document: IndexDocument
  /// The sum of what the query's terms contribute, a multiple of a power of two: adding the parts
  /// up in any order gives the same bits.
  public let score: Double

  /// Creates a hit.
  public init(document: IndexDocument, score: Double) {
    self.document = document
    self.score = score
  }
}

/// What one term of a query contributes to a document's score.
public struct IndexContribution: Hashable, Sendable {
  /// The first place of the term in the query.
  public let term: Int
  /// What it contributes; all contributions to a document add up to its score exactly.
  public let score: Double

  /// Creates a contribution.
  public init(term: Int, score: Double) {
    self.term = term
    self.score = score
  }
}

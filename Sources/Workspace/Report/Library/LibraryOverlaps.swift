/// Articles of a library that say the same, and those that are after the same readers in other words.
public struct LibraryOverlaps: Hashable, Encodable, Sendable {
  /// Articles with nearly the same wording.
  public struct Cluster: Hashable, Encodable, Sendable {
    /// The share of wording that the least alike pair which holds them together has in common.
    public var similarity: Double
    /// How many articles there are.
    public var count: Int
    /// The first of them by their ids.
    public var pieces: [LibraryPiece]
  }

  /// Two articles about the same.
  public struct Pair: Hashable, Encodable, Sendable {
    /// How alike their topics are, 0 to 1.
    public var similarity: Double
    /// The share of wording that both have.
    public var wording: Double
    /// The first by its id.
    public var first: LibraryPiece
    /// The other one.
    public var second: LibraryPiece
    /// What both are about, the most important first.
    public var reasons: [String]
  }

  /// How many clusters of duplicates there are.
  public var clusterCount: Int
  /// The share of articles that are in one.
  public var duplicated: MeasuredShare
  /// The largest clusters.
  public var clusters: [Cluster]
  /// How many pairs compete.
  public var pairCount: Int
  /// The pairs that are most alike.
  public var pairs: [Pair]
  /// Whether the library has an index, without which nobody is found to compete.
  public var hasIndex: Bool
}

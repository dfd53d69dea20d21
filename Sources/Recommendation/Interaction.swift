/// A person's contact with an item: something read, liked or rated.
public struct Interaction: Hashable, Sendable {
  /// Who.
  public var user: String
  /// What.
  public var item: String
  /// How much it was liked; nil where the contact itself is all that is known.
  public var rating: Double?
  /// When: seconds since 1970, UTC.
  public var time: Int64?

  /// Creates an interaction.
  public init(user: String, item: String, rating: Double? = nil, time: Int64? = nil) {
    self.user = user
    self.item = item
    self.rating = rating
    self.time = time
  }
}

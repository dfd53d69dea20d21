/// A range that holds the true value with a stated confidence.
public struct ConfidenceInterval: Hashable, Codable, Sendable {
  /// The lower end.
  public var lower: Double

  /// The upper end.
  public var upper: Double

  /// Creates an interval from its ends.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether the value lies in the interval, its ends included.
  public func contains(_ value: Double) -> Bool {
    lower <= value && value <= upper
  }
}

/// A normalized term as a number: its place in a `TermTable`, from 0.
public struct TermID: Hashable, Comparable, Sendable {
  /// The number.
  public var rawValue: UInt32

  /// Creates an identifier from its number.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// What a token has that no table was asked about, or that the table does not know.
  @inlinable public static var unknown: TermID { TermID(rawValue: .max) }

  /// Terms are in the order in which they were inserted.
  @inlinable
  public static func < (a: TermID, b: TermID) -> Bool { a.rawValue < b.rawValue }
}

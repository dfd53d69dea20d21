/// Something that should hold for every input, and does not for this one.
public struct Violation: Error, CustomStringConvertible {
  /// What does not hold.
  public let description: String
}

/// Throws unless a condition holds.
func require(_ condition: Bool, _ what: @autoclosure () -> String) throws {
  if !condition { throw Violation(description: what()) }
}

/// Which checks of a page speak, and from where on.
///
///     var settings = PageCheckSettings()
///     settings.set("long-title", to: 80)  // true
///     settings.turnOff("missing-alt")     // true
///     settings.set("no-such", to: 1)      // false
public struct PageCheckSettings: Hashable, Sendable {
  private let checks: [PageCheck]
  private var thresholds: [String: Double] = [:]
  private var off: Set<String> = []

  /// Creates settings with every check on at its own threshold.
  ///
  /// - Parameter checks: The checks that can be set.
  public init(checks: [PageCheck] = Self.all) { self.checks = checks }

  /// All checks of all groups, in the order in which they are listed.
  public static let all =
    HeadlineChecker.checks + StructureChecker.checks + ReadabilityChecker.checks
    + CallChecker.checks

  /// Sets the threshold of a check.
  ///
  /// - Returns: Whether there is such a check with a threshold, and the number is one above 0.
  public mutating func set(_ id: String, to value: Double) -> Bool {
    guard value.isFinite, value > 0, checks.contains(where: { $0.id == id && $0.threshold != nil })
    else { return false }
    thresholds[id] = value
    return true
  }

  /// Turns a check off.
  ///
  /// - Returns: Whether there is such a check.
  public mutating func turnOff(_ id: String) -> Bool {
    guard checks.contains(where: { $0.id == id }) else { return false }
    off.insert(id)
    return true
  }

  /// Whether a check speaks.
  public func isOn(_ check: PageCheck) -> Bool { !off.contains(check.id) }

  /// The threshold of a check; 0 if it has none.
  public func threshold(of check: PageCheck) -> Double {
    thresholds[check.id] ?? check.threshold?.value ?? 0
  }
}

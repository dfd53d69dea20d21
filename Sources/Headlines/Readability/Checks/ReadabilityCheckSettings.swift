/// Which checks speak, and from where on.
///
///     var settings = ReadabilityCheckSettings()
///     settings.set("hard-sentence", to: 30)  // true
///     settings.turnOff("passive-voice")      // true
///     settings.set("no-such-check", to: 1)   // false
public struct ReadabilityCheckSettings: Hashable, Sendable {
  private var thresholds: [String: Double] = [:]
  private var off: Set<String> = []

  /// Creates settings with every check on at its own threshold.
  public init() {}

  /// Sets the threshold of a check.
  ///
  /// - Returns: Whether there is such a check with a threshold, and the number is one above 0.
  public mutating func set(_ id: String, to value: Double) -> Bool {
    guard value.isFinite, value > 0,
      ReadabilityCheck.all.contains(where: { $0.id == id && $0.threshold != nil })
    else { return false }
    thresholds[id] = value
    return true
  }

  /// Turns a check off.
  ///
  /// - Returns: Whether there is such a check.
  public mutating func turnOff(_ id: String) -> Bool {
    guard ReadabilityCheck.all.contains(where: { $0.id == id }) else { return false }
    off.insert(id)
    return true
  }

  /// Whether a check speaks.
  public func isOn(_ check: ReadabilityCheck) -> Bool { !off.contains(check.id) }

  /// The threshold of a check; 0 if it has none.
  public func threshold(of check: ReadabilityCheck) -> Double {
    thresholds[check.id] ?? check.threshold?.value ?? 0
  }
}

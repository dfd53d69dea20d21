/// How likely it is that a text is ironic, and that it offends.
///
/// Both were learned from tweets. They are hints for sorting, not verdicts about persons.
public struct Signals: Hashable, Sendable {
  /// The probabilities in millionths.
  package var ironyMillionths: Int32
  package var offensiveMillionths: Int32

  /// How likely it is that the text means something else than it says.
  public var irony: Double { Double(ironyMillionths) / 1_000_000 }
  /// How likely it is that the text insults, threatens, or is profane.
  public var offensive: Double { Double(offensiveMillionths) / 1_000_000 }
}

extension Signals {
  init(irony: Float, offensive: Float) {
    ironyMillionths = Int32((max(0, min(1, irony)) * 1_000_000).rounded())
    offensiveMillionths = Int32((max(0, min(1, offensive)) * 1_000_000).rounded())
  }
}

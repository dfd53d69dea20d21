/// What a check of a page looks for, and from where on it speaks.
public struct PageCheck: Hashable, Sendable {
  /// What a check is about; findings are shown by it.
  public enum Group: String, Hashable, Sendable, CaseIterable {
    case headline
    case structure
    case readability
    case calls = "calls to action"
    case images
  }

  /// A number that one can set.
  public struct Threshold: Hashable, Sendable {
    /// The number, if nobody sets another.
    public let value: Double
    /// What it counts.
    public let unit: String
  }

  /// Its name in findings, options and silences.
  public let id: String
  /// What it is about.
  public let group: Group
  /// How well it is founded.
  public let evidence: Finding.Evidence
  /// What it looks for, in a few words.
  public let summary: String
  /// Where the rule comes from; empty where the comment of the check tells it.
  public let source: String
  /// From which number on it speaks; nil if there is nothing to set.
  public let threshold: Threshold?

  /// Creates a check.
  public init(
    id: String, group: Group, evidence: Finding.Evidence = .convention, summary: String,
    source: String = "", threshold: (Double, String)? = nil
  ) {
    self.id = id
    self.group = group
    self.evidence = evidence
    self.summary = summary
    self.source = source
    self.threshold = threshold.map { Threshold(value: $0.0, unit: $0.1) }
  }
}

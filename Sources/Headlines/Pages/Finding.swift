/// Something about a document that a writer may want to change, and why.
///
///     article.md:14:3: hard-sentence: 38 words, grade 19; split it
public struct Finding: Hashable, Sendable {
  /// How well a rule is founded.
  public enum Evidence: String, Hashable, Sendable, CaseIterable {
    /// Measured on data, ours or published; the rule's documentation says which.
    case tested
    /// What editors and guidelines agree on.
    case convention
  }

  /// The identifier of the check: what thresholds and silences name.
  public var check: String
  /// How well the rule is founded.
  public var evidence: Evidence
  /// Where it is in the source; an empty range where something is missing.
  public var source: Range<Int>
  /// Where that is.
  public var position: PagePosition
  /// The words concerned; empty where something is missing.
  public var excerpt: String
  /// What is the matter, in a few words.
  public var message: String
  /// What could be written in its place.
  public var suggestions: [String]

  /// Creates a finding.
  public init(
    check: String, evidence: Evidence, source: Range<Int>, position: PagePosition, excerpt: String,
    message: String, suggestions: [String] = []
  ) {
    self.check = check
    self.evidence = evidence
    self.source = source
    self.position = position
    self.excerpt = excerpt
    self.message = message
    self.suggestions = suggestions
  }
}

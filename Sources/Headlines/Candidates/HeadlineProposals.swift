/// The headlines made for an article, or why there are none.
public struct HeadlineProposals: Hashable, Sendable {
  /// The headlines, the best first.
  public var candidates: [HeadlineCandidate]
  /// Why there are none; nil if there are some.
  public var silence: String?

  /// Creates proposals.
  public init(candidates: [HeadlineCandidate], silence: String? = nil) {
    self.candidates = candidates
    self.silence = silence
  }
}

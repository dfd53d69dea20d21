/// What a model says of a headline.
public struct HeadlineScore: Hashable, Sendable {
  /// The log-odds of being clicked, against the mean headline that the model was learned from.
  ///
  /// Scores of headlines for the same article can be compared: that *a* does better than *b* has the
  /// probability σ(score(a) − score(b)). Scores of headlines for different articles say nothing of which
  /// article will be read more.
  public var score: Double

  /// The probability that the headline is of the kind that outlets are called clickbait for, 0 to 1.
  public var clickbait: Double

  /// What the score is made of, in order of place, then figures; weights and `bias` add up to it.
  public var reasons: [HeadlineReason]

  /// What every headline has.
  public var bias: Double
}

/// A part of a headline's score.
public struct HeadlineReason: Hashable, Sendable {
  /// What decides.
  public enum Source: Hashable, Sendable {
    /// Words, at byte offsets of the headline.
    case words(Range<Int>)
    /// How the headline is made, by the name of a group of figures.
    case figure(HeadlineFigureGroup)
  }

  /// What decides.
  public var source: Source
  /// What it adds to the score, in log-odds.
  public var weight: Double
}

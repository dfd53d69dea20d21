/// How the headlines of a library are written.
public struct LibraryHeadlines: Hashable, Encodable, Sendable {
  /// A headline and what is said of it.
  public struct Headline: Hashable, Encodable, Sendable {
    /// The article.
    public var piece: LibraryPiece
    /// The log-odds of being clicked that its wording has, against the mean headline that the model knows.
    public var score: Double
    /// The share of the library's headlines whose wording has a lower score.
    public var rank: Double
    /// The probability of being clickbait, 0 to 1.
    public var clickbait: Double
    /// How wide it is among search results, in pixels.
    public var pixels: Int
    /// The words of it that the text lacks, if it promises more than the text has.
    public var lacking: [String]
  }

  /// How many headlines were judged: those in English.
  public var judged: Int
  /// How many articles of the sample have none that can be.
  public var notJudged: Int
  /// How the scores are spread. They are about wording: which article will be read more they do not say.
  public var score: FigureDistribution
  /// How the probabilities of being clickbait are spread.
  public var clickbait: FigureDistribution
  /// From which probability on a headline counts as clickbait.
  public var clickbaitThreshold: Double
  /// The share of headlines that count as clickbait.
  public var clickbaitShare: MeasuredShare
  /// The headlines with the highest probabilities that do, the highest first.
  public var mostClickbait: [Headline]
  /// How wide a title may be before search results cut it, in pixels.
  public var pixelLimit: Int
  /// The share of titles that are too wide.
  public var tooLong: MeasuredShare
  /// The widest of them.
  public var longest: [Headline]
  /// The share of headlines that promise more than the text has.
  public var promising: MeasuredShare
  /// Those of them that lack the most.
  public var mostPromising: [Headline]
  /// The headlines with the highest scores.
  public var strongest: [Headline]
  /// The headlines with the lowest scores.
  public var weakest: [Headline]
}

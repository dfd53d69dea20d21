/// A figure of how well a system foretells A/B tests of headlines.
public enum HeadlineFigure: String, CodingKeyRepresentable, CaseIterable, Codable, Sendable {
  /// Of pairs whose rates differ significantly (p < 0.05), how many have the higher score on the winner's side.
  case significantAccuracy
  /// The same of all pairs whose rates differ.
  case accuracy
  /// Spearman's correlation of scores and rates in groups of three headlines and more, their mean.
  case rankCorrelation
  /// How often the highest score has the highest rate.
  case topHit
  /// By how much the rate of the highest score exceeds the mean of its group, as a share.
  case clickGain
  /// The same of the best headline in hindsight.
  case bestClickGain
  /// Of the significant pairs that the system commits itself to, how many are right.
  case committedAccuracy
  /// Of the significant pairs, how many it commits itself to.
  case committedShare
  /// Of the pairs it commits itself to, how many are significant.
  case significantWhereCommitted
  /// Of the pairs it calls about equal, how many are significant.
  case significantWhereEqual
  /// How much rarer significant pairs are among those called about equal.
  case significantDifference
}

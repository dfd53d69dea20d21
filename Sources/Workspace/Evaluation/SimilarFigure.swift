/// The figures by which searchers for similar articles are compared; each is a mean over queries.
public enum SimilarFigure: String, CaseIterable, CodingKey, CodingKeyRepresentable, Codable,
  Sendable
{
  /// The discounted gain of the first ten, as a share of what the best order would have.
  case ndcgAt10

  /// Of what is relevant, the share that is among the first ten.
  case recallAt10

  /// The same of the first hundred.
  case recallAt100

  /// The mean of the precisions at each relevant article among the first hundred, 0 where it is not.
  case mapAt100

  /// One over the rank of the first that is relevant.
  case mrr

  /// Of the first ten places, the share that holds something relevant.
  case precisionAt10
}

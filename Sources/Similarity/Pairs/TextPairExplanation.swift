/// Why two texts are as alike as they are: parts that add up to the similarity.
///
///     var scorer = TextPairScorer()
///     for part in scorer.explanation("A man plays a guitar", "A boy plays the guitar").parts {
///       print(part.kind, part.weight)
///     }
///
/// A feature's part is its value times its weight beside the other features. What a feature says of
/// single words is shared out among them: that of a cosine by what each shared word adds to it,
/// that of coverage by how much of each word is found, that of words without a counterpart evenly.
/// To this comes what was learned of the word by itself. What remains are features of both texts as
/// wholes, each with a name.
public struct TextPairExplanation: Hashable, Sendable {
  /// How alike the texts are, in thousandths.
  public var similarity: Int
  /// The parts, in the order in which they are told: the weightiest first, and last what keeps the
  /// sum between 0 and 1.
  ///
  /// Invariant: their weights add up to `similarity`.
  public var parts: [Part]

  /// One reason.
  public struct Part: Hashable, Sendable {
    /// What it is.
    public var kind: Kind
    /// What it adds to the similarity, in thousandths.
    public var weight: Int
    /// Where the word first stands in the first text, in bytes; nil if it does not.
    public var a: Range<Int>?
    /// Where the word first stands in the second text, in bytes; nil if it does not.
    public var b: Range<Int>?
  }

  /// What a part speaks of.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Where every pair starts.
    case start
    /// A word that both texts have, in any form.
    case shared
    /// A word that only one of the texts has.
    case own
    /// A word of the first text and one of the second that stands in its place.
    case exchanged
    /// The runs of letters that both have.
    case letters
    /// The neighboring words that both have.
    case neighbors
    /// The words that both have in the same order.
    case order
    /// That the texts are short.
    case brevity
    /// That one of them negates.
    case negation
    /// Their numbers.
    case numbers
    /// That both have the same words in the same order, or no words, which is all that counts.
    case same
    /// What is cut off below 0 and above 1.
    case limit
  }
}

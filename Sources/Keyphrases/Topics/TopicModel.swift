internal import Learning
internal import Tokenizing

/// What a corpus is about: a few topics, and for any document how much it has of each.
///
///     var corpus = TopicCorpus()
///     for text in texts { corpus.insert(text.utf8.span) }
///     let model = TopicModel.fit(corpus, options: TopicOptions(count: 5))
///     model.topics.map(\.label)     // ["growth, economy, oil", …]
///     var reader = TopicReader(model)
///     reader.shares(of: text)       // [0.02, 0.91, …]
///
/// Documents are points: their stems' weights (tf–idf), projected to the 50 directions in which the
/// corpus varies most (`TruncatedSVD`). Topics are the groups of these points (`SphericalKMeans`), and a
/// document's shares are those of the non-negative mix of topic directions that comes nearest to it
/// (`ConeMixture`). There is no group of leftovers: every document that has a word of the vocabulary has
/// shares that sum to 1.
///
/// A model is a value and can be shared by threads.
public struct TopicModel: Sendable {
  /// The topics, the largest first.
  public package(set) var topics: [Topic]

  /// The language of the documents, as a BCP 47 code.
  public var language: String { speech.code }

  /// How many documents the model was made from.
  public let documentCount: Int

  let speech: TopicLanguage
  let vocabulary: TopicVocabulary
  let space: TruncatedSVD
  let mixture: ConeMixture

  /// How many directions a document is told by; 50 to 100 are usual for latent semantic analysis.
  static let rank = 50

  init(
    topics: [Topic], documentCount: Int, speech: TopicLanguage, vocabulary: TopicVocabulary,
    space: TruncatedSVD, centers: UnitVectors
  ) {
    self.topics = topics
    self.documentCount = documentCount
    self.speech = speech
    self.vocabulary = vocabulary
    self.space = space
    mixture = ConeMixture(centers)
  }
}

// MARK: - Naming

extension TopicModel {
  /// Gives the topics other labels; a topic keeps its own where the function has none.
  ///
  /// - Parameter label: Called with a topic's number.
  public mutating func relabel(_ label: (Int) -> String?) {
    for index in topics.indices {
      if let name = label(index), !name.isEmpty { topics[index].label = name }
    }
  }
}

// MARK: - Comparing

extension TopicModel {
  /// How alike the words of two topics are: the cosine of their directions, not below 0.
  ///
  /// - Precondition: Both are numbers of topics.
  public func similarity(_ first: Int, _ second: Int) -> Double {
    let centers = mixture.centers
    return max(0, Double(centers.cosine(first, to: second, of: centers)))
  }
}

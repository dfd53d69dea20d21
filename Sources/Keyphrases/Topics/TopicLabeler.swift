/// Names topics by the keyphrases that their typical documents share and those of other topics lack.
///
/// A phrase counts with the sum of its scores in a topic's documents, times the number of these documents and
/// the share of that sum in the sums of all topics, and twice that if it has several words, which say more than
/// one. It has to have one of the topic's terms in it.
public struct TopicLabeler: Sendable {
  private let extractor: KeyphraseExtractor

  /// So many keyphrases of each document are candidates.
  private static let phraseLimit = 30
  /// In so many documents of a topic a label has to be a keyphrase.
  private static let fewestDocuments = 2

  /// Creates a labeler.
  ///
  /// - Parameter language: The language of the documents; nil to find it out.
  public init(language: String? = nil) {
    extractor = KeyphraseExtractor(limit: Self.phraseLimit, diversity: 0, language: language)
  }

  /// Returns a label for each topic, no two the same; nil for one whose documents share no keyphrase.
  ///
  /// - Parameters:
  ///   - topics: The topics.
  ///   - documents: The typical documents of each.
  /// - Complexity: O(*n* log *n*) in the bytes of the documents.
  public func labels(of topics: [Topic], documents: [[String]]) -> [String?] {
    let terms = topics.map { Set($0.terms.map { $0.text.lowercased() }) }
    let topics = zip(documents, terms).map(phrases)
    var totals: [String: Double] = [:]
    for topic in topics { for (key, phrase) in topic { totals[key, default: 0] += phrase.score } }
    var taken: Set<String> = []
    return topics.map { topic in
      let ranked =
        topic
        .filter { $0.value.documentCount >= Self.fewestDocuments && $0.value.hasTerm }
        .map { (key: $0.key, text: $0.value.text, weight: $0.value.weight(of: totals[$0.key])) }
        .sorted { $0.weight == $1.weight ? $0.key < $1.key : $0.weight > $1.weight }
      let best = ranked.first { !taken.contains($0.key) }
      if let best { taken.insert(best.key) }
      return best?.text
    }
  }

  /// A phrase among the documents of a topic.
  private struct Phrase {
    var text: String
    var score = 0.0
    var documentCount = 0
    /// Whether one of its words is a term of the topic.
    var hasTerm = false
    var wordCount = 1

    func weight(of total: Double?) -> Double {
      let factor = Double(documentCount) * (wordCount > 1 ? 2 : 1)
      return factor * score * score / max(score, total ?? 0)
    }
  }

  private func phrases(of documents: [String], terms: Set<String>) -> [String: Phrase] {
    var phrases: [String: Phrase] = [:]
    for document in documents {
      for keyphrase in extractor.keyphrases(in: document) {
        let key = keyphrase.text.lowercased()
        phrases[key, default: Phrase(text: keyphrase.text)].score += keyphrase.score
        phrases[key]?.documentCount += 1
        let words = key.split(separator: " ")
        phrases[key]?.wordCount = words.count
        phrases[key]?.hasTerm = words.contains { terms.contains(String($0)) }
      }
    }
    return phrases
  }
}

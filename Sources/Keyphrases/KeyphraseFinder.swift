/// Finds the keyphrases of one document after another with an extractor, reusing its memory.
///
/// Each thread has its own finder. What a document's keyphrases are depends on the document alone.
public struct KeyphraseFinder: ~Copyable {
  private let extractor: KeyphraseExtractor
  private var analysis: DocumentAnalysis
  private var scoring: CandidateScoring?
  private var selection: KeyphraseSelection

  /// Creates a finder.
  ///
  /// - Parameter extractor: What is wanted.
  public init(_ extractor: KeyphraseExtractor) {
    self.extractor = extractor
    let atLarge = (extractor.model ?? .embedded)?.background ?? BackgroundFrequencies()
    analysis = DocumentAnalysis(background: atLarge.beside(extractor.background))
    scoring = extractor.model.map { CandidateScoring($0) }
    selection = KeyphraseSelection(
      limit: extractor.limit, diversity: extractor.diversity,
      merges: extractor.mergesNames)
  }

  /// Returns a document's keyphrases, the best first; it need not be valid UTF-8.
  ///
  /// - Parameters:
  ///   - title: The title, empty if there is none.
  ///   - text: The text.
  ///   - language: The language, as an ISO 639-1 code; nil for the extractor's, or to find it out.
  /// - Precondition: Title and text have less than 4 GB each.
  /// - Complexity: O(*n* log *n*) in the number of bytes.
  public mutating func keyphrases(
    title: Span<UInt8>, text: Span<UInt8>, language: String? = nil
  ) -> [Keyphrase] {
    title.withUnsafeBufferPointer { title in
      text.withUnsafeBufferPointer { keyphrases(title: title, text: $0, language: language) }
    }
  }

  package mutating func keyphrases(
    title: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>, language: String?
  ) -> [Keyphrase] {
    guard extractor.limit > 0 else { return [] }
    analysis.analyze(title: title, text: text, language: language ?? extractor.language)
    let values = analysis.extraction.values
    scoring?.score(values)
    let scores = scoring?.scores ?? UnlearnedScore.scores(values)
    let chosen = selection.choose(from: scores, analysis, title: title, text: text)
    let averages = extractor.explains ? scoring?.averages(values) ?? [] : []
    let keyphrases = KeyphraseWriting.keyphrases(chosen, analysis, title: title, text: text)
    return zip(chosen, keyphrases).map { choice, written in
      var keyphrase = written
      let candidate = choice.candidate
      keyphrase.score =
        scoring?.probability(candidate) ?? UnlearnedScore.probability(ofScore: scores[candidate])
      if extractor.explains {
        keyphrase.reasons = scoring?.reasons(values, candidate, averages: averages) ?? []
      }
      return keyphrase
    }
  }
}

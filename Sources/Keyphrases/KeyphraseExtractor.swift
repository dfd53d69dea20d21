/// Finds the phrases that say what a document is about.
///
///     let extractor = KeyphraseExtractor()
///     let keyphrases = extractor.keyphrases(in: article, title: "Storing the sun")
///     keyphrases.map(\.text)  // ["solar storage", "batteries", …]
///
/// Candidates are noun phrases, names and single words; a learned model weighs them by how often and
/// where they stand, how rare they are, and how they look. For a language without a tagger candidates
/// are the phrases between stop words. Near-duplicates give way to other phrases.
///
/// The value can be shared by threads. Where many documents are read, each thread makes itself a
/// `KeyphraseFinder`, which keeps its memory.
public struct KeyphraseExtractor: Sendable {
  /// The most keyphrases of a document.
  public var limit: Int
  /// How much a phrase loses that repeats the words of a better one: 0 not at all, 1 all.
  public var diversity: Double
  /// The language of every document, as an ISO 639-1 code; nil to find it out.
  public var language: String?
  /// Whether keyphrases come with what spoke for them.
  public var explains: Bool

  /// What is known of a user's own texts, beside texts at large.
  public var background: KeyphraseBackground?

  /// Whether `ECB` is counted with `European Central Bank` where that is chosen.
  var mergesNames = true

  let model: KeyphraseModel?

  /// The limit if none is named.
  public static let defaultLimit = 20
  /// The diversity if none is named: the most that costs next to nothing on the sets that the model
  /// was tried on.
  public static let defaultDiversity = 0.1

  /// Creates an extractor.
  ///
  /// - Parameters:
  ///   - model: What weighs candidates; nil to rank them by frequency and rarity alone.
  ///   - limit: The most keyphrases of a document.
  ///   - diversity: How much a phrase loses that repeats the words of a better one, 0 to 1.
  ///   - language: The language of every document, as an ISO 639-1 code; nil to find it out.
  ///   - explains: Whether keyphrases come with what spoke for them.
  public init(
    model: KeyphraseModel? = .embedded, limit: Int = defaultLimit,
    diversity: Double = defaultDiversity, language: String? = nil, explains: Bool = false
  ) {
    self.model = model
    self.limit = max(0, limit)
    self.diversity = min(1, max(0, diversity))
    self.language = language
    self.explains = explains
  }

  /// Returns a document's keyphrases, the best first.
  ///
  /// - Parameters:
  ///   - text: The document.
  ///   - title: Its title, if that is not part of the text.
  /// - Complexity: O(*n* log *n*) in the number of bytes.
  public func keyphrases(in text: String, title: String = "") -> [Keyphrase] {
    var finder = KeyphraseFinder(self)
    var (text, title) = (text, title)
    return text.withUTF8 { text in
      title.withUTF8 { finder.keyphrases(title: $0, text: text, language: nil) }
    }
  }
}

/// Tells which language a text is in.
///
///     let identifier = LanguageIdentifier.embedded
///     let guess = identifier.identify("¿Dónde está la estación de tren?")
///     guess.language    // "es"
///     guess.confidence  // 0.99…
///
/// Three steps, the cheapest first. A text with enough words that are English and nothing else is
/// English. Of a text in another script than Latin, Cyrillic, Arabic or Devanagari the script is the
/// answer. All else is up to the n-grams of its words (`LanguageModel`). Addresses, mentions and
/// hashtags are no evidence.
///
/// What a text is called depends on its beginning alone: once there is plenty of evidence, the rest is
/// not looked at.
public struct LanguageIdentifier: Sendable {
  /// The model that decides where neither words nor script do.
  public let model: LanguageModel

  /// The familiar words as terms, for texts that are not resolved against a lexicon.
  private let terms: TermTable
  private let familiar: FamiliarWords

  /// Creates an identifier.
  public init(model: LanguageModel) {
    self.model = model
    var terms = TermTable(minimumCapacity: model.familiarWords.count)
    model.familiarWords.forEach { word, _ in terms.insert(word) }
    self.terms = terms
    familiar = FamiliarWords(model, terms: terms)
  }

  /// The identifier with the model inside the binary.
  public static let embedded = LanguageIdentifier(model: .embedded)

  /// The languages that can be told, as BCP 47 codes in alphabetical order.
  public var languages: [String] { model.languages }
}

// MARK: - Identifying

extension LanguageIdentifier {
  /// Returns the language of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - assumed: The language that the text has unless it is clear that it has not.
  /// - Complexity: O(*n*) in the number of bytes.
  public func identify(_ text: String, assuming assumed: String = "en") -> LanguageGuess {
    var text = text
    return text.withUTF8 { identify($0, assuming: assumed) }
  }

  /// Returns the language of a text, which need not be valid UTF-8.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - assumed: The language that the text has unless it is clear that it has not.
  /// - Complexity: O(*n*) in the number of bytes.
  public func identify(_ text: Span<UInt8>, assuming assumed: String = "en") -> LanguageGuess {
    text.withUnsafeBufferPointer { identify($0, assuming: assumed) }
  }

  private func identify(
    _ text: UnsafeBufferPointer<UInt8>, assuming assumed: String
  ) -> LanguageGuess {
    var stream = TokenStream()
    var evidence = LanguageEvidence()
    let tokenizer = Tokenizer()
    var start = 0
    while start < text.count, !evidence.isComplete {
      let end = TextWindows.end(of: text, from: start)
      let window = UnsafeBufferPointer(rebasing: text[start..<end])
      tokenizer.tokenize(window, into: &stream)
      stream.resolve(window, with: terms)
      evidence.add(&stream, window, model: model, familiar: familiar)
      start = end
    }
    return evidence.guess(model, assuming: assumed)
  }
}

extension LanguageModel {
  /// The model inside the binary; one that knows nothing if it was damaged there.
  public static let embedded: LanguageModel = {
    let file = EmbeddedFile.model("languages", language: "")
    let bytes = file?.bytes ?? UnsafeBufferPointer(start: nil, count: 0)
    return (try? LanguageModel(immortal: bytes)) ?? LanguageModel()
  }()
}

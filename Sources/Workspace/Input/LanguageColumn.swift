internal import Sentiment

/// Reads the column that says which language a text is in.
struct LanguageColumn: Sendable {
  private let finder: FieldFinder

  /// - Returns: nil if the input has no such column.
  init?(of layout: InputLayout) {
    guard let name = layout.languageColumn, let finder = FieldFinder(name, in: layout) else {
      return nil
    }
    self.finder = finder
  }

  /// Returns the language that a record states; nil if it states none, or one that is not supported: then
  /// the text itself has to tell.
  func language(
    of record: Record, _ batch: borrowing RecordBatch, _ decoder: inout FieldDecoder
  ) -> String? {
    finder.string(record, batch, &decoder).flatMap(Self.language)
  }

  /// The supported language that a value means: `pt-BR`, `PT_br`, `por` and `Portuguese` are `pt`.
  static func language(_ value: String) -> String? {
    guard value.utf8.count <= 35 else { return nil }
    let folded = value.lowercased()
    let primary = folded.prefix { $0 != "-" && $0 != "_" }
    let code = names[folded] ?? names[String(primary)] ?? String(primary)
    return SentimentAnalyzer.supportedLanguages.contains(code) ? code : nil
  }

  private static let names = [
    "english": "en", "spanish": "es", "french": "fr", "german": "de", "portuguese": "pt",
    "italian": "it", "arabic": "ar", "hindi": "hi", "eng": "en", "spa": "es", "fra": "fr",
    "fre": "fr", "deu": "de", "ger": "de", "por": "pt", "ita": "it", "ara": "ar", "hin": "hi",
  ]
}

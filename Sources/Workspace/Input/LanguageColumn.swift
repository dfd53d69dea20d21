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

  /// Returns the code of the language that a record states; nil if it states none.
  func code(
    of record: Record, _ batch: borrowing RecordBatch, _ decoder: inout FieldDecoder
  ) -> String? {
    finder.string(record, batch, &decoder).flatMap(Self.code)
  }

  /// The language that a value means, without script and region: `pt-BR`, `PT_br`, `por` and
  /// `Portuguese` are `pt`; nil for what is no such code.
  static func code(_ value: String) -> String? {
    guard value.utf8.count <= 35 else { return nil }
    let folded = value.lowercased()
    let primary = String(folded.prefix { $0 != "-" && $0 != "_" })
    if let code = names[folded] ?? names[primary] { return code }
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let isCode = (2...3).contains(primary.utf8.count) && primary.utf8.allSatisfy(letters.contains)
    return isCode && primary != "und" ? primary : nil
  }

  private static let names = [
    "english": "en", "spanish": "es", "french": "fr", "german": "de", "portuguese": "pt",
    "italian": "it", "arabic": "ar", "hindi": "hi", "eng": "en", "spa": "es", "fra": "fr",
    "fre": "fr", "deu": "de", "ger": "de", "por": "pt", "ita": "it", "ara": "ar", "hin": "hi",
  ]
}

internal import Sentiment

/// Which languages the parts of a report are for.
enum LanguageSupport {
  /// Whether texts in a language get a label.
  static func isJudged(_ language: String) -> Bool {
    SentimentAnalyzer.supportedLanguages.contains(primary(language))
  }

  /// Whether a language is English: readability and headlines are judged in no other.
  static func isEnglish(_ language: String) -> Bool { primary(language) == "en" }

  /// The language of a tag without region and script.
  private static func primary(_ tag: String) -> String {
    String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }
}

extension Stemmer {
  /// A language that has stemming rules; the raw value is its ISO 639-1 code.
  public enum Language: String, Hashable, Sendable, CaseIterable {
    case arabic = "ar"
    case armenian = "hy"
    case basque = "eu"
    case catalan = "ca"
    case danish = "da"
    case dutch = "nl"
    case english = "en"
    case finnish = "fi"
    case french = "fr"
    case german = "de"
    case greek = "el"
    case hindi = "hi"
    case hungarian = "hu"
    case indonesian = "id"
    case irish = "ga"
    case italian = "it"
    case lithuanian = "lt"
    case nepali = "ne"
    case norwegian = "no"
    case portuguese = "pt"
    case romanian = "ro"
    case russian = "ru"
    case serbian = "sr"
    case spanish = "es"
    case swedish = "sv"
    case tamil = "ta"
    case turkish = "tr"
    case yiddish = "yi"
  }
}

/// Why there is no stemmer.
public struct StemmerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// No rules are known for the code.
    case unknownLanguage(String)
    /// The installed library was built without the language.
    case unavailable(Stemmer.Language)
  }

  /// What is wrong.
  public var reason: Reason

  /// Creates an error.
  public init(reason: Reason) {
    self.reason = reason
  }

  /// What is wrong and what to do, in one line.
  public var description: String {
    switch reason {
    case .unknownLanguage(let code):
      let codes = Stemmer.Language.allCases.map(\.rawValue).sorted().joined(separator: ", ")
      return "no stemmer for language '\(code)'; use one of \(codes)"
    case .unavailable(let language):
      return "the installed libstemmer lacks '\(language.rawValue)'; install a complete one"
    }
  }
}

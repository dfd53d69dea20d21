internal import Tokenizing

/// Tells whether two phrases are the same but for case, inflection, hyphens and marks.
///
/// English is stemmed by the rules of M. Porter, "An algorithm for suffix stripping" (1980), as is usual where
/// keyphrases are measured. A phrase's key is the stems of its runs of letters and digits in small letters.
///
///     let matching = KeyphraseMatching(language: "en")
///     matching.key(of: "Solar-storage systems")  // "solar storag system"
public final class KeyphraseMatching {
  private let stemmer: Stemmer?

  /// Creates a matching.
  ///
  /// - Parameter language: The phrases' language, as an ISO 639-1 code; without rules for it words
  ///   are compared as they are.
  public init(language: String) {
    stemmer =
      language == "en" ? try? Stemmer.porter() : try? Stemmer(languageCode: language)
  }

  /// Returns a phrase's key; empty for one without letters and digits.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func key(of phrase: String) -> String {
    stems(of: phrase).joined(separator: " ")
  }

  /// Returns the stems of a text's words.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func stems(of text: String) -> [String] {
    var stems: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil {
        word += properties.lowercaseMapping
      } else if !word.isEmpty {
        stems.append(stemmer?.stem(of: word) ?? word)
        word = ""
      }
    }
    if !word.isEmpty { stems.append(stemmer?.stem(of: word) ?? word) }
    return stems
  }
}

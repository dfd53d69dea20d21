internal import CStemmer

/// What is left of a word without its endings, so that "connect", "connected" and "connection" count
/// as one term.
///
/// A stem need not be a word ("happi"); it only has to be the same for words that belong together.
/// The rules are Snowball's, one set a language.
///
///     let stemmer = try Stemmer(.english)
///     stemmer.stem(of: "connections")  // "connect"
///     stemmer.stem(of: "happily")      // "happili"
///
/// The rules know small letters and composed accents: give words as `Normalizer.Form.nfkcCaseFold`
/// makes them. What is no word is its own stem: bytes that are not UTF-8, and anything longer than
/// `maximumByteCount`.
///
/// A stemmer works in memory of its own, so each task needs its own stemmer.
///
/// Source: M. Porter, "Snowball: a language for stemming algorithms" (2001); libstemmer.
public final class Stemmer {
  /// The longest word that is stemmed, in bytes.
  ///
  /// Some rules rewrite a word letter by letter and move the rest each time, which is quadratic; no
  /// word of any language is as long as this.
  public static let maximumByteCount = 256

  /// The language whose rules the stemmer follows.
  public let language: Language

  /// Never null; the library's type is opaque.
  private let stemmer: OpaquePointer

  /// Creates a stemmer.
  ///
  /// - Throws: `StemmerError` if the installed library lacks the language.
  public convenience init(_ language: Language) throws {
    try self.init(language, rules: language.rawValue)
  }

  /// Creates a stemmer for English by the rules of 1980, with which published figures of keyphrases are
  /// measured.
  ///
  /// Source: M. Porter, "An algorithm for suffix stripping", Program 14 (1980).
  ///
  /// - Throws: `StemmerError` if the installed library lacks them.
  package static func porter() throws -> Stemmer { try Stemmer(.english, rules: "porter") }

  private init(_ language: Language, rules: String) throws {
    guard let stemmer = sb_stemmer_new(rules, nil) else {
      throw StemmerError(reason: .unavailable(language))
    }
    self.language = language
    self.stemmer = stemmer
  }

  /// Creates a stemmer for an ISO 639-1 code, such as "en".
  ///
  /// - Throws: `StemmerError` if there are no rules for that language.
  public convenience init(languageCode: String) throws {
    guard let language = Language(rawValue: languageCode) else {
      throw StemmerError(reason: .unknownLanguage(languageCode))
    }
    try self.init(language)
  }

  deinit {
    sb_stemmer_delete(stemmer)
  }
}

// MARK: - Stemming

extension Stemmer {
  /// Returns a word's stem.
  ///
  /// - Complexity: O(*n*²) in the number of bytes, of which there are at most `maximumByteCount`;
  ///   O(*n*) for a longer text, which is returned as it is.
  public func stem(of word: String) -> String {
    var word = word
    var stem: [UInt8] = []
    word.withUTF8 { appendStem(of: $0, to: &stem) }
    return String(decoding: stem, as: UTF8.self)
  }

  /// Appends a word's stem to a buffer.
  ///
  /// - Parameters:
  ///   - word: A normalized word. Any bytes are safe, a NUL byte too.
  ///   - output: The buffer.
  /// - Complexity: As `stem(of:)`.
  public func appendStem(of word: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    guard (1...Self.maximumByteCount).contains(word.count), UTF8Decoding.isValid(word),
      let stem = sb_stemmer_stem(stemmer, word.baseAddress, Int32(word.count))
    else { return output.append(contentsOf: word) }
    let count = max(0, Int(sb_stemmer_length(stemmer)))
    output.append(contentsOf: UnsafeBufferPointer(start: stem, count: count))
  }
}

extension UTF8Decoding {
  /// True if the bytes are well-formed UTF-8.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  fileprivate static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    var position = 0
    while position < bytes.count {
      let scalar = scalar(base, at: position, end: bytes.count)
      // A code point above ASCII that took a single byte is a stray byte.
      guard scalar.value < 0x80 || scalar.length > 1 else { return false }
      position += scalar.length
    }
    return true
  }
}

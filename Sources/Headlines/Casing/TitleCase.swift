internal import Tokenizing

/// Puts the capitals of a headline where a style guide wants them.
///
///     TitleCase(.ap).apply(to: "how to back up your iPhone")       // "How To Back Up Your iPhone"
///     TitleCase(.chicago).apply(to: "how to back up your iPhone")  // "How to Back Up Your iPhone"
///     TitleCase(.sentence).apply(to: "Trams Run in Paris")  // "Trams run in Paris"
///
/// The tagger tells particles of verbs ("back up") from prepositions ("up the hill"). Acronyms and
/// words with a capital inside (iPhone, McDonald’s) stay as they are; so do numbers and marks.
public struct TitleCase: Sendable {
  /// A style of capitals.
  public enum Style: String, Hashable, Sendable, CaseIterable, Codable {
    /// Associated Press: small letters for articles, and for prepositions and conjunctions of three
    /// letters or fewer; `To` of an infinitive has a capital.
    case ap
    /// The Chicago Manual of Style, 18th edition: small letters for articles, `and`, `but`, `for`,
    /// `or`, `nor`, `to`, `as`, and prepositions of four letters or fewer.
    case chicago
    /// As in a sentence: the first word, the first after a colon, and names.
    case sentence
  }

  /// The style.
  public var style: Style
  private let names: NameEvidence

  /// Creates a style of capitals.
  ///
  /// - Parameters:
  ///   - style: The style.
  ///   - article: The article, whose own capitals tell names in sentence style.
  public init(_ style: Style, article: HeadlineArticle? = nil) {
    self.style = style
    names = article.map { NameEvidence($0) } ?? NameEvidence()
  }

  /// Returns a headline in the style.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func apply(to headline: String) -> String {
    let reading = HeadlineReading(headline)
    let bytes = Array(headline.utf8)
    let isShouted = Self.isShouted(reading.words)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var end = 0
    for (index, word) in reading.words.enumerated() {
      output.append(contentsOf: bytes[end..<max(end, word.range.lowerBound)])
      output.append(contentsOf: written(index, reading, isShouted).utf8)
      end = max(end, word.range.upperBound)
    }
    output.append(contentsOf: bytes[end...])
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether all words are in capitals, so that none is an acronym for being so.
  private static func isShouted(_ words: [ReadWord]) -> Bool {
    let letters = words.filter { $0.kind == .word && $0.lower.utf8.count > 1 }
    return letters.count > 1 && letters.count { $0.isShouted } * 4 > letters.count * 3
  }

  private func written(_ index: Int, _ reading: HeadlineReading, _ isShouted: Bool) -> String {
    let word = reading.words[index]
    guard word.kind == .word else { return word.text }
    let isFixed =
      word.text.unicodeScalars.dropFirst().contains(where: \.properties.isUppercase)
      || Self.startsSmall(word)
    if isFixed, !isShouted { return word.text }
    if isShouted, let known = names.spelling(of: word) { return known }
    let isCapital =
      style == .sentence
      ? SentenceCapitals(names: names).isCapital(index, reading, isShouted)
      : TitleCapitals(style: style).isCapital(index, reading.words)
    return isCapital ? Self.capitalized(word, isShouted) : Self.small(word)
  }

  /// `iPhone` has its capital inside; a word with a digit first has none.
  private static func startsSmall(_ word: ReadWord) -> Bool {
    word.text.unicodeScalars.first.map { !$0.properties.isAlphabetic } ?? true
  }

  private static func small(_ word: ReadWord) -> String { word.text.lowercased() }

  private static func capitalized(_ word: ReadWord, _ isShouted: Bool) -> String {
    let text = isShouted ? word.text.lowercased() : word.text
    guard let first = text.unicodeScalars.first else { return text }
    return first.properties.titlecaseMapping + String(text.unicodeScalars.dropFirst())
  }
}

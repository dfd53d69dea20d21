/// Which language a text is in, and how sure that is.
public struct LanguageGuess: Hashable, Sendable {
  /// The most probable language as a BCP 47 code: ISO 639-1 where that has one.
  ///
  /// `und` where nothing tells: no letters, or a script of no language that is known.
  public var language: String

  /// The probability that this is right, in 0…1.
  public var confidence: Double

  /// How many letters the text has, as far as it was looked at; an ideograph counts as two.
  public var letterCount: Int

  /// The probability that the text is in the language that was assumed, in 0…1.
  var assumedConfidence: Double

  /// A text of fewer letters is never called clear.
  public static let fewestLetters = 20

  /// A text is clear only if what was assumed is less probable than this.
  static let doubt = 0.003

  /// A language less probable than this may be any of several, as it is for a list of names.
  static let leastConfidence = 0.4

  /// Whether the text is long and clear enough to say that it is not in the language assumed.
  ///
  /// A short or mixed text is not: it counts as being in the language of the texts around it.
  public var isClear: Bool {
    letterCount >= Self.fewestLetters && assumedConfidence < Self.doubt
      && confidence >= Self.leastConfidence && language != "und"
  }

  /// What is known of a text in which nothing tells.
  static func unknown(letterCount: Int) -> LanguageGuess {
    LanguageGuess(
      language: "und", confidence: 0, letterCount: letterCount, assumedConfidence: 1)
  }
}

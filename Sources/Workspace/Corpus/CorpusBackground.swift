public import Keyphrases

/// How rare words are in a corpus of a user's own.
public enum CorpusBackground {
  /// Counts in how many documents each word is.
  ///
  /// - Parameters:
  ///   - input: The corpus.
  ///   - language: The language of its documents, as an ISO 639-1 code; nil to find it out.
  ///   - messages: Where lines go about what was found out.
  /// - Throws: `InputError` if it cannot be read.
  public static func background(
    of input: CorpusInput, language: String?, messages: ScoreRun.Messages
  ) throws -> KeyphraseBackground {
    var counter = KeyphraseBackgroundCounter()
    _ = try input.open(messages: messages).forEach {
      counter.insert($0.text.span, language: language)
    }
    return counter.background
  }
}

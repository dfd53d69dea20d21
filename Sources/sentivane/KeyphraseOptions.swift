import ArgumentParser
import Keyphrases

/// Options of finding keyphrases.
struct KeyphraseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The most keyphrases of a document. Default: \(KeyphraseExtractor.defaultLimit).",
      valueName: "n"))
  var limit: Int?

  @Option(
    help: ArgumentHelp(
      "How much a phrase loses that repeats the words of a better one, from 0 to 1. Default:"
        + " \(KeyphraseExtractor.defaultDiversity).", valueName: "share"))
  var diversity: Double?

  @Flag(help: "Write what spoke for every keyphrase, with weights.")
  var explain = false

  @Option(
    help: ArgumentHelp(
      "The language of documents that name none, such as en. Default: told text by text.",
      valueName: "code"))
  var language: String?

  func validate() throws {
    if let limit, !(1...10_000).contains(limit) {
      throw ValidationError("--limit takes a number from 1 to 10000.")
    }
    if let diversity, !(0...1).contains(diversity) {
      throw ValidationError("--diversity takes a number from 0 to 1.")
    }
  }

  /// The first of the options that was given.
  var given: String? {
    limit != nil
      ? "--limit"
      : diversity != nil
        ? "--diversity" : explain ? "--explain" : language.map { _ in "--language" }
  }

  /// The extractor that was asked for.
  var extractor: KeyphraseExtractor {
    KeyphraseExtractor(
      limit: limit ?? KeyphraseExtractor.defaultLimit,
      diversity: diversity ?? KeyphraseExtractor.defaultDiversity, language: language,
      explains: explain)
  }
}

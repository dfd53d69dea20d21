import ArgumentParser
import Keyphrases
import Workspace

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

  @Option(
    help: ArgumentHelp(
      "Let words count less that are in many of these documents, such as your archive.",
      valueName: "input"))
  var background: String?

  @Flag(help: "Rank by frequency and rarity alone, without the learned model.")
  var unlearned = false

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
    let given: [(String, Bool)] = [
      ("--limit", limit != nil), ("--diversity", diversity != nil), ("--explain", explain),
      ("--language", language != nil), ("--background", background != nil),
      ("--unlearned", unlearned),
    ]
    return given.first(where: \.1)?.0
  }

  /// The extractor that was asked for.
  func extractor(_ records: RecordOptions) throws -> KeyphraseExtractor {
    var extractor = KeyphraseExtractor(
      model: unlearned ? nil : .embedded, limit: limit ?? KeyphraseExtractor.defaultLimit,
      diversity: diversity ?? KeyphraseExtractor.defaultDiversity, language: language,
      explains: explain)
    extractor.background = try background.map {
      try CorpusBackground.background(
        of: CorpusInput(path: $0, options: records.inputOptions, isReadOnce: true),
        language: language, messages: records.messages)
    }
    return extractor
  }
}

import ArgumentParser
import Keyphrases
import Workspace

/// `sentivane tag`: tags from a controlled list.
struct Tag: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tags for every document, from your own list and examples.",
    discussion: """
      The list has one tag a line, and after tabs other names of the same. A document gets the tags that it
      names, in any inflection; the score grows with how often, how early and how rarely a tag is named.
      --train learns from documents that have tags already (an array `tags`): then words around a topic count
      too, scores are calibrated probabilities, and those of 0.5 or more are kept.

      Example:
        sentivane tag articles/ --vocabulary tags.txt
        sentivane tag new.ndjson --vocabulary tags.txt --train archive.ndjson --threshold 0.3
      """)

  @Argument(help: "A file, a folder, or - for stdin.")
  var input = "-"

  @OptionGroup var records: RecordOptions

  @Option(
    help: ArgumentHelp(
      "The tags, one a line. Default: those of the examples.", valueName: "file"))
  var vocabulary: String?

  @Option(help: ArgumentHelp("Learn from these records with tags.", valueName: "file"))
  var train: String?

  @Option(help: ArgumentHelp("How many tags a document gets, at most.", valueName: "n"))
  var limit = 10

  @Option(
    help: ArgumentHelp(
      "The least score, 0 to 1. Default: 0.5 with examples, else 0.", valueName: "score"))
  var threshold: Double?

  @Option(help: ArgumentHelp("The language of the documents, such as en.", valueName: "code"))
  var language = "en"

  func validate() throws {
    if vocabulary == nil, train == nil {
      throw ValidationError("Give a list of tags with --vocabulary, or examples with --train.")
    }
    if !(1...1_000).contains(limit) {
      throw ValidationError("--limit takes a number from 1 to 1000.")
    }
    if let threshold, !(0...1).contains(threshold) {
      throw ValidationError("--threshold takes a number from 0 to 1.")
    }
  }

  func run() throws {
    let messages = records.messages
    let examples = try train.map {
      try CorpusTags.examples(
        CorpusInput(path: $0, options: InputOptions(textColumn: records.texts.text)),
        messages: messages)
    }
    let tags = try vocabulary.map { try CorpusTags.vocabulary(path: $0) } ?? known(examples ?? [])
    if tags.names.isEmpty { throw ValidationError("there is no tag in the list.") }
    let input = try CorpusInput(path: input, options: records.inputOptions)
    var model = try CorpusTags.model(tags, countedIn: input, language: language)
    if let examples {
      model.train(on: examples, threadCount: records.threading.count)
    }
    try records.annotate(
      input,
      with: TagAnnotation(
        model: model, limit: limit, threshold: threshold ?? (model.isTrained ? 0.5 : 0)))
  }

  /// The tags that examples have.
  private func known(_ examples: [TagModel.Example]) -> TagVocabulary {
    var vocabulary = TagVocabulary()
    for tag in Set(examples.flatMap(\.tags)).sorted() { vocabulary.insert(tag) }
    return vocabulary
  }
}

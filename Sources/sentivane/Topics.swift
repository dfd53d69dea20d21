import ArgumentParser
import Keyphrases
import Workspace

/// `sentivane topics`: what every document is about, and what a whole corpus.
struct Topics: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keyphrases of every document, with the reasons; topics of a corpus.",
    discussion: """
      INPUT is a document or a folder of them (Markdown, HTML, text), a file of records (CSV, TSV, NDJSON,
      JSON, lines of text; .gz too), - for stdin, or a text. A record's title is read before its text, and
      its language is taken from it if it has a language or lang.

      With --corpus, all documents together are parted into topics; --out keeps them as a model, and --model
      tells the topics of other documents by it.

      Example:
        sentivane topics article.md
        sentivane topics feed.ndjson --format ndjson --limit 10
        sentivane topics draft.md --background archive/
        sentivane topics articles/ --corpus --count 8 --out topics.model
        sentivane topics new.ndjson --model topics.model
      """)

  @Argument(help: "A document, a folder, a file of records, - for stdin, or a text.")
  var input: String?

  @OptionGroup var records: RecordOptions

  @OptionGroup(title: "Keyphrases") var keyphrases: KeyphraseOptions

  @Flag(help: "Find the topics of all documents together.")
  var corpus = false

  @OptionGroup(title: "Topics of a corpus") var corpusTopics: CorpusTopicOptions

  @Option(
    help: ArgumentHelp(
      "Add topics to each record by this model, made with --out.", valueName: "file")
  )
  var model: String?

  func validate() throws {
    if corpus { try records.refuseThoseOfRecords() }
    if corpus, model != nil { throw ValidationError("--corpus and --model exclude each other.") }
    if !corpus, let name = corpusTopics.given {
      throw ValidationError("\(name) goes with --corpus.")
    }
    if corpus || model != nil, let name = keyphrases.given {
      throw ValidationError("\(name) goes with keyphrases, not with --corpus or --model.")
    }
  }

  func run() throws {
    let input = try InputArgument(input)
    if corpus {
      guard let path = input.path else {
        throw ValidationError("--corpus takes a file or a folder, not a text.")
      }
      return try corpusTopics.run(path, records)
    }
    let source = try input.documents(records)
    if let model {
      return try records.annotate(
        source, with: TopicAnnotation(model: try ModelInput.topics(path: model)))
    }
    try records.annotate(
      source,
      with: KeyphraseAnnotation(
        extractor: try keyphrases.extractor(records),
        style: records.outputOptions.format == .table ? records.style : nil, width: Console.width))
  }
}

extension InputArgument {
  /// The file or folder that it names; nil for a text.
  var path: String? {
    switch self {
    case .file(let path), .documents(let path): path
    case .text: nil
    }
  }

  /// What it names, to be read once; what is no table of records is one document.
  func documents(_ records: RecordOptions) throws -> CorpusInput {
    guard case .text(let text) = self else {
      var options = records.inputOptions
      options.fallbackFormat = .document
      return try CorpusInput(path: path ?? "-", options: options, isReadOnce: true)
    }
    return CorpusInput(text: text)
  }
}

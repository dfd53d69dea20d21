import ArgumentParser
import Keyphrases
import Workspace

/// `sentivane topics`: what every document is about.
struct Topics: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keyphrases of every document, with the reasons for them.",
    discussion: """
      INPUT is a document or a folder of them (Markdown, HTML, text), a file of records (CSV, TSV, NDJSON,
      JSON, lines of text; .gz too), - for stdin, or a text. A record's title is read before its text, and
      its language is taken from it if it has a language or lang.

      Example:
        sentivane topics article.md
        sentivane topics feed.ndjson --format ndjson --limit 10
        sentivane topics article.md --explain
      """)

  @Argument(help: "A document, a folder, a file of records, - for stdin, or a text.")
  var input: String?

  @OptionGroup var records: RecordOptions

  @Option(help: ArgumentHelp("The most keyphrases of a document.", valueName: "n"))
  var limit = KeyphraseExtractor.defaultLimit

  @Option(
    help: ArgumentHelp(
      "How much a phrase loses that repeats the words of a better one, from 0 to 1.",
      valueName: "share"))
  var diversity = KeyphraseExtractor.defaultDiversity

  @Flag(help: "Write what spoke for every keyphrase, with weights.")
  var explain = false

  @Option(
    help: ArgumentHelp(
      "The language of documents that name none, such as en. Default: told text by text.",
      valueName: "code"))
  var language: String?

  func validate() throws {
    if limit < 1 || limit > 10_000 {
      throw ValidationError("--limit takes a number from 1 to 10000.")
    }
    if !(0...1).contains(diversity) {
      throw ValidationError("--diversity takes a number from 0 to 1.")
    }
  }

  func run() throws {
    var options = options
    var messages = records.messages
    let source: ByteSource
    var documents: DocumentSource?
    switch try InputArgument(input) {
    case .file(let path): source = try ByteSource(path: path)
    case .documents(let path) where records.inputFormat == nil || records.inputFormat == .document:
      let found = try DocumentSource(path: path)
      found.notes.forEach(messages.note)
      (source, documents) = (found.bytes, found)
      options.input = found.options(options.input)
      messages = ScoreRun.Messages(warn: messages.warn)
    case .documents(let path): source = try ByteSource(path: path)
    case .text(let text):
      source = ByteSource(bytes: Array(text.utf8), name: "text")
      options.input.format = .document
      options.threads = 1
      messages = ScoreRun.Messages(warn: messages.warn)
    }
    let run = try TopicRun(source: source, options: options, messages: messages)
    let outcome = try records.withSink { try run.run(to: $0) }
    documents?.problems.forEach { messages.warn($0.description) }
    if outcome.rejectedCount + (documents?.rejectedCount ?? 0) > 0 {
      throw ExitCode(Failure.badRecords)
    }
  }

  private var options: TopicOptions {
    var options = TopicOptions(
      output: records.outputOptions,
      extractor: KeyphraseExtractor(
        limit: limit, diversity: diversity, language: language, explains: explain))
    options.input = InputOptions(
      format: records.inputFormat, textColumn: records.text, fallbackFormat: .document)
    options.threads = records.threads ?? Console.processorCount
    options.rejectsPath = records.rejects
    options.style = records.style
    options.width = Console.width
    return options
  }
}

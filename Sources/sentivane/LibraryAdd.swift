import ArgumentParser
import Glibc
import Workspace

/// `sentivane library add`: articles from files, folders and exports.
struct LibraryAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add articles; what is there already is left as it is.",
    discussion: """
      INPUT is a folder of documents (Markdown, HTML, text), a document, a file of records (NDJSON, JSON, CSV,
      TSV), a feed (RSS, Atom), a sitemap, an export of WordPress (WXR) or Ghost (JSON), any of them with .gz, or
      - for stdin. Columns are known by their usual names: id, url or link, title or
      headline, text, body or content, author, tags, categories or keywords, date or published, updated,
      language.

      An article is known by its id, else its URL, else its path. Articles that changed are updated, others
      are not touched. Language, words, sentiment and keyphrases are found out at once.

      Example:
        sentivane library add --library site/ articles/ posts.csv
        sentivane library add --library site/ feed.xml export.wxr.xml ghost.json
        sentivane library add --library site/ archive.ndjson.gz --format json
      """)

  @Argument(help: "Files and folders, or - for stdin.")
  var inputs: [String]

  @OptionGroup var library: LibraryOption

  @Option(
    help: """
      What to write: table, ndjson (a line for every article that was added or changed, once it is on the \
      disk) or json (a report). Default: table on a terminal, else ndjson.
      """)
  var format: OutputFormat?

  @OptionGroup var texts: TextOptions

  @OptionGroup var threading: ThreadOption

  @Option(
    help: ArgumentHelp(
      "How many articles are put on the disk at once, at most. Default: \(Self.batchCount).",
      valueName: "n"))
  var batch = Self.batchCount

  @Option(help: "Color: auto, always or never.")
  var color = ColorChoice.auto

  @Flag(help: "Say nothing on stderr but errors and what was left out.")
  var quiet = false

  /// Enough that the cost of waiting for the disk does not count.
  private static let batchCount = 2_000

  func validate() throws {
    if batch < 1 { throw ValidationError("--batch takes a number from 1.") }
    if format == .csv { throw ValidationError("--format takes table, ndjson or json here.") }
    if inputs.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("stdin (-) can be read once only.")
    }
  }

  func run() throws {
    try refuseMissing()
    let clock = ContinuousClock()
    let start = clock.now
    let sink = ByteSink.standardOutput()
    let library = try library.opened(for: .creating)
    let progress = AdditionProgress(isQuiet: quiet)
    var addition = LibraryAddition(
      to: library, using: try ArticleIndexing(of: library),
      options: LibraryAdditionOptions(
        batchCount: batch, threads: threading.count, time: Int64(time(nil))),
      messages: messages)
    addition.onCommit = { articles in
      progress.count(articles.count)
      if chosenFormat == .ndjson { try sink.write(LibraryAdditionReport.lines(articles)) }
    }
    var isIncomplete = false
    for path in inputs {
      do {
        try addition.add(from: try source(path, library))
      } catch let error as any CustomStringConvertible & Error where ArticleInput.isReadError(error)
      {
        Console.say(error.description)
        isIncomplete = true
      }
    }
    let report = try addition.finish()
    progress.end()
    try write(report, seconds: (clock.now - start) / .seconds(1), to: sink)
    if isIncomplete || report.isIncomplete { throw ExitCode(Failure.badRecords) }
  }

  /// Nothing is added where an input is missing: the command was mistyped.
  private func refuseMissing() throws {
    for path in inputs where path != "-" && access(path, F_OK) != 0 {
      throw InputError(.missing, file: path)
    }
  }

  private func source(_ path: String, _ library: Library) throws -> any ArticleSource {
    try ArticleInput.source(
      path: path, forLibrary: library.folder,
      options: texts.inputOptions(otherwise: .document),
      messages: messages)
  }

  private var messages: ScoreRun.Messages {
    quiet
      ? ScoreRun.Messages(warn: Console.say)
      : ScoreRun.Messages(note: Console.say, warn: Console.say)
  }

  private var chosenFormat: OutputFormat {
    format ?? (Console.outputIsTerminal ? .table : .ndjson)
  }

  private func write(
    _ report: LibraryAdditionReport, seconds: Double, to sink: ByteSink
  ) throws {
    let time = (seconds * 10).rounded() / 10
    switch chosenFormat {
    case .table:
      try sink.write(report.table(style: color.style(isForTerminal: Console.outputIsTerminal)))
    case .json: print(try JSONOutput.text(TimedReport(report, seconds: seconds)))
    case .ndjson, .csv: break
    }
    if !quiet {
      Console.say("\(library.folder): \(report.summary); \(report.articles) articles, \(time) s")
    }
  }
}

/// A report, its sums, and how long it took.
private struct TimedReport: Encodable {
  var sources: [LibraryAdditionReport.Source]
  var total: LibraryAdditionReport.Source
  var articles: Int
  var seconds: Double

  init(_ report: LibraryAdditionReport, seconds: Double) {
    sources = report.sources
    total = report.total
    articles = report.articles
    self.seconds = (seconds * 1000).rounded() / 1000
  }
}

/// How many articles were committed, on a terminal that shows it.
private final class AdditionProgress {
  private let isShown: Bool
  private var total = 0

  init(isQuiet: Bool) { isShown = Console.errorIsTerminal && !isQuiet }

  func count(_ articles: Int) {
    total += articles
    if isShown { Console.put("\r\(total) articles added or changed\u{1B}[K") }
  }

  func end() {
    if isShown { Console.put("\r\u{1B}[K") }
  }
}

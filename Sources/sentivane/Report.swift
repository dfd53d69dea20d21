public import ArgumentParser
import Glibc
import Reporting
import Sentiment
public import Workspace

extension ReportOptions.Personal: ExpressibleByArgument {}

/// What a report is written as.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case html, json
}

/// `sentivane report`: a page that people look at.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "A page to look at: of comments, of what changed, of a library or of an article.",
    discussion: """
      INPUT is a file of comments (CSV, TSV, NDJSON, JSON, lines of text; .gz too), a document (Markdown, HTML,
      text), or - for stdin. The page is one file that needs no network and has no script; it prints, and every
      picture has its figures in a table behind it. --format json has the same content.

      Of more than 20,000 comments, emotions, topics, aspects and quotes are those of a sample; sums are of all.
      Columns about persons are left out and contacts in quotes are masked, unless --personal says otherwise.

      Example:
        sentivane report comments.csv -o mood.html
        sentivane report before.csv --against after.csv -o change.html
        sentivane report --library site/ -o site.html
        sentivane report article.md --library site/ -o article.html
        sentivane report comments.csv --format json
        sentivane report --save-templates mine/
        sentivane report comments.csv --template mine/ -o mood.html
      """)

  @Argument(help: "A file of comments, a document, or - for stdin.")
  var input: String?

  @Option(help: ArgumentHelp("Compare with these later comments.", valueName: "file"))
  var against: String?

  @Option(
    help: ArgumentHelp(
      "The library to report on, or to find similar pieces in.", valueName: "folder"))
  var library: String?

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Write to this file, which appears when it is complete.", valueName: "file"))
  var output: String?

  @Option(
    help: "What to write: html or json. Default: json for a file that is called so, else html.")
  var format: ReportFormat?

  @Option(
    help: ArgumentHelp("What the report is called. Default: as the input.", valueName: "words"))
  var title: String?

  @Option(
    help: ArgumentHelp("Templates and a style sheet in place of our own.", valueName: "folder"))
  var template: String?

  @Option(help: ArgumentHelp("Write our own templates to this folder.", valueName: "folder"))
  var saveTemplates: String?

  @OptionGroup var texts: TextOptions

  @Option(help: ArgumentHelp("The column that holds the time.", valueName: "column"))
  var time: String?

  @Option(help: ArgumentHelp("The column by which groups are told apart.", valueName: "column"))
  var group: String?

  @Flag(help: "Read a date like 3/4/2025 as 3 April.")
  var dayFirst = false

  @Option(
    help: ArgumentHelp("How many topics. Default: 3 to 12, by how much there is.", valueName: "k"))
  var topics: Int?

  @Option(help: "Authors and contacts: hide, pseudonyms (quotes are signed so) or show.")
  var personal = ReportOptions.Personal.hide

  @OptionGroup var words: AnalyzerOptions

  @OptionGroup var emotionOptions: EmotionOptions

  @OptionGroup var threading: ThreadOption

  @Flag(help: "Say nothing on stderr but errors and what the report lacks.")
  var quiet = false

  func validate() throws {
    if let topics, topics < 1 || topics > 100 {
      throw ValidationError("--topics takes a number from 1 to 100.")
    }
    if against != nil, input == nil || library != nil {
      throw ValidationError("--against takes a file of earlier comments beside it, and no library.")
    }
    if let output,
      let same = [input, against].compactMap({ $0 }).first(where: { Self.isSame($0, output) })
    {
      throw ValidationError("\(same) is read, and -o would write over it; name another file.")
    }
    if input == "-" || input == nil, against == "-" {
      throw ValidationError("There is one stdin; name a file for one of the two sides.")
    }
    if saveTemplates == nil, writesPage, output == nil, Console.outputIsTerminal {
      throw ValidationError(
        "A page is for a browser: name its file with -o, or take --format json.")
    }
  }

  /// Whether two paths are of one file.
  private static func isSame(_ first: String, _ second: String) -> Bool {
    var (a, b) = (stat(), stat())
    guard stat(first, &a) == 0, stat(second, &b) == 0, a.st_mode & S_IFMT == S_IFREG else {
      return false
    }
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino
  }

  /// Refuses options that say how comments are read, where there are none.
  private func refuseThoseOfComments() throws {
    let given = [
      ("--time", time != nil), ("--group", group != nil), ("--day-first", dayFirst),
      ("--topics", topics != nil), ("--text", texts.text != nil), ("--against", against != nil),
    ]
    guard let name = given.first(where: \.1)?.0 else { return }
    throw ValidationError("\(name) goes with comments; leave it out here.")
  }

  private var writesPage: Bool {
    (format ?? (output?.hasSuffix(".json") == true ? .json : .html)) == .html
  }

  func run() throws {
    if let saveTemplates { return try ReportTemplates.save(to: saveTemplates) }
    // A template that cannot be used is better known before a million comments are read.
    let templates = try ReportTemplates.library(writesPage ? template : nil, say: messages.note)
    let written = try report(templates)
    let sink: ByteSink
    if let output { sink = try ByteSink(path: output) } else { sink = .standardOutput() }
    try sink.write(written.bytes)
    try sink.finish()
    if let failure = written.failure { throw failure }
    if written.rejectedCount > 0 { throw ExitCode(Failure.badRecords) }
  }
}

// MARK: - Reports

extension Report {
  /// What is written, and what could not be read.
  private struct Written {
    var bytes: [UInt8]
    var rejectedCount = 0
    /// Why an input could not be read to its end.
    var failure: InputError?
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func report(_ templates: TemplateLibrary) throws -> Written {
    if input == nil, let library {
      try refuseThoseOfComments()
      let report = try LibraryReportRun(
        library: Library(at: library, for: .reading), options: libraryOptions, messages: messages
      ).run()
      return Written(bytes: try bytes(report) { LibraryPage($0).html(templates) })
    }
    switch try InputArgument(input) {
    case .documents(let path) where texts.inputFormat == nil || texts.inputFormat == .document:
      return Written(bytes: try articleReport(path, templates))
    case .file(let path) where texts.inputFormat == .document:
      return Written(bytes: try articleReport(path, templates))
    case .file(let path), .documents(let path): return try commentsReport(path, templates)
    case .text:
      throw ValidationError("A report is of a file; for one text: sentivane explain.")
    }
  }

  private func articleReport(_ path: String, _ templates: TemplateLibrary) throws -> [UInt8] {
    try refuseThoseOfComments()
    if Self.isFolder(path) {
      throw ValidationError(
        "\(path) is a folder: put its articles into a library (sentivane library add --library site \(path)), "
          + "and report on that (--library site).")
    }
    var options = ArticleReportRun.Options()
    options.title = title
    options.version = Version.number
    options.library = try library.map { try Library(at: $0, for: .reading) }
    let file = try PageFile(path: path)
    file.problems.forEach { messages.note($0.description) }
    let report = try ArticleReportRun(options: options, messages: messages).run(file)
    return try bytes(report) { ArticlePage($0).html(templates) }
  }

  private func commentsReport(
    _ path: String, _ templates: TemplateLibrary
  ) throws -> Written {
    if library != nil {
      throw ValidationError("--library goes with an article, or stands alone; leave it out here.")
    }
    let options = try reportOptions
    guard let against else {
      let outcome = try CommentsReportRun(options: options, messages: messages).run(
        ByteSource(path: path))
      return Written(
        bytes: try bytes(outcome.report) { CommentsPage($0).html(templates) },
        rejectedCount: outcome.rejectedCount, failure: outcome.failure)
    }
    let outcome = try ChangeReportRun(options: options, messages: messages).run(
      before: ByteSource(path: path), after: ByteSource(path: against))
    return Written(
      bytes: try bytes(outcome.report) { ChangePage($0).html(templates) },
      rejectedCount: outcome.rejectedCount, failure: outcome.failure)
  }

  private func bytes<Value: Encodable>(_ report: Value, page: (Value) -> [UInt8]) throws -> [UInt8]
  {
    writesPage ? page(report) : Array((try JSONOutput.text(report) + "\n").utf8)
  }
}

// MARK: - Options

extension Report {
  private var messages: ScoreRun.Messages {
    quiet
      ? ScoreRun.Messages(warn: Console.say)
      : ScoreRun.Messages(note: Console.say, warn: Console.say)
  }

  private var reportOptions: ReportOptions {
    get throws {
      var options = ReportOptions(
        analyzer: try words.analyzer(emotions: emotionOptions.required))
      options.input = texts.inputOptions()
      options.title = title
      options.timeColumn = time
      options.groupColumn = group
      options.isDayFirst = dayFirst
      options.topicCount = topics
      options.personal = personal
      options.modelPath = words.model
      options.threads = threading.count
      options.version = Version.number
      return options
    }
  }

  private var libraryOptions: LibraryReportRun.Options {
    var options = LibraryReportRun.Options()
    options.title = title
    options.version = Version.number
    options.threads = threading.count
    return options
  }
}

import ArgumentParser
import Glibc
import Workspace

/// `sentivane recommend`: what readers may want to read next.
struct Recommend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommend",
    abstract: "Recommend articles of a library by what was read, with reasons.",
    discussion: """
      Either --history names what one reader has read, or --history-file holds what many have read: CSV, TSV,
      NDJSON or JSON with a column of readers (userId, user_id, user, reader …), one of articles (itemId,
      item_id, article, id …), and perhaps a rating and a time. From many readers it is learned which words go with
      which taste, so that articles which nobody has read are found too. Nobody is recommended what they have read.

      A line is {"userId", "items": [{"id", "title", "score", "explanation", "because"}]}; readers come in the
      order in which they first appear. The weights of an explanation add up to the score. A rating above the
      reader's mean counts more, one below it less or against.

      Example:
        sentivane recommend --library site/ --history a3,a17,a40
        sentivane recommend --library site/ --history-file reads.csv --format ndjson > next.ndjson
        sentivane recommend --library site/ --history a3 --boost politics=1.2 --pin a99@3 --freshness 30
      """)

  @OptionGroup var library: LibraryOption

  @Option(
    help: ArgumentHelp(
      "Ids of what was read, with commas between; may be repeated.", valueName: "ids"))
  var history: [String] = []

  @Option(help: ArgumentHelp("What many have read; may be repeated.", valueName: "file"))
  var historyFile: [String] = []

  @OptionGroup var wishes: RecommendationOptions
  @OptionGroup var columns: ReadingColumnOptions

  @Option(
    help: ArgumentHelp(
      "In how many days a reading loses half its weight. Default: 180; 0 for never.",
      valueName: "days"))
  var halfLife = 180.0

  @OptionGroup var output: LibraryOutputOptions

  @OptionGroup var threading: ThreadOption

  @Flag(help: "Say nothing on stderr but errors and what was left out.")
  var quiet = false

  func validate() throws {
    guard history.isEmpty != historyFile.isEmpty else {
      throw ValidationError("Give either --history or --history-file.")
    }
    if !(halfLife >= 0) { throw ValidationError("--half-life takes a number from 0.") }
    if historyFile.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("stdin (-) can be read once only.")
    }
  }

  func run() throws {
    let source = try LibraryRecommender(
      of: library.opened(), fields: wishes.chosenFields, messages: messages)
    var run = RecommendationRun(
      source, try wishes.wishes, threads: threading.count)
    let (options, sink) = try output.opened()
    let place = RecommendationOutput(
      options, to: sink, style: output.color.style(isForTerminal: isForTerminal),
      width: Console.width)
    var rejectedCount = 0
    if historyFile.isEmpty {
      try run.write(history: ids(history), place)
    } else {
      let counts = try run.writeReaders(
        of: historyFile, columns: columns.columns,
        halfLife: halfLife > 0 ? halfLife * 86_400 : nil, place)
      rejectedCount = counts.rejectedCount
      if !quiet { Console.say("\(library.folder): recommendations for \(counts.readers) readers") }
    }
    try sink.finish()
    if rejectedCount > 0 { throw ExitCode(Failure.badRecords) }
  }

  private func ids(_ lists: [String]) -> [String] { RecommendationOptions.ids(lists) }

  private var isForTerminal: Bool { Console.outputIsTerminal && output.output == nil }

  private var messages: ScoreRun.Messages {
    quiet
      ? ScoreRun.Messages(warn: Console.say)
      : ScoreRun.Messages(note: Console.say, warn: Console.say)
  }
}

extension LibraryOutputOptions {
  /// The form that was chosen and the place to write to, which is to be finished.
  func opened() throws -> (OutputOptions, ByteSink) {
    let isTable = Console.outputIsTerminal && output == nil
    let chosen = format ?? (excel ? .csv : isTable ? .table : .ndjson)
    let sink: ByteSink
    if let output { sink = try ByteSink(path: output) } else { sink = .standardOutput() }
    return (OutputOptions(format: chosen, isForExcel: excel), sink)
  }
}

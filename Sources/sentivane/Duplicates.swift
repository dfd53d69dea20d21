import ArgumentParser
import Workspace

/// `sentivane duplicates`: what a library says twice.
struct Duplicates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Near-duplicates of a library, and articles that compete for the same topic.",
    discussion: """
      Duplicates share most of their wording; they come first, in clusters. Competing articles are about the
      same in other words, so that readers and search engines have to choose between them; they come in pairs,
      the most alike first, with the words that both use.

      Example:
        sentivane duplicates --library site/
        sentivane duplicates --library site/ --format ndjson
        sentivane duplicates --library site/ --threshold 0.6 --format csv -o overlaps.csv
      """)

  @OptionGroup var library: LibraryOption

  @Option(
    help: ArgumentHelp(
      "From which share of common wording on articles are duplicates, above 0 to 1.",
      valueName: "share"))
  var threshold = LibraryDuplicates.Options().threshold

  @Option(
    help: ArgumentHelp(
      "From which similarity of topics on articles compete, above 0 to 1.",
      valueName: "similarity"))
  var competingThreshold = LibraryDuplicates.Options().competingThreshold

  @OptionGroup var threading: ThreadOption

  @OptionGroup var output: LibraryOutputOptions

  @Flag(help: "Say nothing on stderr but errors.")
  var quiet = false

  func validate() throws {
    for (name, value) in [
      ("--threshold", threshold), ("--competing-threshold", competingThreshold),
    ] where !(value > 0 && value <= 1) {
      throw ValidationError("\(name) takes a number above 0, and 1 at most.")
    }
  }

  func run() throws {
    let library = try library.opened()
    var options = LibraryDuplicates.Options()
    options.threshold = threshold
    options.competingThreshold = competingThreshold
    options.threads = threading.count
    let isShown = Console.errorIsTerminal && !quiet
    let duplicates = LibraryDuplicates(of: library, options: options) { step, count in
      if isShown { Console.put("\r\(count) \(step)\u{1B}[K") }
    }
    let report = try output.withOverlapWriter { writer in
      try duplicates.run { overlap in
        if isShown { Console.put("\r\u{1B}[K") }
        try writer.write(overlap)
      }
    }
    if isShown { Console.put("\r\u{1B}[K") }
    if !quiet { say(report, of: library) }
  }

  private func say(_ report: LibraryDuplicates.Report, of library: Library) {
    let clusters = "\(report.clusterCount) \(report.clusterCount == 1 ? "cluster" : "clusters")"
    let pairs = "\(report.pairCount) competing \(report.pairCount == 1 ? "pair" : "pairs")"
    Console.say(
      "\(library.folder): \(report.articleCount) articles; \(clusters) of duplicates with"
        + " \(report.duplicateCount) articles, \(pairs)")
    if !report.hasIndex {
      Console.say(
        "\(library.folder): there is no index to find competing articles by; make it with:"
          + " sentivane library compact")
    }
  }
}

extension LibraryOutputOptions {
  /// Calls a function with a writer whose output is in its place only if all went well.
  fileprivate func withOverlapWriter<Result>(
    _ body: (inout OverlapWriter) throws -> Result
  ) throws -> Result {
    let isTerminal = Console.outputIsTerminal && output == nil
    let chosen = format ?? (excel ? .csv : isTerminal ? .table : .ndjson)
    let sink: ByteSink
    if let output { sink = try ByteSink(path: output) } else { sink = .standardOutput() }
    var writer = OverlapWriter(
      OutputOptions(format: chosen, isForExcel: excel),
      style: color.style(isForTerminal: isTerminal),
      width: Console.width, to: sink)
    let result = try body(&writer)
    try writer.finish()
    try sink.finish()
    return result
  }
}

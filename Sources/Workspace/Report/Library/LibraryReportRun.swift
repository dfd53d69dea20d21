/// Makes a report about a library.
///
///     let library = try Library(at: "site", for: .reading)
///     let report = try LibraryReportRun(library: library).run()
///     report.topics.topics.first?.sentiment.name
///
/// Counts, sentiment, dates and phrases are those of all articles, as the library has stored them. What
/// takes long (topics, readability, headlines) is told of a sample that a hash of the ids chooses, so time
/// and memory have a bound. The library is not changed.
public struct LibraryReportRun {
  /// What a person asked for.
  public struct Options: Sendable {
    /// What the report is called; nil for the name of the library's folder.
    public var title: String?
    /// The version of the command, for the method.
    public var version: String?
    /// How many threads work; the report is the same for any number.
    public var threads = 2
    /// How many articles the sample has at most.
    public var sampleLimit = 5_000
    /// Whether articles that say the same or compete are looked for, among all.
    public var findsOverlaps = true

    /// Creates the options that are the default.
    public init() {}
  }

  private let library: Library
  private let options: Options
  private let messages: ScoreRun.Messages

  /// Prepares a report.
  ///
  /// - Parameters:
  ///   - library: The library, which is read only.
  ///   - options: What was asked for.
  ///   - messages: Takes what is done, as it takes a while.
  public init(
    library: Library, options: Options = Options(),
    messages: ScoreRun.Messages = ScoreRun.Messages()
  ) {
    self.library = library
    self.options = options
    self.messages = messages
  }

  /// Reads the library and makes the report.
  ///
  /// - Throws: `LibraryError` if the library cannot be read.
  public func run() throws -> LibraryReport {
    let census = try LibraryCensus(library, sampleLimit: options.sampleLimit)
    let keys = census.sample.keys
    if keys.count < census.count {
      messages.note(
        "\(library.folder): topics, readability and headlines are told of \(keys.count) "
          + "of \(census.count) articles")
    }
    let method = method
    let stretches = Stretches(census.days.counts)
    let (topics, sampled) = try topics(keys, stretches)
    let pieces = try pieces(keys)
    let overlaps = options.findsOverlaps ? try overlaps() : nil
    return LibraryReport(
      title: options.title ?? name,
      coverage: census.coverage(
        sampled: keys.count, notes: notes(overlaps, isFull: keys.count == census.count)),
      sentiment: census.moods.figures, valence: census.valence,
      mostPositive: census.positive.pieces, mostNegative: census.negative.pieces,
      time: stretches?.sentiment(census.moodsByDay, smallestCell: method.smallestCell),
      topics: topics,
      trends: stretches.flatMap {
        TrendFinding($0, days: census.days, sampled: sampled, method)
          .report(topics, census.phrases)
      }, readability: pieces.readability, headlines: pieces.headlines, overlaps: overlaps,
      method: method)
  }

  /// The name of the library's folder.
  private var name: String {
    library.folder.split(separator: "/").last { $0 != "." }.map(String.init) ?? library.folder
  }

  private var method: ReportMethod {
    ReportMethod(
      version: options.version,
      models: [
        "en/sentiment.model", "mul/sentiment.model", "en/keyphrases.model", "en/ease.model",
        "en/headlines.model",
      ])
  }

  private func topics(
    _ keys: [Int64], _ stretches: Stretches?
  ) throws -> (TopicsReport, sampled: [Int]) {
    let model = try SampleTopics.model(of: keys, in: library, threads: options.threads)
    var topics = SampleTopics(model, stretches)
    try LibrarySample.forEachBatch(keys, of: library) { articles in
      for article in articles { topics.insert(article) }
    }
    return (topics.report(), topics.sampled)
  }

  private func pieces(_ keys: [Int64]) throws -> PieceSums {
    let reader = PieceReader(threads: options.threads)
    var sums = PieceSums()
    try LibrarySample.forEachBatch(keys, of: library) { articles in
      sums.insert(reader.readings(of: articles))
    }
    return sums
  }

  /// Overlaps; nil where the index is of another edition and has to be made anew.
  private func overlaps() throws -> LibraryOverlaps? {
    do {
      return try OverlapFinding.overlaps(of: library, threads: options.threads)
    } catch let error as LibraryError where error.isAboutIndexFormat {
      messages.warn(error.description)
      return nil
    }
  }

  private func notes(_ overlaps: LibraryOverlaps?, isFull: Bool) -> [String] {
    var notes = [
      "Sentiment, languages and keyphrases are as they were found when each article was added.",
      "Readability and headlines are judged in English only.",
    ]
    if !isFull {
      notes.append(
        "Topics, readability and headlines are told of a sample that a hash of the ids chose.")
    }
    if overlaps == nil {
      notes.append("Articles that say the same or compete were not looked for.")
    } else if overlaps?.hasIndex == false {
      notes.append("The library has no index, without which no article is found to compete.")
    }
    return notes
  }
}

extension LibraryError {
  /// Whether it is only that the index has to be made anew.
  fileprivate var isAboutIndexFormat: Bool {
    if case .otherIndex = reason { true } else { false }
  }
}

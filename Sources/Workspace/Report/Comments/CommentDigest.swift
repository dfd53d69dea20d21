internal import Keyphrases
internal import Sentiment

/// What one reading of an input leaves: sums of all its records and a sample of them.
struct CommentDigest: Sendable {
  var tallies: CommentTallies
  var layout: InputLayout
  var columns: ReportColumns
  var repaired: Int
  var rejected: Int
  /// Why there was no more to read; nil if the input was read to its end.
  private(set) var failure: InputError?
  /// What becomes of what tells who wrote a text.
  let personal: ReportOptions.Personal

  /// The sample, in an order that depends on the records alone.
  var sample: [SampledComment] { tallies.sample.sorted }

  /// Reads an input once.
  ///
  /// - Throws: `InputError` if it cannot be read to its end.
  init(
    source: ByteSource, options: ReportOptions, messages: ScoreRun.Messages
  ) throws {
    let reader = try RecordReader(source: source, options: options.input)
    reader.layout.notes.forEach(messages.note)
    let noteCount = reader.layout.notes.count
    columns = try ReportColumns(reader, options)
    columns.notes.forEach { messages.note("\(reader.layout.file): \($0)") }
    let fields = CommentWorker.Fields(columns, reader.layout, options)
    var log = ProblemLog(file: reader.layout.file, rejectsPath: nil, messages: messages)
    var tallies = CommentTallies(sampleLimit: options.sampleLimit)
    let bound = SampleBound()
    let (parser, analyzer) = (reader.parser, options.analyzer)
    let dates = DateReader(isDayFirst: columns.isDayFirst)
    do {
      try RecordPipeline(threads: options.threads).run(
        reader, after: columns.chunks,
        makeWorker: {
          CommentWorker(
            parser: parser, analyzer: analyzer, fields: fields, dates: dates, bound: bound)
        },
        deliver: { block in
          tallies.insert(block, isDated: fields.time != nil, isGrouped: fields.group != nil)
          bound.lower(to: tallies.sample.bound)
          log.add(block.problems)
        })
    } catch let error as InputError {
      failure = error
    }
    failure = failure ?? columns.failure
    if let failure, tallies.whole.count == 0 { throw failure }
    log.finish()
    reader.layout.notes.dropFirst(noteCount).forEach(messages.note)
    self.tallies = tallies
    personal = options.personal
    layout = reader.layout
    repaired = log.repairedCount
    rejected = log.rejectedCount
    warnOfTimes(messages)
  }
}

extension CommentWorker.Fields {
  fileprivate init(_ columns: ReportColumns, _ layout: InputLayout, _ options: ReportOptions) {
    let finder = { (name: String?) in name.flatMap { FieldFinder($0, in: layout) } }
    self.init(
      time: finder(columns.time), group: finder(columns.group),
      author: options.personal == .hide ? nil : finder(columns.author),
      language: LanguageColumn(of: layout))
  }
}

// MARK: - Times

extension CommentDigest {
  /// The stretches of time; nil without times.
  var stretches: Stretches? { TimeSummary.stretches(tallies.days) }

  /// Says that times cannot be read.
  private func warnOfTimes(_ messages: ScoreRun.Messages) {
    guard let column = columns.time, tallies.undated > 0 else { return }
    let name = displayed(column)
    if tallies.undated == tallies.whole.count {
      messages.warn(
        "\(layout.file): no time can be read in '\(name)'; write times like 2025-03-14T09:30")
    } else {
      messages.note(
        "\(layout.file): \(tallies.undated) records have no time in '\(name)' that can be read")
    }
  }
}

// MARK: - Coverage

extension CommentDigest {
  /// What the report is based on.
  func coverage(sampleCount: Int) -> ReportCoverage {
    let days =
      stretches.map { stretches in
        tallies.days.keys.filter { stretches.place(ofDay: $0) != nil }.sorted()
      } ?? []
    let languages = tallies.languages
      .map { ReportCoverage.Language($0.key, count: $0.value) }
      .sorted { $0.count == $1.count ? $0.language < $1.language : $0.count > $1.count }
    return ReportCoverage(
      file: layout.file.split(separator: "/").last.map(String.init) ?? layout.file,
      read: tallies.whole.count, repaired: repaired, rejected: rejected,
      repeated: tallies.repeated, withoutOpinion: tallies.whole.withoutOpinion,
      unsupported: tallies.whole.unsupported, languages: languages,
      textColumn: layout.columns.isEmpty && layout.format != .json && layout.format != .ndjson
        ? nil : layout.textColumn,
      timeColumn: columns.time, groupColumn: columns.group, personalColumns: columns.personal,
      personal: personal,
      undated: columns.time == nil ? nil : tallies.undated,
      firstDay: days.first.flatMap(Period.day.name), lastDay: days.last.flatMap(Period.day.name),
      sample: ReportCoverage.Sample(
        count: sampleCount, isComplete: sampleCount == tallies.whole.count),
      notes: notes)
  }

  private var notes: [String] {
    var notes: [String] = []
    if let failure {
      notes.append("The file breaks off: \(failure.reason.sentence). What came before was read.")
    }
    let stretches = stretches
    let far = tallies.days.filter { stretches?.place(ofDay: $0.key) == nil }
    if !far.isEmpty {
      let count = far.reduce(0) { $0 + $1.value.count }
      let first = far.keys.min().flatMap(Period.day.name) ?? ""
      notes.append(
        "\(count) \(count == 1 ? "text is" : "texts are") far from all others in time, like \(first), and left out of the times."
      )
    }
    if tallies.isRepeatedTooFew {
      notes.append("There are too many different texts to tell all that come again.")
    }
    if tallies.ambiguousDates > 0, !columns.isDayOrderKnown {
      notes.append(
        "\(tallies.ambiguousDates) dates, like 3/4/2025, can be read in two ways; --day-first takes the other."
      )
    }
    if tallies.ungrouped.count > 0 {
      notes.append("There are too many groups: \(tallies.ungrouped.count) texts count as (other).")
    }
    return notes
  }
}

extension ReportCoverage.Language {
  init(_ language: String, count: Int) {
    self.init(
      language: language, count: count,
      isSupported: LanguageSupport.isJudged(language))
  }
}

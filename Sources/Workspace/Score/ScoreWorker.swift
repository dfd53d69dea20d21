internal import Sentiment

/// Scores the records of one chunk after another and writes them. Each thread has its own.
final class ScoreWorker: RecordPipeline.Worker {
  private let parser: RecordParser
  private let writer: (any RecordWriter)?
  private let options: ScoreOptions
  private let group: FieldFinder?
  private let time: FieldFinder?
  private let language: LanguageColumn?
  private let redactor: Redactor?
  private let columns: ResultColumns
  private var batch = RecordBatch()
  private var decoder = FieldDecoder()
  /// Reads other columns while `decoder` holds the text.
  private var columnDecoder = FieldDecoder()
  private var scorer: SentimentScorer

  init(
    parser: RecordParser, writer: (any RecordWriter)?, options: ScoreOptions, group: FieldFinder?,
    time: FieldFinder?, language: LanguageColumn?
  ) {
    self.parser = parser
    self.writer = writer
    self.options = options
    self.group = group
    self.time = time
    self.language = language
    redactor = options.output.redacts ? Redactor() : nil
    columns = ResultColumns(options)
    scorer = SentimentScorer(options.analyzer, findingAspects: options.readsAspects)
  }

  func process(_ chunk: Chunk, into block: OutputBlock) {
    parser.parse(chunk, into: &batch)
    scoreAll(batch, into: block)
    block.problems = batch.problems
    for problem in batch.problems
    where options.rejectsPath != nil && problem.severity == .rejected {
      RejectedRecord.append(problem, in: batch, redactor: redactor, to: block.rejected)
    }
    batch.removeAll()
  }

  /// The batch is handed down as an argument: read from the property it would be copied, and all that
  /// it owns retained, at each record.
  private func scoreAll(_ batch: RecordBatch, into block: OutputBlock) {
    for record in batch.records { score(record, in: batch, into: block) }
  }

  private func score(_ record: Record, in batch: RecordBatch, into block: OutputBlock) {
    guard let index = record.textField else {
      return write(record, UnsafeBufferPointer(start: nil, count: 0), in: batch, into: block)
    }
    decoder.withText(of: batch.fields[index], in: batch) { text in
      guard let redactor else { return write(record, text, in: batch, into: block) }
      // What is scored is what is written, so that the offsets of an explanation fit it.
      redactor.withRedacted(text) { write(record, $0, in: batch, into: block) }
    }
  }

  private func write(
    _ record: Record, _ text: UnsafeBufferPointer<UInt8>, in batch: RecordBatch,
    into block: OutputBlock
  ) {
    let sentiment = scorer.score(
      text, in: language?.code(of: record, batch, &columnDecoder),
      explaining: options.explains || options.isTable)
    if let writer {
      writer.open(record, in: batch, to: block)
      columns.add(sentiment, of: text, to: writer, block)
      writer.close(block)
    }
    if options.needsScoredTexts { note(record, text, sentiment, in: batch, into: block) }
  }

  /// Keeps what the summary needs.
  private func note(
    _ record: Record, _ text: UnsafeBufferPointer<UInt8>, _ sentiment: Sentiment,
    in batch: RecordBatch, into block: OutputBlock
  ) {
    block.scored.append(
      ScoredText(
        number: record.number, line: record.line, sentiment: sentiment,
        excerpt: Excerpt.bytes(of: text), textHash: Excerpt.hash(of: text),
        group: group?.string(record, batch, &columnDecoder).map { redactor?.redacted($0) ?? $0 },
        time: time?.string(record, batch, &columnDecoder),
        aspects: options.sumsAspects ? AspectMention.all(of: sentiment, in: text) : []))
  }
}

/// The results of scoring as columns, in their order.
struct ResultColumns {
  /// Whether the words that decided are written.
  var explains: Bool
  /// Whether what the text speaks of is written.
  var findsAspects: Bool
  /// Whether there are probabilities: the rules alone give none.
  var hasProbabilities: Bool
  /// Whether emotions and signals are written.
  var emotions: EmotionResultColumns
  /// Whether a column holds one number, as in CSV.
  var isFlat: Bool

  init(_ options: ScoreOptions) {
    explains = options.explains
    findsAspects = options.findsAspects
    hasProbabilities = options.analyzer.model != nil
    isFlat = options.output.format == .csv
    emotions = EmotionResultColumns(options)
  }

  var names: [String] {
    let labels = Sentiment.Label.allCases.map { "probabilities.\($0.rawValue)" }
    return ["label", "valence"] + (hasProbabilities ? isFlat ? labels : ["probabilities"] : [])
      + ["language", "evidence"] + emotions.names + (explains ? ["bias", "explanation"] : [])
      + (findsAspects ? ["aspects"] : [])
  }

  func add(
    _ sentiment: Sentiment, of text: UnsafeBufferPointer<UInt8>, to writer: any RecordWriter,
    _ block: OutputBlock
  ) {
    switch sentiment.label {
    case .positive: writer.add(0, "positive" as StaticString, to: block)
    case .negative: writer.add(0, "negative" as StaticString, to: block)
    case .neutral: writer.add(0, "neutral" as StaticString, to: block)
    case nil: writer.add(0, fixedPoint: nil, digits: 0, to: block)
    }
    let isSupported = sentiment.label != nil
    writer.add(1, fixedPoint: sentiment.valenceMillionths, digits: 6, to: block)
    var next = 2
    if hasProbabilities { addProbabilities(sentiment.probabilities, &next, to: writer, block) }
    if sentiment.language == "en" {
      writer.add(next, "en" as StaticString, to: block)
    } else {
      writer.add(next, sentiment.language, to: block)
    }
    writer.add(
      next + 1, fixedPoint: isSupported ? sentiment.evidenceThousandths : nil, digits: 3, to: block)
    next += 2
    emotions.add(sentiment, &next, to: writer, block)
    if explains {
      writer.add(
        next, fixedPoint: isSupported ? sentiment.biasThousandths : nil, digits: 3, to: block)
      writer.add(next + 1, to: block) { Self.appendExplanation(sentiment, text, to: $0, block) }
      next += 2
    }
    if findsAspects {
      writer.add(next, to: block) { AspectList.append(sentiment, text, to: $0, block) }
    }
  }

  private func addProbabilities(
    _ probabilities: Sentiment.Probabilities?, _ next: inout Int, to writer: any RecordWriter,
    _ block: OutputBlock
  ) {
    let values = [
      probabilities?.negativeMillionths, probabilities?.neutralMillionths,
      probabilities?.positiveMillionths,
    ]
    guard !isFlat else {
      for value in values {
        writer.add(next, fixedPoint: value, digits: 6, to: block)
        next += 1
      }
      return
    }
    writer.add(next, to: block) { out in
      guard let probabilities else { return out.append("null") }
      out.append("{\"negative\":")
      out.append(fixedPoint: probabilities.negativeMillionths, digits: 6)
      out.append(",\"neutral\":")
      out.append(fixedPoint: probabilities.neutralMillionths, digits: 6)
      out.append(",\"positive\":")
      out.append(fixedPoint: probabilities.positiveMillionths, digits: 6)
      out.append(UInt8(ascii: "}"))
    }
    next += 1
  }

  private static func appendExplanation(
    _ sentiment: Sentiment, _ text: UnsafeBufferPointer<UInt8>, to out: ByteBuffer,
    _ block: OutputBlock
  ) {
    out.append(UInt8(ascii: "["))
    for (index, reason) in sentiment.explanation.enumerated() {
      if index > 0 { out.append(ASCII.comma) }
      out.append("{\"start\":")
      out.append(decimal: reason.start)
      out.append(",\"end\":")
      out.append(decimal: reason.end)
      out.append(",\"text\":\"")
      JSONText.append(UnsafeBufferPointer(rebasing: text[reason.start..<reason.end]), to: out)
      out.append("\",\"weight\":")
      out.append(fixedPoint: reason.weightThousandths, digits: 3)
      out.append(",\"source\":")
      JSONText.appendString(reason.source.rawValue, to: out)
      if !reason.rules.isEmpty { appendRules(reason.rules, to: out) }
      out.append(UInt8(ascii: "}"))
      if out === block.bytes { block.spillIfLarge() }
    }
    out.append(UInt8(ascii: "]"))
  }

  private static func appendRules(_ rules: [RuleName], to out: ByteBuffer) {
    out.append(",\"rules\":[")
    for (index, rule) in rules.enumerated() {
      if index > 0 { out.append(ASCII.comma) }
      JSONText.appendString(rule.rawValue, to: out)
    }
    out.append(UInt8(ascii: "]"))
  }
}

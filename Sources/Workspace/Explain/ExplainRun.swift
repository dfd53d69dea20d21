internal import Sentiment

/// Explains one record of an input.
///
///     let run = try ExplainRun(source: ByteSource(path: "comments.csv"), options: options, record: 17)
///     try run.run(to: .standardOutput())
///
/// As a table it is drawn by `ExplanationView`; in the other forms it is the record that `ScoreRun`
/// writes with explanations.
public struct ExplainRun {
  private let reader: RecordReader
  private let options: ScoreOptions
  private let number: Int

  /// Reads the beginning of an input.
  ///
  /// - Parameters:
  ///   - source: Where the bytes come from.
  ///   - options: What was asked for; explanations are written in any case.
  ///   - record: The number of the record, from 0.
  /// - Throws: `InputError` if the input cannot be read or lacks a column that was named.
  public init(
    source: ByteSource, options: ScoreOptions, record: Int = 0
  ) throws(InputError) {
    reader = try RecordReader(source: source, options: options.input)
    var options = options
    options.explains = true
    self.options = options
    number = record
  }

  /// What was found out about the input.
  public var layout: InputLayout { reader.layout }

  /// Reads as far as the record and writes it.
  ///
  /// - Throws: `OutputError`, or `InputError` if there is no such record or it cannot be read.
  public func run(to sink: ByteSink) throws {
    let known = KeyCensus(reader: reader, isNeeded: options.needsKnownKeys)
    var batch = RecordBatch()
    let record = try find(in: known, &batch)
    let block = OutputBlock()
    if options.isTable {
      draw(record, in: batch, into: block)
    } else {
      try write(record, in: batch, known, into: block)
    }
    try sink.write(UnsafeRawBufferPointer(start: block.bytes.base, count: block.bytes.count))
  }

  /// Parses chunks until one has the record.
  private func find(in known: KeyCensus, _ batch: inout RecordBatch) throws(InputError) -> Record {
    var chunks = known.chunks[...]
    var count = 0
    while true {
      var chunk = chunks.popFirst()
      if chunk == nil {
        if let failure = known.failure { throw failure }
        chunk = try reader.nextChunk()
      }
      guard let chunk else { break }
      reader.parser.parse(chunk, into: &batch)
      if let record = batch.records.first(where: { $0.number == number }) { return record }
      count = chunk.firstRecord + chunk.recordCount
      if count > number { break }
    }
    throw InputError(.noSuchRecord(number, count: count), file: layout.file)
  }
}

// MARK: - Output

extension ExplainRun {
  /// Calls a function with a record's text in the form in which it is written.
  private func withText(
    of record: Record, in batch: RecordBatch, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let index = record.textField else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    var decoder = FieldDecoder()
    decoder.withText(of: batch.fields[index], in: batch) { text in
      guard options.output.redacts else { return body(text) }
      Redactor().withRedacted(text) { body($0) }
    }
  }

  private func draw(_ record: Record, in batch: RecordBatch, into block: OutputBlock) {
    var scorer = SentimentScorer(options.analyzer)
    withText(of: record, in: batch) { text in
      let sentiment = scorer.score(text, explaining: true)
      let view = ExplanationView(style: options.style, width: options.width)
      block.bytes.append(view.bytes(sentiment, of: Array(text)))
    }
  }

  private func write(
    _ record: Record, in batch: RecordBatch, _ known: KeyCensus, into block: OutputBlock
  ) throws(InputError) {
    let results = ResultColumns(options)
    let columns = OutputColumns(
      inputs: layout.columns.isEmpty ? known.keys : layout.columns, results: results.names,
      wanted: options.output.columns)
    let frame = OutputFrame(options.output, columns)
    guard let writer = options.output.writer(columns, places: known.places) else { return }
    var scorer = SentimentScorer(options.analyzer)
    block.bytes.append(frame.head + frame.lead)
    withText(of: record, in: batch) { text in
      let sentiment = scorer.score(text, explaining: true)
      writer.open(record, in: batch, to: block)
      results.add(sentiment, of: text, to: writer, block)
      writer.close(block)
    }
    block.bytes.append(frame.trail + frame.tail)
  }
}

internal import Sentiment
internal import Synchronization

/// Scores the records of one chunk after another for a report. Each thread has its own.
final class CommentWorker: RecordPipeline.Worker {
  /// Finds the values of a record beside its text.
  struct Fields: Sendable {
    var time: FieldFinder?
    var group: FieldFinder?
    var author: FieldFinder?
    var language: LanguageColumn?
  }

  private let parser: RecordParser
  private let fields: Fields
  private let dates: DateReader
  private let bound: SampleBound
  private var batch = RecordBatch()
  private var decoder = FieldDecoder()
  /// Reads other columns while `decoder` holds the text.
  private var columnDecoder = FieldDecoder()
  private var scorer: SentimentScorer

  init(
    parser: RecordParser, analyzer: SentimentAnalyzer, fields: Fields, dates: DateReader,
    bound: SampleBound
  ) {
    self.parser = parser
    self.fields = fields
    self.dates = dates
    self.bound = bound
    scorer = SentimentScorer(analyzer, tellingEmotions: false)
  }

  func process(_ chunk: Chunk, into block: OutputBlock) {
    parser.parse(chunk, into: &batch)
    scoreAll(batch, into: block)
    block.problems = batch.problems
    batch.removeAll()
  }

  /// The batch is handed down as an argument: read from the property it would be copied at each record.
  private func scoreAll(_ batch: RecordBatch, into block: OutputBlock) {
    for record in batch.records {
      guard let index = record.textField else {
        score(record, UnsafeBufferPointer(start: nil, count: 0), in: batch, into: block)
        continue
      }
      decoder.withText(of: batch.fields[index], in: batch) {
        score(record, $0, in: batch, into: block)
      }
    }
  }

  private func score(
    _ record: Record, _ text: UnsafeBufferPointer<UInt8>, in batch: RecordBatch,
    into block: OutputBlock
  ) {
    let stated = fields.language?.code(of: record, batch, &columnDecoder)
    let sentiment = scorer.score(text, in: stated, explaining: false)
    let time = fields.time?.string(record, batch, &columnDecoder)
    let reading = time.flatMap(dates.read)
    let group = fields.group?.string(record, batch, &columnDecoder)
    let textHash = Excerpt.hash(of: text)
    block.entries.append(
      CommentEntry(
        label: sentiment.label, valenceMillionths: sentiment.valenceMillionths ?? 0,
        hasOpinion: sentiment.opinionCount > 0, language: sentiment.language, textHash: textHash,
        time: reading, hasHour: time.map(Self.tellsHour) ?? false,
        group: group.map { append($0, to: block.bytes) }))
    let key = key(of: record, textHash, in: batch)
    guard bound.admits(key) else { return }
    let kept = Excerpt.prefix(of: text, length: SampledComment.length)
    block.sampled.append(
      SampledComment(
        number: record.number, line: record.line, text: kept, isCut: kept.count < text.count,
        language: stated, label: sentiment.label, valenceMillionths: sentiment.valenceMillionths,
        probabilities: sentiment.probabilities, hasOpinion: sentiment.opinionCount > 0,
        textHash: textHash, time: time,
        day: reading?.date.dayNumber, group: group,
        author: fields.author?.string(record, batch, &columnDecoder), key: key))
  }

  /// Whether a time that can be read has an hour: a colon, or more digits than a day has.
  private static func tellsHour(_ time: String) -> Bool {
    time.utf8.contains(UInt8(ascii: ":")) || time.utf8.contains(UInt8(ascii: "T"))
      || time.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } > 8
  }

  private func append(_ name: String, to bytes: ByteBuffer) -> Range<Int> {
    let start = bytes.count
    bytes.append(Array(name.utf8))
    return start..<bytes.count
  }

  /// A hash of a record's id and text; a record without an id is known by its number.
  private func key(of record: Record, _ textHash: UInt64, in batch: RecordBatch) -> UInt64 {
    var id = UInt64(record.number)
    if let field = record.idField {
      id = columnDecoder.withText(of: batch.fields[field], in: batch) { Excerpt.hash(of: $0) }
    }
    var key = textHash ^ id &* 0x9E37_79B9_7F4A_7C15
    key = (key ^ key >> 30) &* 0xBF58_476D_1CE4_E5B9
    key = (key ^ key >> 27) &* 0x94D0_49BB_1331_11EB
    return key ^ key >> 31
  }
}

/// The greatest key that may still be in the sample, as workers know it: it only falls, so that one who knows
/// an older one keeps too much and never too little.
final class SampleBound: Sendable {
  private let key = Atomic<UInt64>(.max)

  /// Whether a record with this key may be in the sample.
  func admits(_ key: UInt64) -> Bool { key <= self.key.load(ordering: .relaxed) }

  /// Lowers the bound.
  func lower(to key: UInt64) { self.key.store(key, ordering: .relaxed) }
}

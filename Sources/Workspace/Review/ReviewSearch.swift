public import Sentiment

/// Finds the texts of an input whose labels would teach most.
///
/// One pass over any number of records keeps the most uncertain ones; of these, diverse ones are
/// picked. The same input gives the same texts.
public struct ReviewSearch {
  /// How many uncertain texts are kept, at least, to pick from.
  static let poolSize = 2_000
  /// Longer texts are not asked about: nobody reads them for one label.
  static let textLimit = 4_000

  /// What was found.
  public struct Outcome: Sendable {
    /// The texts, the one that would teach most first.
    public var picks: [ReviewCandidate]
    /// How many records were read.
    public var recordCount: Int
    /// How many of them could not be asked about: rejected, empty, too long, or in no supported
    /// language.
    public var unfitCount: Int
    /// How many have an answer already.
    public var answeredCount: Int
  }

  private let reader: RecordReader
  private let analyzer: SentimentAnalyzer
  private let known: Set<UInt64>

  /// Reads the beginning of an input.
  ///
  /// - Parameters:
  ///   - source: Where the bytes come from.
  ///   - options: How they are read.
  ///   - analyzer: Who judges so far.
  ///   - labels: Answers that there are already.
  /// - Throws: `InputError` if the input cannot be read or lacks a column that was named.
  public init(
    source: ByteSource, options: InputOptions = InputOptions(), analyzer: SentimentAnalyzer,
    labels: LabelFile? = nil
  ) throws(InputError) {
    reader = try RecordReader(source: source, options: options)
    self.analyzer = analyzer
    known = labels?.known ?? []
  }

  /// What was found out about the input.
  public var layout: InputLayout { reader.layout }

  /// Reads the input to its end and picks texts.
  ///
  /// - Throws: `InputError` if the input is damaged.
  public func picks(limit: Int) throws(InputError) -> Outcome {
    var search = Search(
      pool: CandidatePool(limit: max(Self.poolSize, limit * 10)), known: known, analyzer)
    var batch = RecordBatch()
    var decoder = FieldDecoder()
    var recordCount = 0
    while let chunk = try reader.nextChunk() {
      reader.parser.parse(chunk, into: &batch)
      recordCount = chunk.firstRecord + chunk.recordCount
      search.unfitCount += chunk.recordCount - batch.records.count
      for record in batch.records {
        guard let index = record.textField else {
          search.unfitCount += 1
          continue
        }
        decoder.withText(of: batch.fields[index], in: batch) { search.look(at: $0, of: record) }
      }
    }
    return Outcome(
      picks: DiverseSelection.picks(from: search.pool.sorted, limit: limit),
      recordCount: recordCount, unfitCount: search.unfitCount, answeredCount: search.answeredCount)
  }
}

/// One pass over records.
private struct Search: ~Copyable {
  var pool: CandidatePool
  var unfitCount = 0
  var answeredCount = 0
  private let known: Set<UInt64>
  /// The signatures of texts that are or were in the pool, so that copies are not kept.
  private var seen = TextHashSet()
  private var scorer: SentimentScorer
  private var terms = TermSetReader()

  init(pool: CandidatePool, known: Set<UInt64>, _ analyzer: SentimentAnalyzer) {
    self.pool = pool
    self.known = known
    scorer = SentimentScorer(analyzer)
  }

  mutating func look(at text: UnsafeBufferPointer<UInt8>, of record: Record) {
    let isFit = text.count <= ReviewSearch.textLimit && text.contains { $0 > ASCII.space }
    guard isFit, let candidate = candidate(text, record) else {
      unfitCount += 1
      return
    }
    let (sentiment, uncertainty) = candidate
    if known.contains(Excerpt.hash(of: text)) {
      answeredCount += 1
      return
    }
    guard pool.admits(uncertaintyMillionths: uncertainty, number: record.number) else { return }
    let terms = terms.terms(of: text)
    if !terms.hashes.isEmpty, known.contains(terms.signature) {
      answeredCount += 1
      return
    }
    let signature = terms.hashes.isEmpty ? Excerpt.hash(of: text) : terms.signature
    guard seen.insert(signature) else { return }
    pool.insert(
      ReviewCandidate(
        number: record.number, line: record.line, text: Array(text), sentiment: sentiment,
        uncertaintyMillionths: uncertainty, terms: terms))
  }

  private mutating func candidate(
    _ text: UnsafeBufferPointer<UInt8>, _ record: Record
  ) -> (Sentiment, Int64)? {
    let sentiment = scorer.score(text, explaining: false)
    return ReviewCandidate.uncertaintyMillionths(of: sentiment).map { (sentiment, $0) }
  }
}

public import Sentiment

/// Collects texts with labels from one file after another.
///
///     var reader = LabelledTextReader()
///     try reader.read(ByteSource(path: "mine.csv"))
///     let texts = reader.texts
///
/// Every record that cannot be used is named with its file and line, or counted.
public struct LabelledTextReader: ~Copyable {
  /// What the person said about the files; everything else is found out.
  public struct Options: Sendable {
    /// The format; nil to find it out.
    public var format: InputFormat?
    /// The column of the texts; nil to guess it.
    public var textColumn: String?
    /// The column of the labels; nil to guess it.
    public var labelColumn: String?

    /// Creates options that leave everything to be found out.
    public init(
      format: InputFormat? = nil, textColumn: String? = nil, labelColumn: String? = nil
    ) {
      self.format = format
      self.textColumn = textColumn
      self.labelColumn = labelColumn
    }
  }

  /// How many records with an unknown label are named in each file.
  static let rejectedNamed = 20
  /// The longest text in bytes; of a longer one a label says little.
  static let textLimit = 64 << 10

  /// What was read so far.
  public private(set) var texts = LabelledTexts()

  private let options: Options
  private let messages: ScoreRun.Messages
  private var scorer: SentimentScorer
  private var terms = TermSetReader()
  private var decoder = FieldDecoder()

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - options: What is known about the files.
  ///   - analyzer: What tells the language of a text.
  ///   - messages: Where lines go.
  public init(
    options: Options = Options(), analyzer: SentimentAnalyzer = SentimentAnalyzer(),
    messages: ScoreRun.Messages = ScoreRun.Messages()
  ) {
    self.options = options
    self.messages = messages
    scorer = SentimentScorer(analyzer)
  }
}

// MARK: - Reading

extension LabelledTextReader {
  /// Reads a file to its end.
  ///
  /// - Throws: `InputError` if it cannot be read, and `TrainingError` if it has no labels.
  public mutating func read(_ source: ByteSource) throws {
    let reader = try RecordReader(
      source: source, options: InputOptions(format: options.format, textColumn: options.textColumn))
    var notes = reader.layout.notes[...]
    notes.forEach(messages.note)
    var problems = ProblemLog(file: reader.layout.file, rejectsPath: nil, messages: messages)
    var batch = RecordBatch()
    var column: LabelColumn?
    let languages = LanguageColumn(of: reader.layout)
    while let chunk = try reader.nextChunk() {
      reader.parser.parse(chunk, into: &batch)
      problems.add(batch.problems)
      if column == nil, !batch.records.isEmpty { column = try labelColumn(of: batch, reader) }
      guard var current = column else { continue }
      for record in batch.records {
        let language = languages?.code(of: record, batch, &decoder)
        try take(record, of: batch, in: language, &current)
      }
      column = current
    }
    problems.finish()
    notes = reader.layout.notes.dropFirst(notes.count)
    notes.forEach(messages.note)
    texts.leftOut.rejected += problems.rejectedCount
    guard let column else { throw TrainingError(.noRecords, file: reader.layout.file) }
    sayUnnamed(column)
    try column.check()
  }

  private mutating func take(
    _ record: Record, of batch: borrowing RecordBatch, in language: String?,
    _ column: inout LabelColumn
  ) throws(TrainingError) {
    guard let value = column.finder.string(record, batch, &decoder) else {
      texts.leftOut.unlabelled += 1
      return
    }
    switch column.read(value) {
    case .none: texts.leftOut.unlabelled += 1
    case .unknown: reject(record, "the label is not positive, neutral or negative", &column)
    case .beyondFive:
      throw TrainingError(
        .starsBeyondFive(column: column.name), file: column.file, line: record.line)
    case .label(let label):
      let text = record.textField.map { index in
        decoder.withText(of: batch.fields[index], in: batch) { Array($0) }
      }
      guard let text, text.contains(where: { $0 > ASCII.space }) else {
        texts.leftOut.empty += 1
        return messages.note("\(column.file):\(record.line): there is a label, but no text")
      }
      guard text.count <= Self.textLimit else {
        return reject(record, "the text is longer than \(Self.textLimit >> 10) KB", &column)
      }
      add(text, label, in: language)
    }
  }

  private mutating func add(
    _ text: [UInt8], _ label: Sentiment.Label, in language: String?
  ) {
    let (language, hash, kin) = text.withUnsafeBufferPointer { bytes in
      let terms = terms.terms(of: bytes)
      let hash = Excerpt.hash(of: bytes)
      return (
        scorer.score(bytes, in: language, explaining: false).language, hash,
        terms.hashes.isEmpty ? hash : terms.signature
      )
    }
    guard language == SentimentAnalyzer.assumedLanguage else {
      texts.leftOut.otherLanguages += 1
      return
    }
    texts.items.append(LabelledTexts.Item(text: text, label: label, hash: hash, kin: kin))
  }
}

// MARK: - Rejecting

extension LabelledTextReader {
  private mutating func reject(
    _ record: Record, _ why: String, _ column: inout LabelColumn
  ) {
    texts.leftOut.rejected += 1
    column.rejectedCount += 1
    guard column.rejectedCount <= Self.rejectedNamed else { return }
    messages.warn("\(column.file):\(record.line): \(why); the record is left out")
  }

  private func sayUnnamed(_ column: LabelColumn) {
    let more = column.rejectedCount - Self.rejectedNamed
    guard more > 0 else { return }
    messages.warn("\(column.file): \(more) more record\(more == 1 ? " is" : "s are") left out")
  }
}

// MARK: - The column of labels

extension LabelledTextReader {
  /// The column that was named, or the one whose name is a label's.
  private mutating func labelColumn(
    of batch: borrowing RecordBatch, _ reader: RecordReader
  ) throws -> LabelColumn {
    let layout = reader.layout
    let names = layout.columns.isEmpty ? keys(of: batch) : layout.columns
    guard let text = layout.textColumn else {
      throw TrainingError(.noTextColumn(columns: names), file: layout.file)
    }
    guard let name = options.labelColumn ?? LabelScale.column(in: names, besides: text) else {
      throw TrainingError(.noLabelColumn(columns: names), file: layout.file)
    }
    guard name != text else { throw TrainingError(.sameColumn(name), file: layout.file) }
    messages.note(
      "\(layout.file): texts from '\(displayed(text))', labels from '\(displayed(name))'")
    return LabelColumn(
      name: name, file: layout.file, finder: try FieldFinder.required(name, in: layout))
  }

  /// The keys of the first records, each once, in order.
  private mutating func keys(of batch: borrowing RecordBatch) -> [String] {
    var keys: [String] = []
    for record in batch.records.prefix(100) {
      for index in record.fields.prefix(100) {
        let key = decoder.keyString(of: batch.fields[index], in: batch)
        if !keys.contains(key) { keys.append(key) }
      }
    }
    return keys
  }
}

/// The column of labels in one file, and what was found in it.
private struct LabelColumn {
  let name: String
  let file: String
  let finder: FieldFinder
  let scale: LabelScale
  var rejectedCount = 0
  private var knownCount = 0
  private var unknownCount = 0
  private var zeroCount = 0
  private var oneCount = 0
  private var otherCount = 0

  init(name: String, file: String, finder: FieldFinder) {
    self.name = name
    self.file = file
    self.finder = finder
    scale = LabelScale(column: name)
  }

  mutating func read(_ value: String) -> LabelScale.Reading {
    let reading = scale.reading(of: value)
    switch reading {
    case .none: break
    case .unknown, .beyondFive: unknownCount += 1
    case .label(let label):
      knownCount += 1
      guard LabelScale.isNumber(value), label != .negative else {
        otherCount += 1
        break
      }
      if label == .neutral { zeroCount += 1 } else { oneCount += 1 }
    }
    return reading
  }

  /// Says what is wrong with the labels as a whole.
  func check() throws(TrainingError) {
    let count = knownCount + unknownCount
    guard count > 0 else { throw TrainingError(.noLabels(column: name), file: file) }
    // One in five may be "mixed" or "spam"; more, and it is another kind of column.
    guard unknownCount * 5 <= count else {
      throw TrainingError(
        .unknownLabels(column: name, count: unknownCount, of: count), file: file)
    }
    if scale == .words, otherCount == 0, zeroCount > 0, oneCount > 0 {
      throw TrainingError(.onlyZeroAndOne(column: name), file: file)
    }
  }
}

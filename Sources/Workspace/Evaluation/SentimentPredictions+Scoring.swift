public import Sentiment

// MARK: - Our own predictions

extension SentimentPredictions {
  /// Scores the texts of a gold set.
  ///
  /// - Parameters:
  ///   - path: The gold set, whose records have their text under `text` or another usual key.
  ///   - analyzer: Who scores.
  /// - Throws: `InputError` if the file cannot be read or has no text.
  public init(scoring path: String, with analyzer: SentimentAnalyzer) throws(InputError) {
    try self.init(scoring: path, with: analyzer) { Answer($0) }
  }

  /// The same with answers made of sentiments by a function.
  init(
    scoring path: String, with analyzer: SentimentAnalyzer, answer: (Sentiment) -> Answer
  ) throws(InputError) {
    var options = InputOptions(format: .ndjson)
    options.textColumn = "text"
    let reader = try RecordReader(source: ByteSource(path: path), options: options)
    var batch = RecordBatch()
    var decoder = FieldDecoder()
    var languageDecoder = FieldDecoder()
    let languages = LanguageColumn(of: reader.layout)
    var scorer = SentimentScorer(analyzer)
    var answers: [Int: Answer] = [:]
    while let chunk = try reader.nextChunk() {
      reader.parser.parse(chunk, into: &batch)
      for record in batch.records {
        guard let index = record.textField else { continue }
        let language = languages?.code(of: record, batch, &languageDecoder)
        let sentiment = decoder.withText(of: batch.fields[index], in: batch) { text in
          scorer.score(text, in: language, explaining: false)
        }
        answers[record.number] = answer(sentiment)
      }
    }
    self.init(name: "sentivane", answers: answers)
  }
}

extension SentimentPredictions.Answer {
  /// What our own analyzer says; without probabilities where it has no model.
  init(_ sentiment: Sentiment) {
    self.init(label: sentiment.label?.rawValue, valence: sentiment.valence)
    guard let found = sentiment.probabilities else { return }
    probabilities = Sentiment.Label.allCases.map {
      .init(label: $0.rawValue, probability: found[$0])
    }
  }
}

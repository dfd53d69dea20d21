internal import Glibc
internal import Learning
internal import Sentiment
internal import Tokenizing

/// The features of headlines in rows: terms, n-grams, character n-grams, figures, and where their words point.
///
/// The last are no features of a model: what they come to is added to the weights of the terms.
struct HeadlineFeatures {
  /// The terms that have a row in the model.
  let terms: [[UInt8]]
  /// A row for each headline.
  let matrix: SparseMatrix

  private let space: TextFeatureSpace
  private let vectors: WordVectors
  /// What a vector is multiplied by, so that headlines have vectors of average length `vectorWeight`.
  private let vectorScale: Float

  /// Reads headlines, and learns the company of words.
  init(_ headlines: [[UInt8]], companions: [[UInt8]], options: HeadlineTrainer.Options) {
    let terms = Self.terms(headlines, companions, options)
    let space = Self.space(of: headlines, terms: terms, options: options)
    let lexicon = Self.analyzer(terms).analyzer.lexicon
    let rows = Self.rows(of: headlines, terms, lexicon)
    vectors = WordVectors(
      rows + Self.rows(of: companions, terms, lexicon), wordCount: terms.count,
      dimension: options.dimension, threadCount: options.threadCount)
    let points = rows.map { [vectors] in Self.point(of: $0, vectors) }
    let squares = points.reduce(0.0) { $0 + $1.reduce(0.0) { $0 + Double($1) * Double($1) } }
    vectorScale =
      options.vectorWeight / Float((squares / Double(max(1, points.count))).squareRoot() + 1e-9)
    var matrix = SparseMatrix(columnCount: space.featureCount + vectors.dimension)
    var merger = RowMerger(featureCount: matrix.columnCount)
    for (number, point) in points.enumerated() {
      space.forEachFeature(of: number, .all) { merger.add($0, $1) }
      for (place, value) in point.enumerated() {
        merger.add(space.featureCount + place, value * vectorScale)
      }
      merger.flush(into: &matrix)
    }
    self.terms = terms
    self.matrix = matrix
    self.space = space
  }

  /// The space of the features of headlines, numbered.
  ///
  /// - Parameters:
  ///   - headlines: The headlines.
  ///   - terms: The terms that have a row.
  ///   - options: What counts how much.
  ///   - change: Called with the space when it is numbered.
  static func space(
    of headlines: [[UInt8]], terms: [[UInt8]], options: HeadlineTrainer.Options,
    _ change: (inout TextFeatureSpace) -> Void = { _ in }
  ) -> TextFeatureSpace {
    let (analyzer, words) = analyzer(terms)
    var settings = TextFeatureSpace.Options()
    settings.fewestTexts = options.fewestHeadlines
    settings.ngramWeight = options.ngramWeight
    settings.characterWeight = options.characterWeight
    settings.characterBits = options.characterBits
    settings.longestNGram = 2
    settings.figureWeight = options.figureWeight
    var space = TextFeatureSpace(
      terms: terms, persons: [], table: analyzer.lexicon.terms,
      figureCount: HeadlineImpression.figureCount(words), options: settings)
    var reading = HeadlineImpression(analyzer, words: words)
    for headline in headlines {
      headline.withUnsafeBufferPointer { bytes in
        reading.read(bytes)
        reading.append(bytes, to: &space)
      }
    }
    space.number(texts: 0..<headlines.count)
    change(&space)
    return space
  }

  /// An analyzer that tells some terms apart.
  private static func analyzer(
    _ terms: [[UInt8]]
  ) -> (analyzer: SentimentAnalyzer, words: HeadlineWords) {
    SentimentAnalyzer.reading { table in
      for term in terms { term.withUnsafeBufferPointer { _ = table.insert($0) } }
    }
  }

  /// Terms that are known already, and behind them new ones of three headlines or more.
  static func terms(known: [[UInt8]], of headlines: [[UInt8]]) -> [[UInt8]] {
    var choice = VocabularyChoice()
    choice.keepsNames = true
    choice.fewestTexts = 3
    let set = Set(known)
    return known
      + choice.terms(in: headlines, analyzer: SentimentAnalyzer(model: nil))
      .filter { !set.contains($0) && $0.count < 256 }
  }

  /// Terms of enough headlines, and those that enough other texts have.
  private static func terms(
    _ headlines: [[UInt8]], _ companions: [[UInt8]], _ options: HeadlineTrainer.Options
  ) -> [[UInt8]] {
    let analyzer = SentimentAnalyzer(model: nil)
    var choice = VocabularyChoice()
    choice.keepsNames = true
    choice.fewestTexts = options.fewestHeadlines
    let own = choice.terms(in: headlines, analyzer: analyzer)
    choice.fewestTexts = options.fewestCompanions
    let known = Set(own)
    return own
      + choice.terms(in: headlines + companions, analyzer: analyzer).filter { !known.contains($0) }
  }

  /// Texts as the rows of their tokens.
  private static func rows(
    of texts: [[UInt8]], _ terms: [[UInt8]], _ lexicon: Lexicon
  ) -> [[Int32]] {
    let ids = terms.map { term in
      term.withUnsafeBufferPointer { lexicon.terms.find($0) ?? .unknown }
    }
    let rows = TermRows(ids: ids, persons: [], table: lexicon.terms)
    var stream = TokenStream()
    return texts.map { text in
      text.withUnsafeBufferPointer { bytes in
        lexicon.tokenizer.tokenize(bytes, into: &stream)
        stream.resolve(bytes, with: lexicon.terms)
        guard let base = bytes.baseAddress else { return [] }
        return (0..<stream.count).map { rows.row(of: stream[$0], in: base) }
      }
    }
  }

  /// Where a text points: the sum of its words' vectors, in the measure in which a model adds up terms.
  private static func point(of text: [Int32], _ vectors: WordVectors) -> [Float] {
    var point = [Float](repeating: 0, count: vectors.dimension)
    let factor = TextModelReader.factor(text.count)
    for word in text where word >= 0 {
      let weight = vectors.weights[Int(word)] * factor
      for (place, value) in vectors.vector(Int(word)).enumerated() {
        point[place] += value * weight
      }
    }
    return point
  }
}

// MARK: - The model

extension HeadlineFeatures {
  /// The bytes of a model.
  ///
  /// - Parameters:
  ///   - columns: The weights of the matrix's columns, for each column of the model.
  ///   - settings: What the model keeps beside.
  func modelBytes(_ columns: [[Float]], settings: [Float]) -> [UInt8] {
    var builder = TextModelBuilder(
      space: space, terms: terms, texts: 0..<space.count, names: HeadlineModel.Column.names)
    builder.ngramColumns = columns.count
    builder.characterColumns = columns.count
    builder.userSections = [settings]
    for (column, weights) in columns.enumerated() {
      for feature in 0..<space.featureCount {
        builder.weights[feature * columns.count + column] = weights[feature]
      }
      for term in terms.indices {
        let company = zip(vectors.vector(term), weights[space.featureCount...])
          .reduce(Float(0)) { $0 + $1.0 * $1.1 }
        let weight = company * vectors.weights[term] * vectorScale
        builder.weights[term * columns.count + column] += weight
        let negated = Int(space.negatedRows[term])
        if negated >= 0 { builder.weights[negated * columns.count + column] += weight }
      }
    }
    return builder.bytes()
  }
}

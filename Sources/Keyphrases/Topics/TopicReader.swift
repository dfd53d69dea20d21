internal import Learning
internal import Tokenizing

/// Tells of one document after another how much it has of each topic. Each thread has its own.
public struct TopicReader: ~Copyable {
  /// The model that is read with.
  public let model: TopicModel
  private var terms: TopicTerms
  private var stems: StemColumns
  private var columns: [UInt32] = []

  /// Creates a reader.
  public init(_ model: TopicModel) {
    self.model = model
    terms = TopicTerms(without: model.speech.stopWords)
    stems = StemColumns(model.speech.stemmer)
  }
}

// MARK: - Reading

extension TopicReader {
  /// What a document is about.
  public struct Reading: Hashable, Sendable {
    /// The share of each topic, which sum to 1; empty if the document has no word of the vocabulary.
    public var shares: [Double]
    /// How near the document is to the direction of its main topic: −1 to 1.
    public var typicality: Double

    /// The topic of the largest share; nil if there are no shares.
    public var main: Int? {
      shares.indices.max { shares[$0] == shares[$1] ? $0 > $1 : shares[$0] < shares[$1] }
    }
  }

  /// Returns what a document is about; it need not be valid UTF-8.
  ///
  /// - Complexity: O(*n* + *m* · 50) for *n* bytes and *m* different words.
  public mutating func read(_ text: Span<UInt8>) -> Reading {
    text.withUnsafeBufferPointer { read($0) }
  }

  package mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> Reading {
    let none = Reading(shares: [], typicality: 0)
    guard !model.topics.isEmpty else { return none }
    var columns: [UInt32] = []
    var stems = StemColumns(nil)
    swap(&stems, &self.stems)
    swap(&columns, &self.columns)
    columns.removeAll(keepingCapacity: true)
    let table = model.vocabulary.stems
    terms.forEach(in: text, limit: TopicCorpus.termLimit) { term, _ in
      let column = stems.column(of: term, in: table)
      if column != StemColumns.none { columns.append(column) }
    }
    columns.sort()
    var row = SparseMatrix(columnCount: table.count)
    if !columns.isEmpty { model.vocabulary.appendRow(of: columns, to: &row) }
    swap(&stems, &self.stems)
    swap(&columns, &self.columns)
    guard row.rowCount == 1 else { return none }
    let point = UnitVectors(point(of: row), count: 1, dimension: model.space.rank)
    guard !point.isZero(0) else { return none }
    let centers = model.mixture.centers
    let cosines = (0..<centers.count).map { point.cosine(0, to: $0, of: centers) }
    let shares = model.mixture.shares(cosines: cosines)
    var reading = Reading(shares: shares, typicality: 0)
    reading.typicality = reading.main.map { Double(cosines[$0]) } ?? 0
    return reading
  }

  /// Where a row lies in the model's space.
  private func point(of row: SparseMatrix) -> [Float] {
    let rank = model.space.rank
    var point = Array(repeating: Float(0), count: rank)
    for (column, value) in zip(row.columns(inRow: 0), row.values(inRow: 0)) {
      let start = Int(column) * rank
      for place in 0..<rank { point[place] += value * model.space.components[start + place] }
    }
    return point
  }
}

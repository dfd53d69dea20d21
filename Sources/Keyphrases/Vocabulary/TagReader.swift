internal import Learning
internal import Tokenizing

/// A tag of a document.
public struct AssignedTag: Hashable, Sendable {
  /// The tag, as the list has it.
  public var name: String
  /// How surely the document is about it: 0 to 1; a calibrated probability where there were examples.
  public var score: Double
  /// How often the document names it.
  public var count: Int
}

/// Chooses the tags of one document after another. Each thread has its own.
public struct TagReader: ~Copyable {
  private let model: TagModel
  private var matcher: TagMatcher
  private var terms: TopicTerms
  private var columns: StemColumns

  /// Creates a reader.
  public init(_ model: TagModel) {
    self.model = model
    let speech = TopicLanguage(code: model.language, excluded: [])
    matcher = TagMatcher(model.vocabulary, language: model.language)
    terms = TopicTerms(without: speech.stopWords)
    columns = StemColumns(speech.stemmer)
  }

  /// Returns the numbers of the tags that a document names.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public mutating func named(in text: Span<UInt8>) -> [Int] {
    text.withUnsafeBufferPointer { matcher.matches(in: $0).map(\.tag) }
  }

  /// Returns a document's tags, the surest first.
  ///
  /// - Parameters:
  ///   - text: The document, which need not be valid UTF-8.
  ///   - limit: How many tags there are at most.
  ///   - threshold: The least score.
  /// - Complexity: O(*n* + *t* · *m*) for *n* bytes, *m* different words and *t* tags with examples.
  public mutating func tags(
    of text: Span<UInt8>, limit: Int = 10, threshold: Double = 0
  ) -> [AssignedTag] {
    let matches = text.withUnsafeBufferPointer { matcher.matches(in: $0) }
    var scores = Dictionary(
      uniqueKeysWithValues: matches.map { ($0.tag, (model.probability($0), $0.count)) })
    if let row = row(of: text, matches) {
      for (tag, learned) in model.learned.enumerated() {
        guard let learned else { continue }
        let probability = learned.scaling.probability(ofScore: row.score(learned.model, tag: tag))
        scores[tag] = (Double(probability), scores[tag]?.1 ?? 0)
      }
    }
    return scores.filter { $0.value.0 >= threshold && $0.value.0 > 0 }
      .sorted { $0.value.0 == $1.value.0 ? $0.key < $1.key : $0.value.0 > $1.value.0 }
      .prefix(limit)
      .map {
        AssignedTag(name: model.vocabulary.names[$0.key], score: $0.value.0, count: $0.value.1)
      }
  }

  /// The document's words as the examples' were; nil where there were none.
  private mutating func row(of text: Span<UInt8>, _ matches: [TagMatcher.Match]) -> TagRow? {
    guard model.isTrained, let words = model.words else { return nil }
    var known: [UInt32] = []
    var columns = StemColumns(nil)
    swap(&columns, &self.columns)
    text.withUnsafeBufferPointer { text in
      terms.forEach(in: text, limit: TopicCorpus.termLimit) { term, _ in
        let column = columns.column(of: term, in: words.stems)
        if column != StemColumns.none { known.append(column) }
      }
    }
    swap(&columns, &self.columns)
    return TagRow(known.sorted(), words, matches: matches)
  }
}

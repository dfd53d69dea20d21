internal import Glibc
internal import Learning
internal import Tokenizing

/// Chooses tags for documents, from a controlled list and, if there are any, from tagged examples.
///
/// Without examples a tag is given to a document that names it; how surely depends on how often, where,
/// and how rare the tag is. With examples each tag has a logistic regression on the document's words and
/// on how strongly it names the tag, whose scores are calibrated on examples that it was not fitted on: a
/// probability of 0.8 is right four times in five. A tag of fewer than three examples is left to its
/// names.
///
/// A model is a value and can be shared by threads.
public struct TagModel: Sendable {
  /// The tags.
  public let vocabulary: TagVocabulary
  /// Whether probabilities were calibrated on examples.
  public var isTrained: Bool { learned.contains { $0 != nil } }

  let language: String
  /// How much a tag's name tells: 1 for the rarest, less for those that many documents name.
  private let rarities: [Double]
  private(set) var words: TopicVocabulary?
  private(set) var learned: [LearnedTag?]

  /// What was learned of one tag.
  struct LearnedTag: Sendable {
    var model: LogisticRegression
    var scaling: PlattScaling
  }

  /// A document and its tags.
  public struct Example: Sendable {
    /// The document.
    public var text: String
    /// The names of its tags; those that the list does not have are passed over.
    public var tags: [String]

    /// Creates an example.
    public init(text: String, tags: [String]) {
      self.text = text
      self.tags = tags
    }
  }

  /// Creates a model that goes by names alone.
  ///
  /// - Parameters:
  ///   - vocabulary: The tags.
  ///   - frequencies: In how many documents each tag is named, where that is known.
  ///   - documentCount: How many documents that were.
  ///   - language: The language of the documents.
  public init(
    _ vocabulary: TagVocabulary, frequencies: [Int] = [], documentCount: Int = 0,
    language: String = "en"
  ) {
    self.vocabulary = vocabulary
    self.language = language
    learned = Array(repeating: nil, count: vocabulary.names.count)
    let most = log(Double(documentCount + 1))
    rarities = vocabulary.names.indices.map { tag in
      guard most > 0, tag < frequencies.count else { return 1 }
      let rarity = log(Double(documentCount + 1) / Double(frequencies[tag] + 1)) / most
      return 0.25 + 0.75 * max(0, min(1, rarity))
    }
  }

  /// How surely a document is about a tag that it names: between 0 and 1.
  func probability(_ match: TagMatcher.Match) -> Double {
    let weight = match.strength * rarities[match.tag]
    return weight / (1 + weight)
  }
}

// MARK: - Learning

extension TagModel {
  private static let leastExamples = 3
  private static let foldCount = 3
  /// The penalty of a word's weight; that of the intercept is next to nothing.
  private static let penalty: Float = 0.3
  private static let interceptPenalty: Float = 1e-3

  /// Learns from examples.
  ///
  /// - Parameters:
  ///   - examples: Documents and their tags.
  ///   - threadCount: How many threads share the work; the result is the same for any number.
  /// - Complexity: O(*t* · *m*) for *t* tags and *m* different words of all examples, some dozens of times.
  public mutating func train(on examples: [Example], threadCount: Int = 2) {
    guard examples.count > 1 else { return }
    var reader = TagTextReader(language)
    let documents = examples.map { reader.stems(of: $0.text) }
    let words = TopicVocabulary(
      frequencies: TopicDocuments.frequencies(documents, count: reader.stems.count) { $0 },
      of: reader.stems, documentCount: documents.count, commonest: 0.5)
    self.words = words
    var matcher = TagMatcher(vocabulary, language: language)
    var rows: [TagRow] = []
    var columns = StemColumns(nil)
    for (example, document) in zip(examples, documents) {
      let known = document.compactMap { stem -> UInt32? in
        var text = reader.stems.term(TermID(rawValue: stem))
        let column = text.withUTF8 { columns.column(of: $0, in: words.stems) }
        return column == StemColumns.none ? nil : column
      }
      var text = example.text
      rows.append(
        TagRow(known.sorted(), words, matches: text.withUTF8 { matcher.matches(in: $0) }))
    }
    let tagged = examples.map { Set($0.tags.compactMap(vocabulary.number(of:))) }
    for tag in vocabulary.names.indices {
      let targets = tagged.map { $0.contains(tag) ? Float(1) : 0 }
      let count = targets.count { $0 == 1 }
      guard count >= Self.leastExamples, count < targets.count else { continue }
      learned[tag] = Self.learn(tag, rows, targets, words.stems.count, threadCount)
    }
  }

  private static func learn(
    _ tag: Int, _ rows: [TagRow], _ targets: [Float], _ wordCount: Int, _ threadCount: Int
  ) -> LearnedTag {
    var matrix = SparseMatrix(columnCount: wordCount + 2)
    for row in rows { row.append(to: &matrix, tag: tag, wordCount: wordCount) }
    // Yes and no are dealt out by themselves, so that each part has some of both.
    var dealt = [0, 0]
    let folds = targets.map { target in
      let side = target == 1 ? 1 : 0
      dealt[side] += 1
      return dealt[side] % foldCount
    }
    var scores = Array(repeating: Float(0), count: rows.count)
    for fold in 0..<foldCount {
      let inside = folds.indices.filter { folds[$0] != fold }
      let outside = folds.indices.filter { folds[$0] == fold }
      let model = fit(matrix.rows(inside), inside.map { targets[$0] }, threadCount)
      for (index, score) in zip(outside, model.scores(matrix.rows(outside))) {
        scores[index] = score
      }
    }
    return LearnedTag(
      model: fit(matrix, targets, threadCount),
      scaling: PlattScaling.fit(scores: scores, targets: targets))
  }

  private static func fit(
    _ matrix: SparseMatrix, _ targets: [Float], _ threadCount: Int
  ) -> LogisticRegression {
    var penalties = Array(repeating: penalty, count: matrix.columnCount)
    penalties[matrix.columnCount - 1] = interceptPenalty
    var options = LogisticRegression.Options()
    options.threadCount = threadCount
    options.tolerance = 1e-3
    return LogisticRegression.fit(
      matrix, targets: targets, outputCount: 1, penalties: penalties, options: options
    ).model
  }
}

/// A document as a row: its words, the strength of the tag's names, and 1 for the intercept.
struct TagRow {
  private let columns: [UInt32]
  private let values: [Float]
  private let strengths: [Int: Float]

  /// - Parameter words: The columns of its words, sorted.
  init(_ words: [UInt32], _ vocabulary: TopicVocabulary, matches: [TagMatcher.Match]) {
    var row = SparseMatrix(columnCount: vocabulary.stems.count)
    if !words.isEmpty { vocabulary.appendRow(of: words, to: &row) }
    columns = words.isEmpty ? [] : Array(row.columns(inRow: 0))
    values = words.isEmpty ? [] : Array(row.values(inRow: 0))
    strengths = Dictionary(
      matches.map { ($0.tag, Float($0.strength)) }, uniquingKeysWith: { a, _ in a })
  }

  func append(to matrix: inout SparseMatrix, tag: Int, wordCount: Int) {
    let place = UInt32(wordCount)
    if let strength = strengths[tag] {
      matrix.appendRow(columns + [place, place + 1], values + [strength, 1])
    } else {
      matrix.appendRow(columns + [place + 1], values + [1])
    }
  }

  /// The score of a model that was fitted on such rows.
  func score(_ model: LogisticRegression, tag: Int) -> Float {
    let wordCount = model.featureCount - 2
    var score = model.weights[wordCount + 1]
    if let strength = strengths[tag] { score += strength * model.weights[wordCount] }
    for (column, value) in zip(columns, values) { score += value * model.weights[Int(column)] }
    return score
  }
}

internal import Learning
internal import Recommendation
internal import Similarity

/// What of an article counts for recommending.
public enum RecommendationField: String, CaseIterable, Sendable {
  /// The words of the title.
  case title
  /// The words of title and text, those of the title twice.
  case text
  /// The tags.
  case tags
  /// Phrases of keyphrases and title.
  case phrases

  /// Whether a key of the index counts for one of some fields.
  static func includes(_ key: [UInt8], _ fields: Set<RecommendationField>) -> Bool {
    switch ArticleField(ofKey: key) {
    case .text: fields.contains(.text)
    // The words of the text have those of the title among them.
    case .title: fields.contains(.title) && !fields.contains(.text)
    case .tag: fields.contains(.tags)
    case .phrase: fields.contains(.phrases)
    }
  }
}

/// A library from which articles are recommended.
///
///     let library = try LibraryRecommender(of: Library(at: "site", for: .reading))
///     try library.learn(from: "reads.csv")
///     let run = RecommendationRun(library, RecommendationWishes())
///     try run.writeAllReaders(to: sink)
public struct LibraryRecommender {
  let library: Library
  let index: Index
  let texts: ItemTexts
  private(set) var taste: TasteModel?
  private(set) var readings = ReadingHistories(seed: .random(in: 0 ... .max))
  private let messages: ScoreRun.Messages

  /// From how many readers is learned at most.
  private static let sampleLimit = 200_000

  /// Reads what the articles of a library say.
  ///
  /// - Parameters:
  ///   - library: The library.
  ///   - fields: What of an article counts.
  ///   - messages: Where lines go about what was found out.
  /// - Throws: `LibraryError` if its index is damaged.
  public init(
    of library: Library, fields: Set<RecommendationField> = [.title, .text],
    messages: ScoreRun.Messages = ScoreRun.Messages()
  ) throws {
    self.library = library
    self.messages = messages
    let search = try LibrarySearch(of: library, isLearning: true)
    index = search.index
    texts = try search.guarded { index in
      try ItemTexts(index) { RecommendationField.includes($0, fields) }
    }
  }
}

// MARK: - Readers

extension LibraryRecommender {
  /// Reads what readers have read, and learns from it what tastes there are.
  ///
  /// - Parameters:
  ///   - paths: Files; what is in later ones comes after.
  ///   - columns: Which columns are meant.
  ///   - halfLife: In how many seconds a reading loses half its weight; nil for never.
  /// - Returns: How much each reading tells, and how many records could not be read.
  /// - Throws: `InputError`, `LibraryError`, `RecommendationError`.
  mutating func learn(
    from paths: [String], columns: ReadingColumns, halfLife: Double?, threads: Int
  ) throws -> (histories: Histories, rejectedCount: Int) {
    var rejected = 0
    for path in paths {
      var file = try ReadingFile(path: path, columns: columns, messages: messages)
      let before = (readings.interactionCount, readings.unknownCount)
      let bad = try file.forEach { reading in
        readings.append(
          reader: reading.user.utf8Span.span.bytes, item: try item(id: reading.item),
          rating: reading.rating, time: reading.time)
      }
      let known = readings.interactionCount - before.0
      let unknown = readings.unknownCount - before.1
      report(path: path, known: known, unknown: unknown, bad: bad)
      guard known > 0 || unknown == 0 else { throw RecommendationError(.nothingKnown, file: path) }
      rejected += bad
    }
    let weights = readings.weights(itemCount: texts.count, halfLife: halfLife)
    var options = TasteModel.Options()
    options.threadCount = threads
    taste = TasteModel.fit(
      texts, weights, from: readings.sample(limit: Self.sampleLimit), options: options)
    if taste == nil {
      messages.note("too few readers to learn tastes from: each reader's own history counts alone")
    }
    return (Histories(weights: weights), rejected)
  }

  /// What readers have read, as a recommender takes it.
  struct Histories {
    let weights: SparseMatrix
  }

  private func report(path: String, known: Int, unknown: Int, bad: Int) {
    let name = path == "-" ? "stdin" : path
    messages.note("\(name): \(known) readings of articles of the library")
    if unknown > 0 {
      messages.warn("\(name): \(unknown) readings are of articles that are not in the library")
    }
    if bad > 0 { messages.warn("\(name): \(bad) records name no reader or no article") }
  }

  /// Says what a person should know.
  func warn(_ sentence: String) { messages.warn(sentence) }

  /// The item with an id; nil if the library has none.
  func item(id: String) throws -> Int? {
    do {
      return try texts.item(id.utf8Span.span.bytes)
    } catch {
      throw LibraryError(.damaged("the index"), at: library.folder)
    }
  }

  /// The id of an item.
  func id(ofItem item: Int) throws -> String {
    do {
      return String(decoding: try texts.identifier(ofItem: item), as: UTF8.self)
    } catch {
      throw LibraryError(.damaged("the index"), at: library.folder)
    }
  }

  /// The items with a tag, in any case.
  func items(withTag tag: String) throws -> [Int] {
    var query = IndexQuery()
    query.append(ArticleField.key(ofTag: tag).span.bytes, weight: 1)
    do {
      return try Searcher(index).search(query, limit: index.documentCount)
        .compactMap { texts.item($0.document) }.sorted()
    } catch {
      throw LibraryError(.damaged("the index"), at: library.folder)
    }
  }
}

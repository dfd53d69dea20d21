internal import Learning
internal import Recommendation

/// Recommends articles of a library and writes them.
public struct RecommendationRun {
  private var source: LibraryRecommender
  private let wishes: RecommendationWishes
  private let threads: Int

  /// Prepares a run.
  public init(_ source: LibraryRecommender, _ wishes: RecommendationWishes, threads: Int = 2) {
    self.source = source
    self.wishes = wishes
    self.threads = max(1, threads)
  }

  /// Writes what somebody may want to read next who has read some articles.
  ///
  /// - Parameters:
  ///   - history: Their ids.
  ///   - reader: The name of the reader, if there is one.
  ///   - output: Where the list goes.
  /// - Throws: `LibraryError.Reason.noSuchArticle` if none of them is in the library.
  public func write(
    history: [String], reader: String? = nil, _ output: RecommendationOutput
  ) throws {
    var items: [Int] = []
    for id in history {
      if let item = try source.item(id: id) {
        items.append(item)
      } else {
        source.warn("--history: there is no article '\(displayed(id))'")
      }
    }
    guard !items.isEmpty else {
      throw LibraryError(.noSuchArticle(id: history.first ?? ""), at: source.library.folder)
    }
    let recommender = Recommender(source.texts, taste: source.taste)
    let list = recommender.recommendations(
      for: ReaderHistory(items), try source.rules(wishes))
    var writer = try RecommendationWriter(source, output)
    try writer.write(list, for: reader)
    try writer.finish()
  }

  /// Writes what each reader of some files may want to read next, in the order in which they first appear.
  ///
  /// - Returns: How many readers there are, and how many records could not be read.
  public mutating func writeReaders(
    of paths: [String], columns: ReadingColumns = ReadingColumns(), halfLife: Double? = nil,
    _ output: RecommendationOutput
  ) throws -> (readers: Int, rejectedCount: Int) {
    var writer: RecommendationWriter?
    let rejected = try forEachReader(of: paths, columns: columns, halfLife: halfLife) {
      source, reader, items in
      if writer == nil { writer = try RecommendationWriter(source, output) }
      try writer?.write(items, for: reader)
    }
    if writer == nil { writer = try RecommendationWriter(source, output) }
    try writer?.finish()
    return (source.readings.readerCount, rejected)
  }

  private mutating func forEachReader(
    of paths: [String], columns: ReadingColumns, halfLife: Double?,
    _ body: (LibraryRecommender, String, [RecommendedItem]) throws -> Void
  ) throws -> Int {
    let (histories, rejected) = try source.learn(
      from: paths, columns: columns, halfLife: halfLife, threads: threads)
    let recommender = Recommender(source.texts, taste: source.taste)
    let (source, rules) = (source, try source.rules(wishes))
    try recommender.forEachReader(of: histories.weights, rules, threadCount: threads) {
      reader, items throws(any Error) in
      let name = String(decoding: source.readings.name(ofReader: reader), as: UTF8.self)
      try body(source, name, items)
    }
    return rejected
  }

  /// Returns what is recommended to the readers of some files, by their ids.
  ///
  /// This is what is compared with what they then read.
  public mutating func predictions(
    from paths: [String], columns: ReadingColumns = ReadingColumns()
  ) throws -> RecommendationPredictions {
    var lists: [String: [String]] = [:]
    _ = try forEachReader(of: paths, columns: columns, halfLife: nil) { source, reader, items in
      lists[reader] = try items.map { try source.id(ofItem: $0.item) }
    }
    return RecommendationPredictions(name: "sentivane", lists: lists)
  }
}

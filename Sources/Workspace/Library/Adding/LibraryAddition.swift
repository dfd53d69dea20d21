public import Sentiment

/// Adds articles from sources to a library: reads, compares, analyzes what is new or changed, commits in batches.
///
///     var addition = LibraryAddition(to: library, using: indexing, options: options)
///     for source in sources { try addition.add(from: source) }
///     let report = try addition.finish()
///
/// Adding the same again changes nothing. Of articles with the same id in one run the last counts; that is
/// said. Memory is bounded by a batch. What `onCommit` was told is on the disk and stays there.
public struct LibraryAddition<Indexing: LibraryIndexing> {
  private let library: Library
  private var indexing: Indexing
  private let options: LibraryAdditionOptions
  private let messages: ScoreRun.Messages
  private let analyzer: ArticleAnalyzer
  /// Told of the articles of each batch once they are on the disk.
  public var onCommit: (_ articles: [(id: String, change: ArticleChange)]) throws -> Void = { _ in }

  private var report = LibraryAdditionReport()
  /// Articles that were read and not compared yet.
  private var pending = ArticleQueue()
  /// Articles that the library has with other content. They wait until the sources have ended: one of the
  /// same id may follow, and it may be what the library has.
  private var deferred = ArticleQueue()
  /// The ids of this run, as hashes.
  private var seen = TextHashSet()
  private var conflicts: [Conflict: Int] = [:]

  /// Articles of one source that gave way to others of the same id.
  private struct Conflict: Hashable {
    var earlier: String
    var later: String
  }

  /// Prepares to add articles.
  ///
  /// - Parameters:
  ///   - library: The library, which was opened to be written to.
  ///   - indexing: What indexes articles.
  ///   - options: How to work.
  ///   - messages: Where lines go that are said beside the report.
  public init(
    to library: Library, using indexing: Indexing,
    options: LibraryAdditionOptions = LibraryAdditionOptions(),
    messages: ScoreRun.Messages = ScoreRun.Messages()
  ) {
    self.library = library
    self.indexing = indexing
    self.options = options
    self.messages = messages
    analyzer = ArticleAnalyzer(sentiment: options.sentiment, threads: options.threads)
  }

  /// Reads a source to its end.
  ///
  /// Its last articles may wait for the batch that the next source fills, or for `finish`.
  ///
  /// - Throws: `LibraryError`. A source that breaks off is said, and counts as a rejected article.
  public mutating func add(from source: any ArticleSource) throws {
    var source = source
    let number = report.sources.count
    report.sources.append(LibraryAdditionReport.Source(name: source.name))
    defer {
      report.sources[number].repaired += source.repairedCount
      report.sources[number].rejected += source.rejectedCount
    }
    while let article = try next(of: &source, number) {
      report.sources[number].read += 1
      try insert(article, number)
    }
    report.sources[number].read += source.rejectedCount
    sayOmissions(of: source)
  }

  /// Commits what is left, brings the index into shape, and returns what was done.
  public mutating func finish() throws -> LibraryAdditionReport {
    try compare()
    try commitDeferred()
    _ = try library.bringIndexUpToDate(using: &indexing)
    while try library.merge(using: &indexing) {}
    if indexing.format == ArticleIndexing.format {
      try library.learnAssociations(threads: options.threads)
    }
    sayConflicts()
    report.articles = try library.count
    return report
  }
}

/// How articles are added.
public struct LibraryAdditionOptions: Sendable {
  /// How many articles are committed at once, at most.
  public var batchCount: Int
  /// How many bytes of text are committed at once, about.
  public var batchBytes: Int
  /// How many threads analyze.
  public var threads: Int
  /// When the articles are added: seconds since 1970, UTC.
  public var time: Int64
  /// What judges texts.
  public var sentiment: SentimentAnalyzer

  /// Creates options.
  public init(
    batchCount: Int = 2_000, batchBytes: Int = 8 << 20, threads: Int = 1, time: Int64 = 0,
    sentiment: SentimentAnalyzer = SentimentAnalyzer()
  ) {
    self.batchCount = min(max(1, batchCount), 1 << 20)
    self.batchBytes = min(max(1, batchBytes), 1 << 30)
    self.threads = max(1, threads)
    self.time = time
    self.sentiment = sentiment
  }
}

// MARK: - Reading

extension LibraryAddition {
  private mutating func next(
    of source: inout any ArticleSource, _ number: Int
  ) throws -> Article? {
    do {
      return try source.next()
    } catch let error as InputError {
      messages.warn(error.description)
    } catch let error as ImportError {
      messages.warn(error.description)
    }
    report.sources[number].brokeOff = true
    return nil
  }

  /// Says what an export has that is no published article.
  private func sayOmissions(of source: any ArticleSource) {
    guard let omissions = (source as? any SelectiveArticleSource)?.omissions else { return }
    for reason in ImportOmission.allCases {
      guard let count = omissions[reason], count > 0 else { continue }
      let entries = count == 1 ? "1 entry was" : "\(count) entries were"
      messages.note("\(source.name): \(entries) left out: \(reason.words)")
    }
  }

  /// Puts an article into the batch.
  private mutating func insert(_ article: Article, _ source: Int) throws {
    var article = article
    if article.replaceNulls() { report.sources[source].repaired += 1 }
    let size = article.text.utf8.count + article.title.utf8.count
    guard size <= RecordArticleSource.textLimit else {
      report.sources[source].rejected += 1
      let limit = RecordArticleSource.textLimit >> 20
      let number = report.sources[source].read - 1
      messages.warn(
        "\(report.sources[source].name): article \(number) is longer than \(limit) MB;"
          + " it was left out, split it")
      return
    }
    let entry = ArticleQueue.Entry(article: article, source: source)
    if let earlier = pending.insert(entry) { supersede(earlier, by: entry) }
    if pending.isFull(options) { try compare() }
  }

  /// Counts an article that gave way to a later one of the same id; the same twice is no conflict.
  private mutating func supersede(_ earlier: ArticleQueue.Entry, by later: ArticleQueue.Entry) {
    guard earlier.article.fingerprint != later.article.fingerprint else {
      report.sources[earlier.source].unchanged += 1
      return
    }
    report.sources[earlier.source].superseded += 1
    note(conflict: report.sources[earlier.source].name, report.sources[later.source].name)
  }
}

// MARK: - Committing

extension LibraryAddition {
  /// Compares what was read with the library, and commits what is new.
  private mutating func compare() throws {
    let batch = pending.removeAll()
    guard !batch.isEmpty else { return }
    let changes = try library.changes(of: batch.map(\.article))
    var news: [ArticleQueue.Entry] = []
    for (entry, change) in zip(batch, changes) {
      let isKnown = !seen.insert(entry.idHash)
      switch change {
      case .added: news.append(entry)
      case .unchanged:
        report.sources[entry.source].unchanged += 1
        if let earlier = deferred.remove(id: entry.article.id) { supersede(earlier, by: entry) }
      case .changed:
        if let earlier = deferred.insert(entry) {
          supersede(earlier, by: entry)
        } else if isKnown {
          let earlier = try library.summary(id: entry.article.id)?.head.source
          note(conflict: earlier ?? "this run", report.sources[entry.source].name)
        }
      }
    }
    try commit(news)
    if deferred.isFull(options, times: Self.deferredBatches) { try commitDeferred() }
  }

  /// So many batches of changed articles wait for the end of the sources, at most.
  private static var deferredBatches: Int { 8 }

  private mutating func commitDeferred() throws {
    var rest = deferred.removeAll()[...]
    while !rest.isEmpty {
      var batch = ArticleQueue()
      while let entry = rest.popFirst() {
        batch.insert(entry)
        if batch.isFull(options) { break }
      }
      try commit(batch.removeAll())
    }
  }

  private mutating func commit(_ entries: [ArticleQueue.Entry]) throws {
    guard !entries.isEmpty else { return }
    let articles = entries.map(\.article)
    let analyses = analyzer.analyses(of: articles)
    let changes = try library.commit(
      Array(zip(articles, analyses)), using: &indexing, at: options.time)
    for (entry, change) in zip(entries, changes) { report.sources[entry.source].count(change) }
    try onCommit(zip(articles, changes).map { ($0.id, $1) })
    while try library.merge(using: &indexing) {}
  }
}

// MARK: - Conflicts

extension LibraryAddition {
  /// Counts, for a bounded number of pairs of sources.
  private mutating func note(conflict earlier: String, _ later: String) {
    let conflict = Conflict(earlier: earlier, later: later)
    let known = conflicts[conflict] != nil || conflicts.count < 100
    conflicts[known ? conflict : Conflict(earlier: "other sources", later: later), default: 0] += 1
  }

  private func sayConflicts() {
    let pairs = conflicts.sorted {
      ($0.key.later, $0.key.earlier) < ($1.key.later, $1.key.earlier)
    }
    for (pair, count) in pairs {
      let articles = count == 1 ? "1 article has the id" : "\(count) articles have the ids"
      let others = count == 1 ? "one" : "ones"
      let kept = count == 1 ? "the later one was kept" : "the later ones were kept"
      let place = pair.earlier == pair.later ? "the same source" : pair.earlier
      messages.warn(
        "\(pair.later): \(articles) of earlier \(others) with other content in \(place); \(kept),"
          + " give each article an id of its own")
    }
  }
}

extension Article {
  /// Makes U+FFFD of U+0000, which no text has and a database cannot keep.
  ///
  /// - Returns: Whether there was one.
  fileprivate mutating func replaceNulls() -> Bool {
    var isChanged = false
    func replaced(_ text: String) -> String {
      guard text.utf8.contains(0) else { return text }
      isChanged = true
      return String(
        String.UnicodeScalarView(text.unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }))
    }
    id = replaced(id)
    url = url.map(replaced)
    title = replaced(title)
    text = replaced(text)
    author = author.map(replaced)
    tags = tags.map(replaced)
    language = language.map(replaced)
    source = replaced(source)
    return isChanged
  }
}

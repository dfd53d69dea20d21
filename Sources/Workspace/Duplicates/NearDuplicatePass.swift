internal import Dispatch
internal import Similarity
internal import Synchronization

/// Reads all articles of a library once and finds those with nearly the same wording.
struct NearDuplicatePass {
  /// The keys of all articles, in the order of their ids.
  private(set) var keys: [Int64] = []

  private let library: Library
  private let duplicates: Duplicates

  init(
    _ library: Library, _ options: LibraryDuplicates.Options,
    _ onProgress: (String, Int) -> Void
  ) throws {
    self.library = library
    var sketches = SketchBatches(threshold: options.threshold, threads: options.threads)
    var keys: [Int64] = []
    try library.forEachArticle { article in
      keys.append(article.key)
      if sketches.insert(article.wording) { onProgress("articles read", keys.count) }
      return true
    }
    let store = ShingleStore(library, keys)
    duplicates = try sketches.finished().duplicates { try store.shingles(of: $0) }
    self.keys = keys
  }

  /// Calls a function with each cluster, by its first article.
  func forEachCluster(_ body: (ArticleOverlap) throws -> Void) throws {
    // A pair belongs to the cluster of its articles, of which each has one at most.
    var least: [Int: Double] = [:]
    for pair in duplicates.pairs {
      for number in [pair.first, pair.second] {
        least[number] = min(least[number] ?? 1, pair.similarity)
      }
    }
    for cluster in duplicates.clusters {
      let similarity = cluster.reduce(1) { min($0, least[$1] ?? 1) }
      let articles = try library.summaries(keys: cluster.map { keys[$0] }).compactMap { $0?.head }
      guard articles.count > 1 else { continue }
      try body(
        ArticleOverlap(
          kind: .duplicate, similarity: similarity, wording: similarity, articles: articles))
    }
  }
}

/// Makes sketches of texts, some at once, by several threads.
private struct SketchBatches {
  private var finder: NearDuplicateFinder
  private var texts: [String] = []
  private var byteCount = 0
  private let workers: [SketchWorker]

  /// So many texts, or so many bytes of them, are sketched at once.
  private static let textLimit = 512
  private static let byteLimit = 4 << 20

  init(threshold: Double, threads: Int) {
    finder = NearDuplicateFinder(threshold: threshold)
    workers = (0..<max(1, threads)).map { _ in SketchWorker() }
  }

  /// Adds a text.
  ///
  /// - Returns: Whether all texts so far have their sketches.
  mutating func insert(_ text: String) -> Bool {
    texts.append(text)
    byteCount += text.utf8.count
    guard texts.count >= Self.textLimit || byteCount >= Self.byteLimit else { return false }
    sketch()
    return true
  }

  mutating func finished() -> NearDuplicateFinder {
    sketch()
    return finder
  }

  /// Every thread takes a stretch of the texts, and the stretches are put together in their order.
  private mutating func sketch() {
    let (texts, workers, threshold) = (texts, workers, finder.threshold)
    let parts = Mutex([NearDuplicateFinder?](repeating: nil, count: workers.count))
    DispatchQueue.concurrentPerform(iterations: workers.count) { place in
      let range =
        texts.count * place / workers.count..<texts.count * (place + 1) / workers.count
      let part = workers[place].sketched(texts[range], threshold: threshold)
      parts.withLock { $0[place] = part }
    }
    for part in parts.withLock({ $0 }) {
      if let part { finder.append(part) }
    }
    self.texts.removeAll(keepingCapacity: true)
    byteCount = 0
  }
}

/// Sketches one text after another. Each thread has its own.
private final class SketchWorker: @unchecked Sendable {
  private var shingler = Shingler()

  func sketched(_ texts: ArraySlice<String>, threshold: Double) -> NearDuplicateFinder {
    var finder = NearDuplicateFinder(threshold: threshold)
    for text in texts { finder.insert(shingler.shingles(of: text)) }
    return finder
  }
}

/// The shingles of articles that are asked for again, read from the library.
private final class ShingleStore {
  private let library: Library
  private let keys: [Int64]
  private var shingler = Shingler()
  private var known: [Int: [UInt64]] = [:]
  private var knownCount = 0

  /// So many shingles are remembered: 32 MB.
  private static let limit = 4 << 20

  init(_ library: Library, _ keys: [Int64]) {
    self.library = library
    self.keys = keys
  }

  /// Returns an article's shingles; none if it was removed in between.
  func shingles(of number: Int) throws -> [UInt64] {
    if let shingles = known[number] { return shingles }
    let article = try library.articles(keys: [keys[number]]).first.flatMap(\.self)
    let shingles = article.map { shingler.shingles(of: $0.wording) } ?? []
    if knownCount + shingles.count > Self.limit {
      known.removeAll(keepingCapacity: true)
      knownCount = 0
    }
    known[number] = shingles
    knownCount += shingles.count
    return shingles
  }
}

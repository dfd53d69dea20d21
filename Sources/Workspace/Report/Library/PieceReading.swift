internal import Headlines

/// What is found out anew about one article of the sample.
struct PieceReading: Sendable {
  /// How easy the text is to read; nil if it cannot be told.
  struct Ease: Sendable {
    var words: Int
    var grade: Double
    var ease: Double?
    var easierThan: Double?
  }

  /// What is said of the headline; nil if it cannot be judged.
  struct Headline: Sendable {
    var score: Double
    var clickbait: Double
    var pixels: Int
    var lacking: [String]
    var promisesMore: Bool
  }

  var piece: LibraryPiece
  var ease: Ease?
  var headline: Headline?

  /// Fewer words than this say too little about how easy a text is.
  static let fewestWords = 30
  /// So many bytes of a text are read.
  static let byteLimit = 256 << 10
}

/// Reads articles of the sample on several threads. Each article's results depend on it alone.
final class PieceReader {
  private let workers: WorkerPool<PieceWorker>

  init(threads: Int) {
    let analyzer = HeadlineModel.english.flatMap { try? HeadlineAnalyzer($0) }
    workers = WorkerPool(count: threads) { PieceWorker(analyzer) }
  }

  /// Returns what is found out about each article, in order.
  func readings(of articles: [LibraryArticle]) -> [PieceReading] {
    workers.map(articles) { $0.reading(of: $1) }
  }
}

/// Reads one article after another. Each thread has its own.
private final class PieceWorker: @unchecked Sendable {
  private var readability = ReadabilityScorer()
  private var headlines: HeadlineScorer?

  init(_ analyzer: HeadlineAnalyzer?) {
    if let analyzer { headlines = HeadlineScorer(analyzer) }
  }

  func reading(of article: LibraryArticle) -> PieceReading {
    var reading = PieceReading(piece: LibraryPiece(article.article))
    guard LanguageSupport.isEnglish(article.analysis.language) else { return reading }
    let text = article.article.text.beginning(PieceReading.byteLimit)
    reading.ease = ease(of: text)
    reading.headline = headline(article.article.title, text)
    return reading
  }

  private func ease(of text: String) -> PieceReading.Ease? {
    let result = readability.readability(of: text, language: "en")
    guard result.counts.words >= PieceReading.fewestWords, let grade = result.grade else {
      return nil
    }
    return PieceReading.Ease(
      words: result.counts.words, grade: grade, ease: result.ease?.ease,
      easierThan: result.ease?.easierThan)
  }

  private func headline(_ title: String, _ text: String) -> PieceReading.Headline? {
    guard title.utf8.contains(where: { $0 > 0x20 }), let score = headlines?.score(title) else {
      return nil
    }
    let claims = text.isEmpty ? nil : ClaimCheck(HeadlineArticle(text)).check(title)
    return PieceReading.Headline(
      score: score.score, clickbait: score.clickbait,
      pixels: Int(min(1e9, PixelWidth.search.pixels(of: title).rounded())),
      lacking: claims?.unsupported.prefix(8).map { OneLine.text($0.text, limit: 80) } ?? [],
      promisesMore: claims?.promisesMore ?? false)
  }
}

extension String {
  /// The beginning of so many bytes, in whole scalars.
  func beginning(_ byteCount: Int) -> String {
    guard utf8.count > byteCount else { return self }
    var end = utf8.index(utf8.startIndex, offsetBy: byteCount)
    while end > utf8.startIndex, end.samePosition(in: unicodeScalars) == nil {
      end = utf8.index(before: end)
    }
    return String(self[..<end])
  }
}

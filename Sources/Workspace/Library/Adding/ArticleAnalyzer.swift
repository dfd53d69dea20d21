internal import Keyphrases
public import Sentiment
internal import Tokenizing

/// Finds out what a library keeps of articles: language, words, sentiment, keyphrases.
///
/// Each article's results depend on it alone, so they are the same on any number of threads.
public final class ArticleAnalyzer {
  private let workers: WorkerPool<ArticleReader>

  /// Creates an analyzer.
  ///
  /// - Parameters:
  ///   - sentiment: What judges texts.
  ///   - threads: How many threads work.
  public init(
    sentiment: SentimentAnalyzer = SentimentAnalyzer(), threads: Int = 1
  ) {
    workers = WorkerPool(count: threads) { ArticleReader(sentiment) }
  }

  /// Returns what is found out about each article, in order.
  public func analyses(of articles: [Article]) -> [ArticleAnalysis] {
    workers.map(articles) { $0.analysis(of: $1) }
  }
}

/// Reads one article after another. Each thread has its own.
private final class ArticleReader: @unchecked Sendable {
  private var finder = KeyphraseFinder(
    KeyphraseExtractor(limit: ArticleAnalysis.keyphraseLimit))
  private var scorer: SentimentScorer
  private var stream = TokenStream()
  private let tokenizer = Tokenizer()

  /// Keyphrases are looked for in so much of a text: what comes later in a longer one is not what it is
  /// about, and finding them takes memory.
  private static let phraseWindow = 1 << 20

  init(_ analyzer: SentimentAnalyzer) { scorer = SentimentScorer(analyzer) }

  func analysis(of article: Article) -> ArticleAnalysis {
    var (title, text) = (article.title, article.text)
    return title.withUTF8 { title in
      text.withUTF8 { text in analysis(title, text, language: article.language) }
    }
  }

  private func analysis(
    _ title: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, language: String?
  ) -> ArticleAnalysis {
    let sentiment = scorer.score((text.isEmpty ? title : text).span, in: language)
    let language = language ?? sentiment.language
    let beginning = UnsafeBufferPointer(rebasing: text.prefix(Self.phraseWindow))
    let keyphrases = finder.keyphrases(
      title: title.span, text: beginning.span, language: language)
    return ArticleAnalysis(
      language: language, wordCount: wordCount(title) + wordCount(text),
      label: sentiment.label?.rawValue, valence: sentiment.valence,
      keyphrases: keyphrases.map { ArticleAnalysis.Phrase(text: $0.text, score: $0.score) })
  }

  /// How many words a text has; of scripts without spaces, how many pairs of characters.
  private func wordCount(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var (start, count) = (0, 0)
    while start < text.count {
      let end = TextWindows.end(of: text, from: start)
      tokenizer.tokenize(UnsafeBufferPointer(rebasing: text[start..<end]).span, into: &stream)
      for position in 0..<stream.count {
        let kind = stream[position].kind
        if kind == .word || kind == .number || kind == .bigram { count += 1 }
      }
      start = end
    }
    return count
  }
}

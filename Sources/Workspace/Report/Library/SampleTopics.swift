internal import Glibc
internal import Keyphrases

/// What the articles of the sample are about, and how those of each topic feel.
struct SampleTopics: ~Copyable {
  private let stretches: Stretches?
  private var reader: TopicReader
  private var topics: [Tally]
  private var moods = SentimentTally()
  private var untold = 0
  /// How many articles of each stretch were read.
  private(set) var sampled: [Int]
  /// The sums of products of two topics' shares over all articles, in millionths.
  private var products: [[Int64]]
  private var place = 0

  private struct Tally {
    var moods = SentimentTally()
    var counts: [Int]
    var examples: [Example] = []
  }

  private struct Example {
    var typicality: Double
    var quote: ReportQuote
    var text: String
  }

  /// How many articles a topic is shown by, and how many it is named by.
  private static let exampleLimit = 4
  private static let labelLimit = 10

  init(_ model: TopicModel, _ stretches: Stretches?) {
    reader = TopicReader(model)
    self.stretches = stretches
    let stretchCount = stretches?.numbers.count ?? 0
    let count = model.topics.count
    sampled = Array(repeating: 0, count: stretchCount)
    topics = Array(
      repeating: Tally(counts: Array(repeating: 0, count: stretchCount)), count: count)
    products = Array(repeating: Array(repeating: 0, count: count), count: count)
  }

  /// Finds the topics of some articles.
  ///
  /// - Throws: `LibraryError`.
  static func model(of keys: [Int64], in library: Library, threads: Int) throws -> TopicModel {
    var corpus = TopicCorpus()
    try LibrarySample.forEachBatch(keys, of: library) { articles in
      for article in articles { corpus.insert(article.readText.utf8Span.span) }
    }
    var options = TopicOptions()
    options.threadCount = max(1, threads)
    return TopicModel.fit(corpus, options: options)
  }
}

extension LibraryArticle {
  /// The title and the beginning of the text: as much as topics are told by.
  fileprivate var readText: String { wording.beginning(64 << 10) }
}

// MARK: - Counting

extension SampleTopics {
  /// Counts an article of the sample.
  mutating func insert(_ article: LibraryArticle) {
    defer { place += 1 }
    moods.insert(article.analysis)
    let stretch = article.article.day.flatMap { day in stretches?.place(ofDay: day) }
    if let stretch { sampled[stretch] += 1 }
    let text = article.readText
    let reading = reader.read(text.utf8Span.span)
    guard let topic = reading.main else {
      untold += 1
      return
    }
    topics[topic].moods.insert(article.analysis)
    if let stretch { topics[topic].counts[stretch] += 1 }
    addProducts(of: reading.shares)
    keep(article, text, reading.typicality, in: topic)
  }

  private mutating func addProducts(of shares: [Double]) {
    let told = shares.indices.filter { shares[$0] > 0 }
    for first in told {
      for second in told {
        products[first][second] += Int64((shares[first] * shares[second] * 1_000_000).rounded())
      }
    }
  }

  private mutating func keep(
    _ article: LibraryArticle, _ text: String, _ typicality: Double, in topic: Int
  ) {
    let known = topics[topic].examples
    let rank = known.firstIndex { $0.typicality < typicality } ?? known.endIndex
    guard rank < Self.labelLimit else { return }
    let example = Example(
      typicality: typicality, quote: ReportQuote(article, record: place),
      text: text.beginning(CorpusTopics.exampleByteCount))
    topics[topic].examples.insert(example, at: rank)
    if topics[topic].examples.count > Self.labelLimit { topics[topic].examples.removeLast() }
  }
}

extension ReportQuote {
  /// An article by its title; without one, by the beginning of its text.
  ///
  /// - Parameter record: Its number in the sample, in the order of ids.
  fileprivate init(_ article: LibraryArticle, record: Int) {
    let head = LibraryPiece(article.article)
    let beginning = article.article.text.beginning(1 << 10)
    self.init(
      record: record, line: 0,
      text: head.title.isEmpty ? OneLine.text(beginning, limit: 120) : head.title,
      isCutBefore: false, isCutAfter: false, marks: [], label: article.analysis.label,
      valence: article.analysis.valence, probabilities: nil, time: head.day, group: nil,
      author: nil)
  }
}

// MARK: - Reporting

extension SampleTopics {
  /// The topics with names of their own.
  func report() -> TopicsReport {
    let labels = labels
    let parts = topics.indices.map { (name: labels[$0], tally: topics[$0].moods) }
    let sentiments = PartComparison.sentiments(of: parts, among: moods)
    let order = topics.indices.sorted {
      let (a, b) = (topics[$0].moods.count, topics[$1].moods.count)
      return a == b ? $0 < $1 : a > b
    }
    return TopicsReport(
      count: moods.count, withoutTopic: untold,
      topics: order.filter { topics[$0].moods.count > 0 }.map { topic in
        TopicsReport.Entry(
          sentiment: sentiments[topic],
          share: MeasuredShare(topics[topic].moods.count, of: moods.count),
          terms: reader.model.topics[topic].terms.map(\.text),
          quotes: topics[topic].examples.prefix(Self.exampleLimit).map(\.quote),
          counts: topics[topic].counts,
          similarities: order.filter { topics[$0].moods.count > 0 }.map { similarity(topic, $0) })
      }, periods: stretches?.names ?? [])
  }

  private var labels: [String] {
    let model = reader.model
    let texts = topics.map { $0.examples.map(\.text) }
    let labels = TopicLabeler().labels(of: model.topics, documents: texts)
    return zip(model.topics, labels).map { topic, label in
      label.flatMap { $0.isEmpty ? nil : $0 } ?? topic.label
    }
  }

  /// The cosine of two topics' shares over all articles: 1 if the same articles are about both.
  private func similarity(_ first: Int, _ second: Int) -> Double {
    if first == second { return 1 }
    let norm = (Double(products[first][first]) * Double(products[second][second])).squareRoot()
    return norm > 0 ? min(1, Double(products[first][second]) / norm) : 0
  }
}

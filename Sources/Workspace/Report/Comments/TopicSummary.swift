internal import Keyphrases
internal import Sentiment

/// Finds out what texts are about, by the things that they name.
///
/// Topics of whole comments are topics of how people talk ("thanks", "don", "still"); those of nouns and names are of
/// what they talk about, and how they feel about it is told beside them.
struct TopicSummary {
  /// What one text is about.
  struct Place {
    /// The number of its topic; nil if it has no word by which to tell.
    var topic: Int?
    /// How near it is to the middle of its topic.
    var typicality: Double
  }

  let model: TopicModel
  /// The places of the texts, in their order.
  let places: [Place]

  /// In fewer texts no topics are looked for.
  private static let fewestTexts = 30
  /// So many texts there are to a topic, and so many topics, if nobody says how many.
  private static let usualSize = 40
  private static let usualCounts = 3...12
  /// Words that are left over of addresses.
  private static let excluded = ["http", "https", "www", "amp"]
  /// From so many texts a model is learned at most; the others are told by it.
  private static let fitLimit = 10_000
  /// How many typical texts a topic is named by.
  private static let exampleCount = 10

  /// Finds the topics of some texts; the result does not depend on their order.
  ///
  /// - Parameters:
  ///   - texts: The texts.
  ///   - reading: What was found in them.
  ///   - language: The language of most; only of English ones nouns are known.
  ///   - count: How many topics there are; nil for as many as are easily looked over.
  ///   - threads: How many threads work.
  init(
    _ texts: [SampledComment], _ reading: [SampleReading.Text], language: String, count: Int?,
    threads: Int
  ) {
    let documents =
      language == "en" ? reading.map(\.things) : texts.map(\.text)
    var corpus = TopicCorpus(documentLimit: Self.fitLimit)
    let told = documents.count { !$0.isEmpty }
    if told >= Self.fewestTexts {
      for document in documents where !document.isEmpty { corpus.insert(document.span) }
    }
    let usual = min(Self.usualCounts.upperBound, told / Self.usualSize)
    var options = TopicOptions(count: count ?? max(Self.usualCounts.lowerBound, usual))
    options.threadCount = threads
    options.language = language
    options.excluded = Self.excluded
    var model = TopicModel.fit(corpus, options: options)
    var reader = TopicReader(model)
    let places = documents.map { document in
      let reading = reader.read(document.span)
      return Place(topic: reading.main, typicality: reading.typicality)
    }
    let examples = model.topics.indices.map { topic in
      Self.typical(of: topic, places, texts).prefix(Self.exampleCount).map {
        String(decoding: texts[$0].text, as: UTF8.self)
      }
    }
    let labels = TopicLabeler().labels(of: model.topics, documents: examples)
    let known = model.topics.map(\.label)
    model.relabel { topic in
      let label = labels[topic] ?? known[topic]
      return OneLine.text(label.isEmpty || label == "–" ? "topic \(topic + 1)" : label, limit: 60)
    }
    self.model = model
    self.places = places
  }

  /// The texts of a topic, the most typical first and each wording once.
  func typical(of topic: Int, _ texts: [SampledComment]) -> [Int] {
    Self.typical(of: topic, places, texts)
  }

  private static func typical(
    of topic: Int, _ places: [Place], _ texts: [SampledComment]
  ) -> [Int] {
    let own = places.indices.filter { places[$0].topic == topic }
    let sorted = own.sorted { a, b in
      places[a].typicality == places[b].typicality
        ? (texts[a].key, texts[a].number) < (texts[b].key, texts[b].number)
        : places[a].typicality > places[b].typicality
    }
    var seen: Set<UInt64> = []
    return sorted.filter { seen.insert(texts[$0].textHash).inserted }
  }
}

extension TopicSummary {
  /// What there is to report.
  ///
  /// - Parameters:
  ///   - texts: The texts, as they were given.
  ///   - quoteCount: How many typical texts a topic is shown by.
  ///   - quote: Makes a quote of a text.
  func report(
    _ texts: [SampledComment], quoteCount: Int, quote: (SampledComment) -> ReportQuote
  ) -> TopicsReport {
    let topics = model.topics
    var tallies = Array(repeating: SentimentTally(), count: topics.count)
    var whole = SentimentTally()
    let stretches = Stretches(texts.compactMap(\.day).counts)
    let periods = stretches?.names ?? []
    var counts = Array(
      repeating: Array(repeating: 0, count: periods.count), count: topics.count)
    for (text, place) in zip(texts, places) {
      whole.insert(text)
      guard let topic = place.topic else { continue }
      tallies[topic].insert(text)
      if let stretch = text.day.flatMap({ stretches?.place(ofDay: $0) }) {
        counts[topic][stretch] += 1
      }
    }
    let sentiments = PartComparison.sentiments(
      of: topics.indices.map { (topics[$0].label, tallies[$0]) }, among: whole)
    let entries = topics.indices.map { topic in
      TopicsReport.Entry(
        sentiment: sentiments[topic],
        share: MeasuredShare(tallies[topic].count, of: texts.count),
        terms: topics[topic].terms.map(\.text),
        quotes: typical(of: topic, texts).prefix(quoteCount).map { quote(texts[$0]) },
        counts: counts[topic],
        similarities: topics.indices.map { topic == $0 ? 1 : model.similarity(topic, $0) })
    }
    return TopicsReport(
      count: texts.count, withoutTopic: places.filter { $0.topic == nil }.count,
      topics: entries, periods: periods)
  }
}

extension SentimentTally {
  /// Counts a text of a sample.
  mutating func insert(_ comment: SampledComment) {
    insert(
      comment.label, valenceMillionths: comment.valenceMillionths ?? 0,
      hasOpinion: comment.hasOpinion)
  }
}

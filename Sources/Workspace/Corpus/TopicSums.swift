internal import Keyphrases
internal import Learning
internal import Sentiment

/// What the documents of each topic add up to.
struct TopicSums: ~Copyable {
  private var reader: TopicReader
  private var scorer: SentimentScorer?
  private var periods: PeriodReader?
  private let options: CorpusTopics.Options

  private var documentCount = 0
  private var untoldCount = 0
  private var topics: [Tally]
  private var periodTotals: [Int: Int] = [:]
  private var documents: [TopicReport.Document] = []

  private struct Tally {
    var count = 0
    var positive = 0
    var negative = 0
    var labelled = 0
    var periods: [Int: Int] = [:]
    var examples: [Example] = []
  }

  private struct Example {
    var id: String
    var typicality: Double
    var text: [UInt8]

    func ranksAbove(_ other: Example) -> Bool {
      if typicality != other.typicality { return typicality > other.typicality }
      return text == other.text
        ? id.utf8.lexicographicallyPrecedes(other.id.utf8)
        : text.lexicographicallyPrecedes(other.text)
    }
  }

  init(_ model: TopicModel, _ options: CorpusTopics.Options) {
    reader = TopicReader(model)
    scorer = options.analyzer.map { SentimentScorer($0) }
    periods = options.period.map { PeriodReader(period: $0, isDayFirst: options.isDayFirst) }
    self.options = options
    topics = Array(repeating: Tally(), count: model.topics.count)
  }

  var notes: [String] { periods?.notes ?? [] }
}

// MARK: - Counting

extension TopicSums {
  mutating func insert(_ document: CorpusReader.Document) {
    documentCount += 1
    let reading = reader.read(document.text)
    let period = periods?.number(of: document.value)
    if let period { periodTotals[period, default: 0] += 1 }
    if options.listsDocuments {
      documents.append(TopicReport.Document(id: document.id, reading))
    }
    guard let topic = reading.main else {
      untoldCount += 1
      return
    }
    topics[topic].count += 1
    if let period { topics[topic].periods[period, default: 0] += 1 }
    switch scorer?.score(document.text, explaining: false).label {
    case .positive:
      topics[topic].positive += 1
      topics[topic].labelled += 1
    case .negative:
      topics[topic].negative += 1
      topics[topic].labelled += 1
    case .neutral: topics[topic].labelled += 1
    case nil: break
    }
    keep(document, reading.typicality, in: topic)
  }

  private mutating func keep(
    _ document: CorpusReader.Document, _ typicality: Double, in topic: Int
  ) {
    let limit = max(options.exampleCount, CorpusTopics.labelExampleCount)
    let known = topics[topic].examples
    if known.count == limit, let last = known.last, typicality < last.typicality { return }
    let example = Example(
      id: document.id, typicality: typicality,
      text: Array(document.text.prefix(CorpusTopics.exampleByteCount)))
    let place = known.firstIndex { example.ranksAbove($0) } ?? known.endIndex
    topics[topic].examples.insert(example, at: place)
    if topics[topic].examples.count > limit { topics[topic].examples.removeLast() }
  }
}

// MARK: - Reporting

extension TopicSums {
  /// The beginnings of a topic's most typical documents.
  func exampleTexts(_ topic: Int) -> [String] {
    topics[topic].examples.map { String(decoding: $0.text, as: UTF8.self) }
  }

  func report(_ model: TopicModel) -> TopicReport {
    TopicReport(
      documents: documentCount, withoutTopic: untoldCount, language: model.language,
      topics: zip(model.topics, topics).map { entry($0, $1) },
      assignments: options.listsDocuments ? documents : nil)
  }

  private func entry(_ topic: Topic, _ tally: Tally) -> TopicReport.Entry {
    let net = NetSentiment(
      positive: tally.positive, negative: tally.negative, count: tally.labelled)
    return TopicReport.Entry(
      label: topic.label, terms: topic.terms,
      share: documentCount > 0 ? Double(tally.count) / Double(documentCount) : 0,
      documents: tally.count, coherence: topic.coherence,
      typical: tally.examples.prefix(options.exampleCount).map {
        TopicReport.Example(id: $0.id, text: Self.line($0.text))
      },
      periods: periods.map { periods in
        periodTotals.keys.sorted().compactMap { number in
          periods.period.name(of: number).map { name in
            let count = tally.periods[number] ?? 0
            return TopicReport.Stretch(
              period: name, documents: count,
              share: Double(count) / Double(max(1, periodTotals[number] ?? 1)))
          }
        }
      }, net: options.analyzer == nil ? nil : net.value,
      netInterval: options.analyzer == nil || net.value == nil ? nil : net.interval)
  }

  /// The beginning of a text on one line.
  private static func line(_ text: [UInt8]) -> String {
    let start = String(decoding: text.prefix(400), as: UTF8.self)
    return String(start.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(140))
  }
}

internal import Keyphrases
internal import Learning

/// Compares all figures of two sets of comments, and tells which differences survive that so many were looked at.
struct ChangeFigures {
  private var compared: [Compared] = []

  /// A figure that was compared, and how likely such a difference is by chance.
  private struct Compared {
    var difference: ChangeReport.Difference
    var probability: Double
  }

  /// How many aspects and groups are compared at most.
  private static let limit = 20

  /// Compares two sets.
  ///
  /// - Parameters:
  ///   - before: The earlier set.
  ///   - after: The later set.
  ///   - topics: The topics of both samples, the earlier one's texts first.
  init(_ before: ChangeSide, _ after: ChangeSide, _ topics: TopicSummary) {
    insertSentiment(before.digest.tallies.whole, after.digest.tallies.whole)
    insertEmotions(before, after)
    insertTopics(before, after, topics)
    insertAspects(before, after)
    insertGroups(before.digest, after.digest)
  }

  /// The differences in the order of families, the surest of each first.
  var differences: [ChangeReport.Difference] {
    let tested = compared.indices.filter { !compared[$0].difference.isSmall }
    let adjusted = FalseDiscoveryRate.adjusted(tested.map { compared[$0].probability })
    var differences = compared.map(\.difference)
    for (index, q) in zip(tested, adjusted) {
      differences[index].q = q
      differences[index].isDifference = q < PartComparison.falseDiscoveryRate
    }
    let ranks = Dictionary(
      uniqueKeysWithValues: ChangeReport.Family.allCases.enumerated().map { ($1, $0) })
    let order = differences.indices.sorted { a, b in
      let ranksOfBoth = (ranks[differences[a].family] ?? 0, ranks[differences[b].family] ?? 0)
      if ranksOfBoth.0 != ranksOfBoth.1 { return ranksOfBoth.0 < ranksOfBoth.1 }
      // The labels' shares keep their order.
      if differences[a].family == .sentiment { return a < b }
      return differences[a].q == differences[b].q ? a < b : differences[a].q < differences[b].q
    }
    return order.map { differences[$0] }
  }
}

// MARK: - Comparing

extension ChangeFigures {
  private mutating func insertNet(
    _ family: ChangeReport.Family, _ name: String, _ before: SentimentTally,
    _ after: SentimentTally
  ) {
    guard let difference = NetDifference(after, before) else { return }
    let figure = { (tally: SentimentTally) in
      ChangeReport.Figure(
        value: tally.net.value ?? 0, count: tally.supported, interval: tally.net.interval)
    }
    insert(
      family, name, figure(before), figure(after), difference.value, difference.interval,
      difference.probability())
  }

  private mutating func insertShare(
    _ family: ChangeReport.Family, _ name: String, _ before: MeasuredShare,
    _ after: MeasuredShare
  ) {
    guard let difference = ShareDifference(after, before) else { return }
    let figure = { (share: MeasuredShare) in
      ChangeReport.Figure(value: share.share, count: share.total, interval: share.interval)
    }
    insert(
      family, name, figure(before), figure(after), difference.value, difference.interval,
      difference.probability)
  }

  private mutating func insert(
    _ family: ChangeReport.Family, _ name: String, _ before: ChangeReport.Figure,
    _ after: ChangeReport.Figure, _ value: Double, _ interval: ConfidenceInterval,
    _ probability: Double
  ) {
    compared.append(
      Compared(
        difference: ChangeReport.Difference(
          family: family, name: name, before: before, after: after, difference: value,
          interval: interval, q: 1, isDifference: false,
          isSmall: min(before.count, after.count) < PartComparison.smallestCell),
        probability: probability))
  }
}

// MARK: - Families

extension ChangeFigures {
  private mutating func insertSentiment(_ before: SentimentTally, _ after: SentimentTally) {
    insertNet(.sentiment, "net", before, after)
    let shares: [(name: String, count: KeyPath<SentimentTally, Int>)] = [
      ("positive", \.positive), ("neutral", \.neutral), ("negative", \.negative),
    ]
    for (name, count) in shares {
      insertShare(
        .sentiment, name, MeasuredShare(before[keyPath: count], of: before.supported),
        MeasuredShare(after[keyPath: count], of: after.supported))
    }
  }

  private mutating func insertEmotions(_ before: ChangeSide, _ after: ChangeSide) {
    guard let first = EmotionSummary.profile(before.reading.texts),
      let second = EmotionSummary.profile(after.reading.texts)
    else { return }
    for entry in first.emotions.sorted(by: { $0.emotion < $1.emotion }) {
      guard let other = second.emotions.first(where: { $0.emotion == entry.emotion }) else {
        continue
      }
      insertShare(.emotion, entry.emotion, entry.share, other.share)
    }
  }

  private mutating func insertTopics(
    _ before: ChangeSide, _ after: ChangeSide, _ topics: TopicSummary
  ) {
    let tallies = { (side: ChangeSide, places: ArraySlice<TopicSummary.Place>) in
      var tallies = Array(repeating: SentimentTally(), count: topics.model.topics.count)
      for (text, place) in zip(side.sample, places) {
        if let topic = place.topic { tallies[topic].insert(text) }
      }
      return tallies
    }
    let split = before.sample.count
    let first = tallies(before, topics.places[..<split])
    let second = tallies(after, topics.places[split...])
    for (topic, entry) in topics.model.topics.enumerated() {
      insertShare(
        .topic, entry.label, MeasuredShare(first[topic].count, of: before.sample.count),
        MeasuredShare(second[topic].count, of: after.sample.count))
    }
    for (topic, entry) in topics.model.topics.enumerated() {
      insertNet(.topicSentiment, entry.label, first[topic], second[topic])
    }
  }

  private mutating func insertAspects(_ before: ChangeSide, _ after: ChangeSide) {
    let pairs = AspectMoods.pairs(before.reading.texts, after.reading.texts, limit: Self.limit)
    for pair in pairs {
      let name = pair.second.mentions.count > 0 ? pair.second.aspect : pair.first.aspect
      insertShare(.aspect, name, pair.first.mentions, pair.second.mentions)
    }
    for pair in pairs {
      insertNet(.aspectSentiment, pair.second.aspect, pair.first.tally, pair.second.tally)
    }
  }

  private mutating func insertGroups(_ before: CommentDigest, _ after: CommentDigest) {
    guard before.columns.group != nil, after.columns.group != nil else { return }
    let known = Dictionary(
      before.tallies.groups.map { ($0.name, $0.tally) }, uniquingKeysWith: { a, _ in a })
    let sorted = after.tallies.groups.sorted {
      $0.tally.count == $1.tally.count ? $0.name < $1.name : $0.tally.count > $1.tally.count
    }
    for group in sorted.filter({ known[$0.name] != nil }).prefix(Self.limit) {
      guard let other = known[group.name] else { continue }
      insertNet(.groupSentiment, group.name, other, group.tally)
    }
  }
}

extension AspectMood {
  /// What was said about it as a tally.
  fileprivate var tally: SentimentTally {
    SentimentTally(positive: positive, neutral: neutral, negative: negative)
  }
}

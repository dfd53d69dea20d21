import Charts
import Learning

@testable import Reporting
@testable import Workspace

/// Report values to draw, as they come from real texts or as they should never be.
enum PictureFixtures {
  /// Names as the world has them.
  static let names = [
    "delivery", "customer service", "price & value", "the app <beta>", "سرعة التوصيل",
    "שירות לקוחות",
    "battery life of the second generation after the update", "配送のスピード", "😀 emoji 👨‍👩‍👧‍👦 family",
    "staff",
    "returns", "opening hours",
  ]

  static func figures(_ positive: Int, _ neutral: Int, _ negative: Int, unsupported: Int = 0)
    -> SentimentFigures
  {
    let total = positive + neutral + negative
    let net = NetSentiment(positive: positive, negative: negative, count: total)
    func perLabel<Value>(_ value: (Int) -> Value) -> PerLabel<Value> {
      PerLabel(positive: value(positive), neutral: value(neutral), negative: value(negative))
    }
    return SentimentFigures(
      count: total + unsupported, positive: positive, neutral: neutral, negative: negative,
      unsupported: unsupported, withoutOpinion: 0,
      shares: total > 0 ? perLabel { Double($0) / Double(total) } : nil,
      shareIntervals: perLabel { ConfidenceInterval.wilson($0, of: total) },
      net: net.value, netInterval: net.interval, meanValence: net.value)
  }

  static func part(_ name: String, _ figures: SentimentFigures, different: Bool = false)
    -> PartSentiment
  {
    PartSentiment(
      name: name, figures: figures, difference: figures.net.map { $0 - 0.04 },
      differenceInterval: figures.netInterval, q: different ? 0.004 : 0.4, isDifferent: different,
      isSmall: figures.count < 20)
  }

  static func time(_ count: Int, by period: Period = .week) -> SentimentOverTime {
    var random = SplitMix64(seed: 11)
    let length = [Period.day: 1, .week: 7, .month: 30, .year: 365][period] ?? 1
    return SentimentOverTime(
      by: period,
      points: (0..<count).map { index in
        let size = 10 + Int.random(in: 0..<60, using: &random) + (index % 9 == 4 ? 90 : 0)
        let positive = size * Int.random(in: 20..<55, using: &random) / 100
        let negative = size * Int.random(in: 15..<45, using: &random) / 100
        let first = 20_090 + index * length
        return SentimentOverTime.Point(
          name: "2025-W\(index + 1)", firstDay: first, lastDay: first + length - 1,
          merged: index % 11 == 10 ? 2 : 1,
          figures: figures(positive, size - positive - negative, negative))
      })
  }

  static func valence(center: Double, count: Int = 700) -> ValenceDistribution {
    let bins = (0..<20).map { index in
      let middle = -0.95 + Double(index) * 0.1
      let near = max(0, 1 - abs(middle - center) / 0.9)
      return ValenceDistribution.Bin(
        lower: middle - 0.05, upper: middle + 0.05,
        count: Int(Double(count) * near * near / 7) + (index == 9 ? count / 9 : 0))
    }
    return ValenceDistribution(
      bins: bins,
      quantiles: [(0.1, -0.6), (0.25, -0.31), (0.5, center), (0.75, 0.42), (0.9, 0.71)].map {
        ValenceDistribution.Quantile(share: $0.0, valence: $0.1)
      }, quantileError: 0.005)
  }

  static func topics(_ names: [String] = names, periods: Int = 26) -> TopicsReport {
    var random = SplitMix64(seed: 5)
    let total = 1200
    let topics = names.indices.map { index in
      let size = max(6, 260 / (index + 1))
      let positive = size * Int.random(in: 5..<70, using: &random) / 100
      let negative = (size - positive) * Int.random(in: 10..<90, using: &random) / 100
      return TopicsReport.Entry(
        sentiment: part(
          names[index], figures(positive, size - positive - negative, negative),
          different: index % 3 == 0),
        share: MeasuredShare(size, of: total), terms: [], quotes: [],
        counts: (0..<periods).map { _ in Int.random(in: 0..<(4 + size / 12), using: &random) },
        similarities: names.indices.map { other in
          other == index ? 1 : 1 / (1 + Double(abs(other - index)) * 0.8)
        })
    }
    return TopicsReport(
      count: total, withoutTopic: 40, topics: topics,
      periods: (0..<periods).map { "2025-W\($0 + 1)" })
  }

  static func aspects(_ names: [String] = names) -> [AspectMood] {
    var random = SplitMix64(seed: 23)
    return names.indices.map { index in
      let size = max(5, 190 / (index + 1))
      let positive = size * Int.random(in: 5..<70, using: &random) / 100
      let negative = (size - positive) * Int.random(in: 10..<90, using: &random) / 100
      let net = NetSentiment(positive: positive, negative: negative, count: size)
      return AspectMood(
        aspect: names[index], mentions: MeasuredShare(size, of: 900), positive: positive,
        neutral: size - positive - negative, negative: negative, net: net.value ?? 0,
        netInterval: net.interval, praise: [], blame: [])
    }
  }

  static func groups(_ names: [String] = names) -> [PartSentiment] {
    topics(names).topics.map(\.sentiment)
  }

  static var hours: SentimentByHour {
    var random = SplitMix64(seed: 3)
    return SentimentByHour(
      hoursPerCell: 1,
      cells: (0..<168).map { index in
        let hour = index % 24
        let busy = hour < 6 ? 3 : hour < 9 ? 14 : hour < 20 ? 40 : 22
        let count = Int.random(in: 0..<busy, using: &random)
        let positive = Int.random(in: 0...count, using: &random)
        let negative = Int.random(in: 0...(count - positive), using: &random)
        let net = count < 5 ? nil : Double(positive - negative) / Double(count)
        return SentimentByHour.Cell(
          weekday: index / 24, hour: hour, count: count, positive: positive,
          neutral: count - positive - negative, negative: negative, net: net,
          netInterval: net.map { ConfidenceInterval(lower: $0 - 0.2, upper: $0 + 0.2) })
      })
  }

  static var emotions: EmotionProfile {
    let counts = [
      ("anger", 150), ("joy", 140), ("disappointment", 96), ("gratitude", 60), ("fear", 14),
      ("surprise", 9),
    ]
    return EmotionProfile(
      emotions: counts.map {
        EmotionProfile.Entry(emotion: $0.0, share: MeasuredShare($0.1, of: 689))
      }, unclear: MeasuredShare(220, of: 689))
  }

  static func differences(_ names: [String] = names) -> [ChangeReport.Difference] {
    var random = SplitMix64(seed: 31)
    func difference(_ family: ChangeReport.Family, name: String, index: Int)
      -> ChangeReport.Difference
    {
      let before = Double.random(in: 0.05..<0.4, using: &random)
      let change = Double.random(in: -0.15..<0.15, using: &random)
      let half = 0.03 + 0.01 * Double(index)
      func figure(_ value: Double) -> ChangeReport.Figure {
        ChangeReport.Figure(
          value: value, count: 300,
          interval: ConfidenceInterval(lower: value - half, upper: value + half))
      }
      return ChangeReport.Difference(
        family: family, name: name, before: figure(before), after: figure(before + change),
        difference: change,
        interval: ConfidenceInterval(lower: change - half, upper: change + half),
        q: abs(change) > half ? 0.01 : 0.6, isDifference: abs(change) > half, isSmall: index > 9)
    }
    return ChangeReport.Family.allCases.flatMap { family in
      let own: [String] =
        switch family {
        case .sentiment: ["net", "positive", "neutral", "negative"]
        case .emotion: ["anger", "joy", "fear"]
        default: names
        }
      return own.enumerated().map { difference(family, name: $0.element, index: $0.offset) }
    }
  }

  static var sentences: [Double?] {
    var random = SplitMix64(seed: 2)
    return (0..<64).map { $0 % 9 == 3 ? nil : Double.random(in: -0.9..<0.9, using: &random) }
  }

  /// A picture of each kind.
  static var all: [Figure] { all(names: names) }

  /// A picture of each kind with names of one's own.
  static func all(names: [String]) -> [Figure] {
    let differences = differences(names)
    let families = ChangeReport.Family.allCases.compactMap {
      Figure.differences(differences, of: $0)
    }
    return [
      .overTime(time(40)), .labelShares(figures(255, 207, 227, unsupported: 12)),
      .valences(valence(center: 0.08)), .topicMoods(topics(names)), .aspectMoods(aspects(names)),
      .groupMoods(groups(names), whole: figures(255, 207, 227)), .emotions(emotions),
      .weekHours(hours, smallestCell: 5), .topicMap(topics(names)),
      .valenceChange(
        before: valence(center: 0.2), after: valence(center: -0.1, count: 500),
        beforeName: names.first ?? "", afterName: names.last ?? ""),
      .sentenceMoods(sentences, paragraphs: [0, 5, 14, 30, 44]),
      .topicTrends(
        names: names, periods: (0..<26).map { "2025-W\($0 + 1)" },
        counts: topics(names).topics.map(\.counts)),
      .bars(
        names.enumerated().map { index, name in
          PictureBar(name: name, value: Double(index) * 1.3 + 2, text: "grade \(index + 2)")
        }, id: "grades", title: "Grades", summary: "Grades by piece.", noun: "piece",
        unit: "grade"),
    ] + families
  }
}

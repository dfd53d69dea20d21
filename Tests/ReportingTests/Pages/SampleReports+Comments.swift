import Learning

@testable import Reporting
@testable import Workspace

extension SampleReports {
  /// A report on comments.
  var comments: CommentsReport {
    CommentsReport(
      title: text("comments.csv"), coverage: coverage, sentiment: figures(255, 187, 226),
      valence: valence, time: time, hours: hours, groups: groups, emotions: emotions,
      topics: topics, aspects: aspects, quotes: quotes, outliers: outliers, method: method)
  }

  private var valence: ValenceDistribution {
    ValenceDistribution(
      bins: (0..<20).map { index in
        .init(
          lower: -1 + Double(index) / 10, upper: -0.9 + Double(index) / 10,
          count: 10 + (index * 7) % 23)
      },
      quantiles: [(0.1, -0.8), (0.25, -0.5), (0.5, 0.02), (0.75, 0.55), (0.9, 0.83)].map {
        .init(share: $0.0, valence: $0.1)
      },
      quantileError: 0.005)
  }

  private var time: SentimentOverTime {
    SentimentOverTime(
      by: .week,
      points: (0..<8).map { week in
        .init(
          name: text("2025-W\(week + 10)"), firstDay: 20150 + week * 7, lastDay: 20156 + week * 7,
          merged: 1, figures: figures(30 + week * 2, 20, 34 - week))
      })
  }

  private var hours: SentimentByHour {
    SentimentByHour(
      hoursPerCell: 6,
      cells: (0..<28).map { place in
        .init(
          weekday: place / 4, hour: place % 4 * 6, count: place + 6, positive: place, neutral: 4,
          negative: 2, net: place < 14 ? nil : Double(place - 2) / Double(place + 6),
          netInterval: place < 14 ? nil : Self.interval)
      })
  }

  private var groups: GroupComparison {
    GroupComparison(
      column: text("product"),
      groups: [
        part(text("Marlo Air"), figures(40, 30, 90), isDifferent: true),
        part(text("Penfold Bank"), figures(80, 30, 20), isDifferent: true),
        part("(other)", figures(5, 6, 4)),
      ],
      merged: 4)
  }

  private var emotions: EmotionProfile {
    EmotionProfile(
      emotions: ["joy", "anger", "surprise"].enumerated().map { index, name in
        .init(emotion: text(name), share: MeasuredShare(90 - index * 30, of: 500))
      },
      unclear: MeasuredShare(200, of: 500))
  }

  private var topics: TopicsReport {
    TopicsReport(
      count: 500, withoutTopic: 12,
      topics: ["flight, boarding", "app, update", "kettle"].enumerated().map { index, name in
        .init(
          sentiment: part(
            text(name), figures(40 - index * 15, 30, 20 + index * 10), isDifferent: index == 1),
          share: MeasuredShare(140 - index * 40, of: 500),
          terms: ["boarding", "crew", "seat", "delay"].map(text),
          quotes: [
            quote("The crew were kind.", line: 12 + index, label: "positive", valence: 0.8)
          ],
          counts: [12, 20, 14], similarities: [1, 0.4, 0.2])
      },
      periods: ["2025-W10", "2025-W11", "2025-W12"].map(text))
  }

  private var aspects: [AspectMood] {
    ["crew", "battery", "room"].enumerated().map { index, name in
      AspectMood(
        aspect: text(name), mentions: MeasuredShare(40 - index * 10, of: 500),
        positive: 30 - index * 14, neutral: 4, negative: 4 + index * 10,
        net: 0.6 - Double(index) * 0.6,
        netInterval: ConfidenceInterval(
          lower: 0.4 - Double(index) * 0.6, upper: 0.8 - Double(index) * 0.6),
        praise: [text("the crew were wonderful"), text("lasts all day")],
        blame: [text("nobody came")])
    }
  }

  private var quotes: CommentsReport.Quotes {
    CommentsReport.Quotes(
      mostPositive: [
        quote(
          "Absolutely lovely from start to finish.", line: 3, label: "positive", valence: 0.97,
          marked: 0..<17)
      ],
      mostNegative: [
        quote(
          "Broken on arrival,\nand nobody answers. Avoid!", line: 1204, label: "negative",
          valence: -0.95, marked: 0..<6)
      ],
      mostTypical: [
        quote("It works, mostly.", line: 5, label: "neutral", valence: 0.05, marked: nil)
      ],
      mostUncertain: [
        quote("Well. That was something.", line: 6, label: "neutral", valence: -0.02, marked: nil)
      ],
      mostDivided: [
        quote(
          "Great screen, awful battery.", line: 7, label: "negative", valence: -0.1, marked: 0..<5)
      ])
  }

  private var outliers: [OutlierDay] {
    [
      OutlierDay(
        day: "2025-03-29", sentiment: part("2025-03-29", figures(2, 3, 35), isDifferent: true),
        usualCount: 12, isBusy: true, phrases: phrases,
        quotes: [
          quote("Gate change, gate change.", line: 9, label: "negative", valence: -0.5, marked: nil)
        ])
    ]
  }
}

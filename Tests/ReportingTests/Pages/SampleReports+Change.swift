import Learning

@testable import Reporting
@testable import Workspace

extension SampleReports {
  /// A report on what changed.
  var change: ChangeReport {
    ChangeReport(
      title: text("before.csv, after.csv"), before: side("before.csv", figures(120, 90, 130)),
      after: side("after.csv", figures(160, 90, 80)), differences: differences,
      risen: phrases, fallen: phrases,
      risenQuotes: [
        quote("Gate change again.", line: 9, label: "negative", valence: -0.5, marked: 0..<4)
      ],
      fallenQuotes: [
        quote("The old app was better.", line: 2, label: "positive", valence: 0.3, marked: nil)
      ],
      method: method)
  }

  private func side(_ title: String, _ figures: SentimentFigures) -> ChangeReport.Side {
    ChangeReport.Side(
      title: text(title), coverage: coverage, sentiment: figures,
      valence: ValenceDistribution(
        bins: (0..<20).map { index in
          .init(
            lower: -1 + Double(index) / 10, upper: -0.9 + Double(index) / 10, count: 3 + index % 7)
        },
        quantiles: [], quantileError: 0.005))
  }

  private var differences: [ChangeReport.Difference] {
    var differences = ["net", "positive", "neutral", "negative"].map { name in
      difference(.sentiment, name, 0.12, isDifference: name == "net")
    }
    for family in ChangeReport.Family.allCases where family != .sentiment {
      differences.append(difference(family, text("seats"), 0.08, isDifference: true))
      differences.append(difference(family, text("meals"), -0.03, isDifference: false))
    }
    return differences
  }

  private func difference(
    _ family: ChangeReport.Family, _ name: String, _ value: Double, isDifference: Bool
  ) -> ChangeReport.Difference {
    ChangeReport.Difference(
      family: family, name: name,
      before: .init(value: 0.2, count: 340, interval: .init(lower: 0.15, upper: 0.25)),
      after: .init(value: 0.2 + value, count: 330, interval: .init(lower: 0.2, upper: 0.4)),
      difference: value, interval: .init(lower: value - 0.05, upper: value + 0.05),
      q: isDifference ? 0.002 : 0.3, isDifference: isDifference, isSmall: false)
  }
}

import Testing

@testable import Workspace

@Suite("Sentiment over time")
struct TimeSummaryTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Int {
    try #require(CivilDate(year: year, month: month, day: day)).dayNumber
  }

  @Test("is by the shortest stretch that has texts enough")
  func period() throws {
    let start = try day(2025, 3, 3)
    let busy = Dictionary(
      uniqueKeysWithValues: (0..<30).map { (start + $0, SentimentTally(positive: 30)) })
    #expect(TimeSummary.overTime(busy)?.by == .day)
    let quiet = busy.mapValues { _ in SentimentTally(positive: 5) }
    #expect(TimeSummary.overTime(quiet)?.by == .week)
    let years = Dictionary(
      uniqueKeysWithValues: (0..<40).map { (start + $0 * 365, SentimentTally(neutral: 40)) })
    #expect(TimeSummary.overTime(years)?.by == .year)
  }

  @Test("merges neighbors with few texts, and loses none")
  func merging() throws {
    let start = try day(2025, 3, 3)
    var days: [Int: SentimentTally] = [:]
    for week in 0..<12 {
      days[start + week * 7] = SentimentTally(positive: week % 4 == 0 ? 80 : 4, negative: 1)
    }
    let time = try #require(TimeSummary.overTime(days))
    #expect(time.by == .week)
    #expect(time.points.allSatisfy { $0.figures.count >= PartComparison.smallestCell })
    #expect(time.points.reduce(0) { $0 + $1.figures.count } == 3 * 81 + 9 * 5)
    #expect(time.points.reduce(0) { $0 + $1.merged } == 12)
    #expect(time.points[1].name == "2025-W11–2025-W12")
    #expect(time.points[1].firstDay == start + 7)
    #expect(time.points[1].lastDay == start + 20)
  }

  @Test("of one day is one point, and of none is none")
  func few() throws {
    #expect(TimeSummary.overTime([:]) == nil)
    let time = try #require(TimeSummary.overTime([0: SentimentTally(positive: 1)]))
    #expect(time.points.map(\.name) == ["1970-01-01"])
  }

  @Test(
    "knows where stretches begin and end",
    arguments: [
      (Period.day, "2025-03-05", "2025-03-05"), (.week, "2025-03-03", "2025-03-09"),
      (.month, "2025-03-01", "2025-03-31"), (.quarter, "2025-01-01", "2025-03-31"),
      (.year, "2025-01-01", "2025-12-31"),
    ])
  func ends(period: Period, first: String, last: String) throws {
    let date = try #require(CivilDate(year: 2025, month: 3, day: 5))
    let number = period.number(of: date)
    #expect(period.firstDay(of: number).flatMap(Period.day.name) == first)
    #expect(period.lastDay(of: number).flatMap(Period.day.name) == last)
  }
}

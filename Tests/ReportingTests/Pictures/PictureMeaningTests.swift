import Learning
import Sentiment
import Testing

@testable import Reporting
@testable import Workspace

@Suite("What pictures say")
struct PictureMeaningTests {
  private func count(_ part: String, in svg: String) -> Int {
    svg.split(separator: part, omittingEmptySubsequences: false).count - 1
  }

  @Test("groups differ only if they are said to", arguments: [true, false])
  func groups(isDifferent: Bool) {
    let parts = [
      PictureFixtures.part("a", PictureFixtures.figures(90, 10, 5), different: isDifferent),
      PictureFixtures.part("b", PictureFixtures.figures(20, 40, 30)),
    ]
    let figure = Figure.groupMoods(parts, whole: PictureFixtures.figures(110, 50, 35))
    for svg in [figure.wide, figure.narrow] {
      #expect(svg.contains("▲ higher") == isDifferent)
    }
    #expect(figure.summary.contains("No group differs") != isDifferent)
  }

  @Test("changes are filled and signed only if they are called one")
  func differences() throws {
    let all = PictureFixtures.differences()
    for family in ChangeReport.Family.allCases {
      let rows = all.filter { $0.family == family }
      let figure = try #require(Figure.differences(all, of: family))
      for svg in [figure.wide, figure.narrow] {
        #expect(count("hollow", in: svg) == rows.filter { !$0.isDifference }.count)
        #expect(
          count("▲", in: svg) + count("▼", in: svg) == rows.filter(\.isDifference).count)
      }
      #expect(
        figure.table.rows.filter { $0.cells.last?.text == "yes" }.count
          == rows.filter(\.isDifference).count)
    }
  }

  @Test("shares are as long as they are")
  func shares() {
    let figure = Figure.labelShares(PictureFixtures.figures(50, 30, 20))
    #expect(figure.wide.contains("<rect class=\"negative\" x=\"0\" y=\"0\" width=\"104.6\""))
    #expect(figure.wide.contains("<rect class=\"positive\" x=\"264\" y=\"0\" width=\"263\""))
    #expect(figure.summary.contains("Of 100 texts"))
  }

  @Test("small parts are pale, merged stretches hollow")
  func small() {
    let parts = [
      PictureFixtures.part("few", PictureFixtures.figures(3, 2, 1)),
      PictureFixtures.part("many", PictureFixtures.figures(30, 20, 10)),
    ]
    let figure = Figure.groupMoods(parts, whole: PictureFixtures.figures(33, 22, 11))
    #expect(figure.wide.contains("<text class=\"label muted\""))
    #expect(count("dot hollow", in: figure.wide) == 1)
    let time = PictureFixtures.time(12)
    #expect(count("dot hollow", in: Figure.overTime(time).wide) == 1)
  }

  @Test("an hour with few texts has a size and no color")
  func hours() {
    var hours = PictureFixtures.hours
    for index in hours.cells.indices {
      hours.cells[index].positive = min(hours.cells[index].positive, 2)
      hours.cells[index].neutral = 0
      hours.cells[index].negative = 0
    }
    let figure = Figure.weekHours(hours, smallestCell: 5)
    let filled = hours.cells.filter { $0.count > 0 }.count
    #expect(count("<rect class=\"scale-none\"", in: figure.wide) == filled)
  }

  @Test("hours that are merged are said to be, and few texts add up on narrow paper")
  func mergedHours() {
    let cells = (0..<56).map { place in
      SentimentByHour.Cell(
        weekday: place / 8, hour: place % 8 * 3, count: 6, positive: 5, neutral: 1, negative: 0,
        net: 5.0 / 6, netInterval: ConfidenceInterval(lower: 0.3, upper: 0.9))
    }
    let merged = Figure.weekHours(SentimentByHour(hoursPerCell: 3, cells: cells), smallestCell: 5)
    #expect(merged.table.rows.first?.name.text == "Mon 0:00–2:59")
    #expect(merged.table.columns.first?.title == "hours")
    #expect(merged.note?.contains("a cell has 3 hours") == true)
    #expect(merged.wide.contains(">21–23</text>") && merged.narrow.contains(">18–20</text>"))

    let hourly = (0..<168).map { place in
      SentimentByHour.Cell(
        weekday: place / 24, hour: place % 24, count: 2, positive: 2, neutral: 0, negative: 0)
    }
    let single = Figure.weekHours(SentimentByHour(hoursPerCell: 1, cells: hourly), smallestCell: 5)
    #expect(count("<rect class=\"scale-none\"", in: single.wide) == 168)
    #expect(count("<rect class=\"scale-4\"", in: single.narrow) == 56 + 1)
  }

  @Test(
    "hours are merged as little as half of the texts allow",
    arguments: [(12, 1), (4, 3), (2, 6), (1, 6), (0, 1)])
  func cellSizes(textsPerHour: Int, hoursPerCell: Int) {
    var tally = SentimentTally()
    for _ in 0..<textsPerHour {
      tally.insert(.positive, valenceMillionths: 500_000, hasOpinion: true)
    }
    let hours = TimeSummary.byHour(Array(repeating: tally, count: 168))
    #expect(hours.hoursPerCell == hoursPerCell)
    #expect(hours.cells.count == 168 / hoursPerCell)
    #expect(hours.cells.reduce(0) { $0 + $1.count } == 168 * textsPerHour)
    #expect(hours.cells.allSatisfy { $0.positive == $0.count })
    #expect(hours.cells.map(\.hour).allSatisfy { $0.isMultiple(of: hoursPerCell) })
  }

  @Test("the map puts every topic's name on the paper")
  func map() {
    let topics = PictureFixtures.topics(["alpha", "beta", "gamma"])
    let figure = Figure.topicMap(topics)
    for name in ["alpha", "beta", "gamma"] {
      #expect(figure.wide.contains(">\(name)</text>") && figure.narrow.contains(">\(name)</text>"))
    }
    #expect(count("<circle", in: figure.wide) == 3)
  }
}

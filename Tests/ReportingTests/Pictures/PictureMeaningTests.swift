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
    #expect(figure.wide.contains("<rect class=\"negative\" x=\"0\" y=\"0\" width=\"127\""))
    #expect(figure.wide.contains("<rect class=\"positive\" x=\"320\" y=\"0\" width=\"319\""))
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
    for index in hours.cells.indices { hours.cells[index].net = nil }
    let figure = Figure.weekHours(hours)
    let filled = hours.cells.filter { $0.count > 0 }.count
    #expect(count("<rect class=\"scale-none\"", in: figure.wide) == filled)
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

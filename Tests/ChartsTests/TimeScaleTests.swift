import Charts
import Testing

@Suite("Time scales")
struct TimeScaleTests {
  @Test(
    "know the calendar",
    arguments: [
      (0, 1970, 1, 1), (-1, 1969, 12, 31), (11_016, 2000, 2, 29), (20_454, 2026, 1, 1),
      (-719_468, 0, 3, 1),
    ])
  func days(number: Int, year: Int, month: Int, day: Int) {
    let date = CivilDay(number: number)
    #expect((date.year, date.month, date.day) == (year, month, day))
    #expect(CivilDay.number(year: year, month: month) + day - 1 == number)
  }

  @Test("count days and months back and forth")
  func roundTrip() {
    for number in stride(from: -900_000, through: 900_000, by: 997) {
      let date = CivilDay(number: number)
      #expect(CivilDay.number(year: date.year, month: date.month) + date.day - 1 == number)
    }
  }

  @Test("have ticks of days, weeks, months or years, as there is room")
  func ticks() {
    func names(_ days: Int) -> [String] {
      TimeScale(firstDay: 20_089, lastDay: 20_088 + days, from: 0, to: 600).ticks(apart: 60).map(
        \.name)
    }
    #expect(names(4) == ["1 Jan", "2 Jan", "3 Jan", "4 Jan"])
    #expect(names(28).first == "6 Jan")
    #expect(names(181) == ["Jan", "Feb", "Mar", "Apr", "May", "Jun"])
    #expect(names(365 * 3).prefix(3) == ["Jan", "Jul", "Jan"])
    #expect(names(365 * 5) == ["2025", "2026", "2027", "2028", "2029"])
  }

  @Test("tell the year once")
  func years() {
    let ticks = TimeScale(firstDay: 20_050, lastDay: 20_150, from: 0, to: 600).ticks(apart: 60)
    #expect(ticks.compactMap(\.year) == ["2024", "2025"])
  }

  @Test(
    "are safe with any days",
    arguments: [(0, 0), (5, 3), (Int.min, Int.max), (Int.max, Int.max), (-1_000_000, 1_000_000)])
  func awkward(first: Int, last: Int) {
    let scale = TimeScale(firstDay: first, lastDay: last, from: 0, to: 300)
    for distance in [0, 1, 52, 1e9, .nan] {
      let ticks = scale.ticks(apart: distance)
      #expect(ticks.count <= 301)
      #expect(ticks.allSatisfy { (0...300).contains(scale.position(of: $0.moment)) })
    }
  }
}

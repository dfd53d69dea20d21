import Testing

@testable import Workspace

@Suite("A period")
struct PeriodTests {
  @Test(
    "is named as ISO 8601 has it",
    arguments: [
      ("2025-03-03T14:30", Period.hour, "2025-03-03T14"),
      ("2025-03-03", .hour, "2025-03-03T00"),
      ("1969-12-31T23:59", .hour, "1969-12-31T23"),
      ("2025-03-03T14:30", .day, "2025-03-03"),
      ("2025-03-03", .month, "2025-03"),
      ("2025-03-31", .quarter, "2025-Q1"),
      ("2025-04-01", .quarter, "2025-Q2"),
      ("2025-12-31", .quarter, "2025-Q4"),
      ("0987-12-31", .year, "0987"),
    ])
  func name(date: String, period: Period, name: String) throws {
    let reading = try #require(DateReader().read(date))
    #expect(period.name(of: period.number(of: reading.date)) == name)
  }

  @Test(
    "begins its weeks on Mondays and its years with the first Thursday",
    arguments: [
      ("2025-03-03", "2025-W10"), ("2025-03-09", "2025-W10"), ("2025-03-10", "2025-W11"),
      ("2024-12-29", "2024-W52"), ("2024-12-30", "2025-W01"), ("2025-01-05", "2025-W01"),
      ("2021-01-01", "2020-W53"), ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"),
      ("2016-01-03", "2015-W53"), ("2010-01-03", "2009-W53"), ("2008-12-29", "2009-W01"),
      ("1970-01-01", "1970-W01"), ("1969-12-28", "1969-W52"), ("0001-01-01", "0001-W01"),
      ("9999-12-31", "9999-W52"),
    ])
  func week(date: String, name: String) throws {
    let reading = try #require(DateReader().read(date))
    #expect(Period.week.name(of: Period.week.number(of: reading.date)) == name)
  }

  @Test("is sorted alike by number and by name", arguments: Period.allCases)
  func order(period: Period) {
    var last = (number: Int.min, name: "")
    for day in stride(from: -3000, to: 30_000, by: 3) {
      guard let date = CivilDate(dayNumber: day, hour: day & 7) else { continue }
      let number = period.number(of: date)
      guard let name = period.name(of: number) else {
        Issue.record("\(date) has no name")
        return
      }
      guard number >= last.number, (name == last.name) == (number == last.number),
        last.name.utf8.lexicographicallyPrecedes(name.utf8) || name == last.name
      else {
        Issue.record("\(name) after \(last.name)")
        return
      }
      last = (number, name)
    }
  }
}

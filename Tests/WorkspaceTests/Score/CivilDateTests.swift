import TestSupport
import Testing

@testable import Workspace

@Suite("A civil date")
struct CivilDateTests {
  @Test(
    "has the day number that the calendar gives it",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017),
      (2025, 3, 3, 20_150), (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
    ])
  func dayNumber(year: Int, month: Int, day: Int, number: Int) {
    let date = CivilDate(year: year, month: month, day: day)
    #expect(date?.dayNumber == number)
    #expect(CivilDate(dayNumber: number) == date)
  }

  @Test("follows the day before, for four centuries")
  func succession() throws {
    var last = try #require(CivilDate(year: 1799, month: 12, day: 31))
    for number in (last.dayNumber + 1)...(last.dayNumber + 146_097) {
      let date = try #require(CivilDate(dayNumber: number))
      #expect(date.dayNumber == number)
      let isNextDay = (date.year, date.month, date.day) == (last.year, last.month, last.day + 1)
      let isFirst = date.day == 1 && last.day >= 28
      guard isNextDay != isFirst else {
        Issue.record("\(date) after \(last)")
        return
      }
      last = date
    }
    #expect((last.year, last.month, last.day) == (2199, 12, 31))
  }

  @Test(
    "exists only in the calendar",
    arguments: [
      (2025, 2, 29), (1900, 2, 29), (2024, 2, 30), (2025, 4, 31), (2025, 13, 1), (2025, 0, 1),
      (2025, 1, 0), (2025, 1, 32), (0, 1, 1), (10_000, 1, 1), (.max, 1, 1), (2025, .min, .max),
    ])
  func missing(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test("is not made from seconds out of range", arguments: [Int.min, .max, .min + 1, 1 << 60])
  func overflow(seconds: Int) {
    #expect(CivilDate(unixSeconds: seconds) == nil)
    #expect(CivilDate(dayNumber: seconds) == nil)
  }

  @Test("is made from seconds before 1970")
  func beforeTheEpoch() {
    #expect(CivilDate(unixSeconds: -1) == CivilDate(year: 1969, month: 12, day: 31, hour: 23))
    #expect(CivilDate(unixSeconds: -86_400) == CivilDate(year: 1969, month: 12, day: 31))
  }
}

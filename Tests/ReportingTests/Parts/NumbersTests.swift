import Learning
import Testing

@testable import Reporting

@Suite("Numbers on pages")
struct NumbersTests {
  /// The narrow no-break space.
  static let space = "\u{202F}"

  @Test(
    "are counts with commas",
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (12_345, "12,345"),
      (1_234_567, "1,234,567"), (-1234, "−1,234"), (Int.min, "−9,223,372,036,854,775,808"),
    ])
  func counts(value: Int, written: String) {
    #expect(Numbers.count(value) == written)
  }

  @Test("are counts of things")
  func things() {
    #expect(Numbers.count(1, "comment", "comments") == "1 comment")
    #expect(Numbers.count(0, "comment", "comments") == "0 comments")
    #expect(Numbers.count(1200, "comment", "comments") == "1,200 comments")
    #expect(Numbers.count(12.5) == "12.5")
    #expect(Numbers.count(12.0) == "12")
    #expect(Numbers.count(.infinity) == "–")
  }

  @Test(
    "are percentages",
    arguments: [
      (0.0, "0"), (0.000_1, "<\(space)0.1"), (0.004, "0.4"), (0.009_6, "1"), (0.37, "37"),
      (0.995, "99.5"), (0.999_9, ">\(space)99.9"), (1.0, "100"),
    ])
  func percentages(share: Double, written: String) {
    #expect(Numbers.percent(share) == written + Self.space + "%")
  }

  @Test("are net sentiments with signs, and zero without")
  func nets() {
    #expect(Numbers.net(0.123) == "+0.12")
    #expect(Numbers.net(-0.126) == "−0.13")
    #expect(Numbers.net(0.001) == "0.00")
    #expect(Numbers.net(-0.001) == "0.00")
    #expect(Numbers.net(-0.0) == "0.00")
    #expect(Numbers.net(nil as Double?) == "–")
    #expect(Numbers.net(.nan) == "–")
    #expect(Numbers.net(ConfidenceInterval(lower: 0.05, upper: 0.19)) == "+0.05 to +0.19")
  }

  @Test("are differences in points, and rates")
  func points() {
    #expect(Numbers.points(0.03) == "+3 points")
    #expect(Numbers.points(0.01) == "+1 point")
    #expect(Numbers.points(-0.004) == "−0.4 points")
    #expect(
      Numbers.points(ConfidenceInterval(lower: -0.01, upper: 0.05)) == "−1 to +5 points")
    #expect(Numbers.rate(0.000_1) == "<\(Self.space)0.001")
    #expect(Numbers.rate(0.004) == "0.004")
    #expect(Numbers.rate(0.05) == "0.05")
    #expect(
      Numbers.percent(ConfidenceInterval(lower: 0.35, upper: 0.41)) == "35 to 41\(Self.space)%")
    #expect(
      Numbers.percent(ConfidenceInterval(lower: 0.3476, upper: 0.412), places: 1)
        == "34.8 to 41.2\(Self.space)%")
  }

  @Test(
    "are days in words",
    arguments: [
      ("2025-03-03", "3 March 2025"), ("2025-13-03", "2025-13-03"), ("<b>", "<b>"),
      ("2025-W10", "2025-W10"),
    ])
  func days(text: String, written: String) {
    #expect(Dates.day(text) == written)
  }

  @Test("are stretches of days and times")
  func stretches() {
    #expect(Dates.days("2025-03-03", "2025-03-27") == "3 to 27 March 2025")
    #expect(Dates.days("2025-03-03", "2025-04-27") == "3 March to 27 April 2025")
    #expect(Dates.days("2024-03-03", "2025-04-27") == "3 March 2024 to 27 April 2025")
    #expect(Dates.days("2025-03-03", "2025-03-03") == "3 March 2025")
    #expect(Dates.time("2025-03-03T04:40:29Z") == "2025-03-03 04:40")
    #expect(Dates.time("yesterday at about ten") == "yesterday at about ten")
  }
}

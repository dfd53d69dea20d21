import Testing

@testable import Workspace

@Suite("Rounded figures")
struct RoundedTests {
  @Test(
    "have a sign and two decimals",
    arguments: [
      (0.71, "+0.71"), (-0.2, "-0.20"), (0, "0.00"), (0.004, "0.00"), (-0.004, "0.00"),
      (0.285, "+0.29"), (-0.285, "-0.29"), (1, "+1.00"), (-1, "-1.00"), (12.345, "+12.35"),
      (0.995, "+1.00"), (.infinity, "-"), (.nan, "-"), (1e300, "-"),
    ])
  func signed(value: Double, text: String) {
    #expect(Rounded.signed(value) == text)
  }

  @Test("have a dash where there is none")
  func none() {
    #expect(Rounded.signed(nil) == "-")
  }

  @Test("are whole percents", arguments: [(0, "0"), (0.005, "1"), (0.374, "37"), (1, "100")])
  func percent(share: Double, text: String) {
    #expect(Rounded.percent(share) == text)
  }
}

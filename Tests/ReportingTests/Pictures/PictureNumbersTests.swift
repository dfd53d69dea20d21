import Testing

@testable import Reporting

@Suite("Numbers in pictures")
struct PictureNumbersTests {
  @Test("are written as on the page")
  func writing() {
    #expect(PictureNumbers.net(0.123) == "+0.12")
    #expect(PictureNumbers.net(-0.054) == "−0.05")
    #expect(PictureNumbers.net(-0.001) == "0.00")
    #expect(PictureNumbers.net(nil) == "–")
    #expect(PictureNumbers.net(.nan) == "–")
    #expect(PictureNumbers.percent(0.371) == "37\u{A0}%")
    #expect(PictureNumbers.percent(0.0871, decimals: 1) == "8.7\u{A0}%")
    #expect(PictureNumbers.points(-0.125) == "−12.5\u{A0}pts")
    #expect(PictureNumbers.count(1_234_567) == "1,234,567")
    #expect(PictureNumbers.count(.min) == "−9,223,372,036,854,775,808")
    #expect(PictureNumbers.plain(1e300, decimals: 2) == "100,000,000,000.00")
  }
}

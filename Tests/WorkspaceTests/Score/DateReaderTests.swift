import TestSupport
import Testing

@testable import Workspace

@Suite("A date reader")
struct DateReaderTests {
  @Test(
    "reads dates as people and programs write them",
    arguments: [
      ("2025-03-14", "2025-03-14T00"),
      ("2025-3-4", "2025-03-04T00"),
      ("2025-03-14T09:30:00+01:00", "2025-03-14T09"),
      ("2025-03-14T23:30:00.123456Z", "2025-03-14T23"),
      ("2025-03-14 09:30", "2025-03-14T09"),
      ("2025-03-14 09:30:15 UTC", "2025-03-14T09"),
      ("2025-03-14T09:30[Europe/Berlin]", "2025-03-14T09"),
      ("2025-03-14T09", "2025-03-14T09"),
      ("2025-03-14Z", "2025-03-14T00"),
      ("2025-03-14+01:00", "2025-03-14T00"),
      ("20250314T0930", "2025-03-14T09"),
      ("20250314T093015Z", "2025-03-14T09"),
      ("  2025-03-14\r\n", "2025-03-14T00"),
      ("2025/03/14", "2025-03-14T00"),
      ("2025/03/14 23:59:60", "2025-03-14T23"),
      ("2025.03.14", "2025-03-14T00"),
      ("20250314", "2025-03-14T00"),
      ("20250314233000", "2025-03-14T23"),
      ("14.03.2025", "2025-03-14T00"),
      ("4.3.25 9:05", "2025-03-04T09"),
      ("1741944600", "2025-03-14T09"),
      ("1741944600.25", "2025-03-14T09"),
      ("999999999", "2001-09-09T01"),
      ("1741944600250", "2025-03-14T09"),
      ("Fri, 14 Mar 2025 09:30:00 +0100", "2025-03-14T09"),
      ("Fri, 14 Mar 2025 09:30:00 GMT (Berlin)", "2025-03-14T09"),
      ("14 Mar 2025", "2025-03-14T00"),
      ("Friday, March 14, 2025", "2025-03-14T00"),
      ("Mar 14, 2025 9:30 PM", "2025-03-14T21"),
      ("Mar 14, 2025, 12:30 AM", "2025-03-14T00"),
      ("Fri Mar 14 09:30:00 +0000 2025", "2025-03-14T09"),
      ("14-Mar-2025", "2025-03-14T00"),
      ("3/14/2025", "2025-03-14T00"),
      ("14/3/2025", "2025-03-14T00"),
      ("3/14/25 12:05 PM", "2025-03-14T12"),
      ("3/4/2025", "2025-03-04T00"),
      ("12/31/99", "1999-12-31T00"),
      ("12/31/68", "2068-12-31T00"),
    ])
  func examples(text: String, hour: String) throws {
    let reading = try #require(DateReader().read(text))
    #expect(Period.hour.name(of: Period.hour.number(of: reading.date)) == hour)
  }

  @Test(
    "reads nothing into anything else",
    arguments: [
      "", " ", "yesterday", "2025", "2025-03", "2025-02-30", "2025-13-01", "20251301", "32.1.2025",
      "2025-03/14", "13/13/2025", "0/3/2025", "3/14/2025 25:00", "3/14/2025 13:00 PM",
      "3/14/2025 0:30 AM", "2025-03-14 9:61", "2025-03-14 foo", "2025-03-14T", "2025-03-14 09",
      "14 Foo 2025", "Fri, 14 Mar", "Foo 14 2025", "Mar", "Mar 14", "-5", "1741944600.",
      "12345678901234567890",
      "99999999999999", "20250314256100", "2025-03-14T09:30; DROP TABLE", "٢٠٢٥-٠٣-١٤",
      "2025-03-14                                                             9:30",
    ])
  func rejected(text: String) {
    #expect(DateReader().read(text) == nil)
  }

  @Test(
    "tells what a spelling says about day and month",
    arguments: [
      ("3/4/2025", DateReader.Order.ambiguous), ("4-3-2025", .ambiguous), ("4/4/2025", .certain),
      ("14/3/2025", .dayFirst), ("3/14/2025", .monthFirst), ("14.3.2025", .certain),
      ("2025-03-04", .certain),
    ])
  func order(text: String, order: DateReader.Order) {
    #expect(DateReader().read(text)?.order == order)
    #expect(DateReader(isDayFirst: true).read(text)?.order == order)
  }

  @Test("takes the day first if told, where both are possible")
  func dayFirst() {
    let reader = DateReader(isDayFirst: true)
    #expect(reader.read("3/4/2025")?.date == CivilDate(year: 2025, month: 4, day: 3))
    #expect(reader.read("3/14/2025")?.date == CivilDate(year: 2025, month: 3, day: 14))
  }

  @Test("survives any bytes", arguments: 0..<20 as Range<UInt64>)
  func hostile(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let alphabet = Array("0123456789999 -/.:,TZ+MarFriPM\u{0}\u{FF}é".utf8)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...40, using: &generator)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      let reading = bytes.withUnsafeBufferPointer { DateReader().read($0) }
      for period in Period.allCases {
        if let date = reading?.date { #expect(period.name(of: period.number(of: date)) != nil) }
      }
    }
  }
}

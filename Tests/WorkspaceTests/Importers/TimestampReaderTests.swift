import Testing

@testable import Workspace

@Suite("Points in time")
struct TimestampReaderTests {
  @Test(
    "are read with their zones",
    arguments: [
      ("Fri, 14 Mar 2025 09:30:00 +0100", 1_741_941_000), ("14 Mar 25 08:30 GMT", 1_741_941_000),
      ("Fri, 14 Mar 2025 03:30:00 EST", 1_741_941_000),
      ("2025-03-14T09:30:00+01:00", 1_741_941_000),
      ("2025-03-14T08:30:00.123Z", 1_741_941_000), ("2025-03-14 08:30:00", 1_741_941_000),
      ("2025-03-14T08:30Z", 1_741_941_000), ("2025-03-14", 1_741_910_400),
      ("1741941000", 1_741_941_000), ("1741941000123", 1_741_941_000),
      (" Fri, 14 Mar 2025 08:30:00 Z ", 1_741_941_000), ("1969-12-31T23:59:59Z", -1),
      ("Mar 14, 2025", 1_741_910_400), ("2025-03-14T00:30:00-0030", 1_741_914_000),
    ])
  func read(text: String, seconds: Int64) {
    #expect(TimestampReader.read(Array(text.utf8)) == seconds)
  }

  @Test(
    "are not made up",
    arguments: [
      "", "0000-00-00 00:00:00", "tomorrow", "2025-13-01", "2025-02-30T00:00:00Z", "Fri", "12",
    ])
  func none(text: String) {
    #expect(TimestampReader.read(Array(text.utf8)) == nil)
  }
}

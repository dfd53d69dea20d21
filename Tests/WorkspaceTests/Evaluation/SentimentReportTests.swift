import FoundationEssentials
import Learning
import Testing

@testable import Workspace

@Suite("Sentiment report")
struct SentimentReportTests {
  static let report = SentimentReport(
    name: "theirs.ndjson", n: 1998, answered: 1990, unmatched: 0,
    values: [.accuracy: 0.5, .eceRaw: 0.25, .r: -0.125],
    intervals: [
      .accuracy: ConfidenceInterval(lower: 0.25, upper: 0.75),
      .r: ConfidenceInterval(lower: -0.5, upper: 0.0625),
    ])

  @Test("is a table for people")
  func table() {
    #expect(
      Self.report.description == """
        theirs.ndjson: 1990 of 1998 texts answered

        figure      value   95 % interval
        accuracy   0.5000   0.2500…0.7500
        r         -0.1250  -0.5000…0.0625
        eceRaw     0.2500
        """)
  }

  @Test("says when answers belong to no text")
  func unmatched() {
    var report = Self.report
    report.unmatched = 3
    #expect(
      report.summary
        == "theirs.ndjson: 1990 of 1998 texts answered; 3 answers with an id of no text")
  }

  @Test("is one object for machines, figures beside counts")
  func json() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(Self.report)
    #expect(
      String(decoding: data, as: UTF8.self) == """
        {"accuracy":0.5,"answered":1990,"eceRaw":0.25,"intervals":{"accuracy":{"lower":0.25,\
        "upper":0.75},"r":{"lower":-0.5,"upper":0.0625}},"n":1998,"name":"theirs.ndjson",\
        "r":-0.125,"unmatched":0}
        """)
    #expect(try JSONDecoder().decode(SentimentReport.self, from: data) == Self.report)
  }

  @Test("of a comparison shows both systems, the difference and how sure it is")
  func comparison() throws {
    var second = Self.report
    second.name = "second.ndjson"
    second.values = [.accuracy: 0.375, .r: 0]
    let comparison = SentimentComparison(
      first: Self.report, second: second,
      differences: [
        .accuracy: .init(
          value: 0.125, interval: ConfidenceInterval(lower: 0.0625, upper: 0.25), pValue: 0.00001),
        .r: .init(value: -0.125, interval: nil, pValue: nil),
      ])
    #expect(
      comparison.description == """
        first   theirs.ndjson: 1990 of 1998 texts answered
        second  second.ndjson: 1990 of 1998 texts answered

        figure      first  second  difference    95 % interval        p
        accuracy   0.5000  0.3750     +0.1250  +0.0625…+0.2500  <0.0001
        r         -0.1250  0.0000     -0.1250
        eceRaw     0.2500
        """)
    let data = try JSONEncoder().encode(comparison)
    #expect(try JSONDecoder().decode(SentimentComparison.self, from: data) == comparison)
  }

  @Test("rounds to four decimals, whatever the size")
  func decimals() {
    #expect(Decimals.fixed(0.12345678) == "0.1235")
    #expect(Decimals.fixed(nil) == "")
    #expect(Decimals.fixed(-1e308).utf8.count == 1 + 309 + 5)
    #expect(Decimals.probability(0.0167) == "0.0167")
    #expect(Decimals.probability(0) == "<0.0001")
  }
}

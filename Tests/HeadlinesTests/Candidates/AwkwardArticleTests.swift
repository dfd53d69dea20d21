import Headlines
import Testing

@Suite("Candidates of awkward articles")
struct AwkwardArticleTests {
  @Test(
    "are none, with a reason",
    arguments: [
      "", " \n\n ", "Word", "42 17 3.5", "???", "🙂🙂", "#", "- \n- \n", "“",
      "no sentence here at all",
      "汉字没有空格。这是一个句子，讲的是城市里的电车，没有人知道它什么时候会来。",
      "Der Stadtrat hat am Mittwoch beschlossen, dass die neue Linie gebaut werden soll. Die Kosten sind hoch.",
    ])
  func none(text: String) {
    let proposals = HeadlineGenerator().proposals(for: HeadlineArticle(text))
    #expect(proposals.candidates.isEmpty)
    #expect(proposals.silence != nil)
  }

  @Test(
    "never trap",
    arguments: [
      String(repeating: "a", count: 1_000_000),
      String(repeating: "The tram is late, ", count: 6_000),
      String(repeating: "“", count: 5_000), String(repeating: "(", count: 5_000),
      String(repeating: "A. ", count: 5_000), String(repeating: "- x\n", count: 5_000),
      String(repeating: "The tram runs on Monday. ", count: 4_000),
      String(repeating: "COUNCIL VOTES FOR TRAMS. ", count: 100),
      "\u{0}\u{1}\u{FEFF}The tram is late.",
      String(repeating: "\n", count: 100_000), "The tram\r\nis late.\r\n\r\nIt is\tlate.",
    ])
  func long(text: String) {
    let article = HeadlineArticle(text, headline: String(text.prefix(100)))
    #expect(HeadlineGenerator().candidates(for: article, limit: 12).count <= 12)
    #expect(HeadlineGenerator().candidates(for: article, limit: -1).isEmpty)
  }

  @Test("take bytes that are not UTF-8 and blocks beyond the text")
  func bytes() {
    let text: [UInt8] = [0xFF, 0xFE] + Array("The tram is late again today.".utf8) + [0xC3]
    let blocks = [
      PageBlock(kind: .paragraph, text: 0..<text.count, source: 0..<0),
      PageBlock(kind: .paragraph, text: 10..<5_000, source: 0..<0),
    ]
    _ = HeadlineGenerator().candidates(for: HeadlineArticle(text: text, blocks: blocks))
  }

  @Test("read a page’s main blocks alone")
  func page() {
    let text = Array(
      "Accept all cookies of this site now.\n\nThe council has voted for trams in Orley.".utf8)
    let page = Page(
      text: text, title: "Trams",
      blocks: [
        PageBlock(kind: .paragraph, text: 0..<36, source: 0..<36, isMain: false),
        PageBlock(kind: .paragraph, text: 38..<text.count, source: 38..<text.count),
      ])
    let texts = HeadlineGenerator().candidates(for: HeadlineArticle(page)).map(\.text)
    #expect(texts == ["The council has voted for trams in Orley"])
  }
}

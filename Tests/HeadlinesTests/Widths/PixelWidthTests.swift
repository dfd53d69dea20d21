import Headlines
import Testing

@Suite("Widths of headlines")
struct PixelWidthTests {
  @Test(
    "are sums of the face’s advance widths",
    arguments: zip(
      ["", "a", "W", "il", "AV", "1,200", "€", "“x”", "é", "日本"],
      [0, 1139, 1933, 910, 2732, 5125, 1139, 2388, 1139, 4096]))
  func widths(text: String, units: Int) {
    #expect(PixelWidth.search.pixels(of: text) == Double(units) * 20 / 2_048)
    #expect(PixelWidth(size: 16).pixels(of: text) == Double(units) * 16 / 2_048)
  }

  @Test("of marks that combine are nothing")
  func combining() {
    #expect(PixelWidth.search.pixels(of: "e\u{301}") == PixelWidth.search.pixels(of: "e"))
    #expect(PixelWidth.search.pixels(of: "\n\u{200B}") == 0)
  }

  @Test(
    "are trimmed at a border that leaves a headline",
    arguments: [
      (40, "Council votes for trams, but nobody knows who is to pay", "Council votes for trams"),
      (30, "Heat pumps: what the grant pays and what is left", "Heat pumps"),
      (34, "The mayor closes the pool in the old harbour of Eastmere", "The mayor closes the pool"),
      (60, "Short enough", "Short enough"),
      (33, "Prices rise by four per cent and wages by two", "Prices rise by four per cent"),
    ])
  func trimming(limit: Int, headline: String, expected: String) {
    #expect(HeadlineLimit.characters(limit).trimmed(headline) == expected)
  }

  @Test("leave no open end", arguments: 10...70)
  func ends(limit: Int) {
    let headlines = [
      "The council of the city has said “no trams up the hill” and a bus for all of them (from May)",
      "Why a bag of white beans is the best thing that you can do with a wet Sunday in the kitchen",
    ]
    let bad: Set<String> = [
      "the", "of", "a", "and", "for", "has", "is", "that", "with", "can", "you", "(from",
    ]
    for headline in headlines {
      guard let text = HeadlineLimit.characters(limit).trimmed(headline) else { continue }
      #expect(text.count <= limit)
      #expect(headline.hasPrefix(text))
      let last = text.split(separator: " ").last.map(String.init) ?? ""
      #expect(!bad.contains(last))
      #expect(text.contains("“") == text.contains("”"))
    }
  }

  @Test("find nothing to leave of what has no border")
  func none() {
    #expect(HeadlineLimit.characters(5).trimmed("Incomprehensibilities") == nil)
    #expect(HeadlineLimit.characters(3).trimmed("汉字标题很长") == nil)
    #expect(HeadlineLimit.search.fits(String(repeating: "i", count: 120)))
    #expect(!HeadlineLimit.search.fits(String(repeating: "W", count: 40)))
  }
}

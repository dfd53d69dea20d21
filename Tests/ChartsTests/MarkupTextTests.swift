import Charts
import Testing

@Suite("Text in markup")
struct MarkupTextTests {
  @Test(
    "is escaped",
    arguments: [
      ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"), ("<\u{301}", "&lt;\u{301}"),
      ("\"\u{301}", "&quot;\u{301}"), ("a\u{0}b\u{85}", "a\u{FFFD}b\u{FFFD}"),
      ("\u{FFFE}\u{FFFF}\u{1FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("a\r\nb\rc\td", "a\nb\nc\td"),
      ("\u{202E}a\u{202C}", "\u{FFFD}a"), ("\u{2067}a\u{200F}", "a"), ("é😀", "é😀"), ("", ""),
    ])
  func escaped(text: String, written: String) {
    #expect(Array(MarkupText.escaped(text, keepsLines: true).utf8) == Array(written.utf8))
  }

  @Test("may be one character of any length")
  func combining() {
    let marks = String(repeating: "\u{301}", count: 500_000)
    #expect(MarkupText.escaped("<" + marks, keepsLines: true).utf8.count == 1_000_004)
  }
}

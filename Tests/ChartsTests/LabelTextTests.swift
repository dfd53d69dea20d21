import Charts
import Testing

@Suite("Label texts")
struct LabelTextTests {
  @Test(
    "are escaped",
    arguments: [
      ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"), ("<\u{301}", "&lt;\u{301}"),
      ("a\u{0}b\u{1F}\u{7F}\u{9F}", "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("a\u{202E}b\u{2066}c\u{200F}", "a\u{FFFD}bc"),
      ("two\r\nlines\tmore", "two lines more"), ("Größe שלום 😀", "Größe שלום 😀"),
    ])
  func escaping(text: String, expected: String) {
    #expect(MarkupText.escaped(text, keepsLines: false) == expected)
  }

  @Test(
    "have no character that no document may have", arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE])
  func noncharacters(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(MarkupText.escaped("a" + String(Character(scalar)), keepsLines: false) == "a\u{FFFD}")
  }

  @Test("are cut with an ellipsis where they are too wide")
  func truncation() {
    let text = "battery life of the second generation"
    let cut = LabelText.truncated(text, to: 120, size: 12)
    #expect(cut.hasSuffix("…"))
    #expect(LabelText.width(of: cut, size: 12) <= 120)
    #expect(LabelText.truncated(text, to: 600, size: 12) == text)
    #expect(LabelText.truncated(text, to: .nan, size: 12).isEmpty)
    #expect(LabelText.truncated(text, to: 0, size: 12).isEmpty)
  }

  @Test("fit whatever their script", arguments: ["w", "ш", "ش", "ש", "配", "😀", "i", "👨‍👩‍👧‍👦", "ﷺ"])
  func scripts(letter: String) {
    let long = String(repeating: letter, count: 10_000)
    for limit in stride(from: 14.0, through: 300, by: 13) {
      let cut = LabelText.truncated(long, to: limit, size: 12)
      #expect(LabelText.width(of: cut, size: 12) <= limit)
    }
  }

  @Test("are not cut within a joined emoji or before a mark")
  func clusters() {
    let families = String(repeating: "👨‍👩‍👧‍👦", count: 9)
    for limit in stride(from: 20.0, through: 200, by: 7) {
      let cut = LabelText.truncated(families, to: limit, size: 12).dropLast()
      #expect(families.hasPrefix(String(cut)), "limit: \(limit)")
    }
  }

  @Test("do not pile up marks")
  func marks() {
    let pile = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(LabelText.truncated(pile, to: 100, size: 12).unicodeScalars.count < 30)
  }
}

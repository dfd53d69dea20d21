import Testing

@testable import Sentiment
@testable import Workspace

@Suite("A text with marked words")
struct MarkedTextTests {
  private func shown(
    _ text: String, _ reasons: [(String, Int64)] = [], width: Int = 80, color: Bool = false
  ) -> String {
    let bytes = Array(text.utf8)
    let weights = WordWeights(reasons.map { .words($0.0, in: text, weight: $0.1) }, in: bytes)
    let marked = MarkedText(
      bytes, weights, style: TerminalStyle(usesColor: color), width: width)
    return String(decoding: marked.bytes, as: UTF8.self)
  }

  @Test("has signs under its words without color")
  func plain() {
    #expect(
      shown("The pizza was 日本 awful", [("pizza", 900), ("日本", 800), ("awful", -1000)]) == """
        The pizza was 日本 awful
            +++++     ++++ -----

        """)
  }

  @Test("tells light words from heavy ones in color")
  func color() {
    #expect(
      shown("good bad ok so", [("good", 1000), ("bad", -300), ("ok", 60), ("so", -9)], color: true)
        == "\u{1B}[1;7;32mgood\u{1B}[0m \u{1B}[1;4;31mbad\u{1B}[0m \u{1B}[32mok\u{1B}[0m so\n")
  }

  @Test("is broken at spaces and line ends, and inside of words that are too long")
  func lines() {
    #expect(shown("one two three\nfour", width: 8) == "one two\nthree\nfour\n")
    #expect(shown("abcdefghij kl", width: 5) == "abcde\nfghij\nkl\n")
    #expect(shown("a\r\n\r\nb") == "a\n\nb\n")
    #expect(shown("") == "\n")
  }

  @Test("marks words on the line on which they are")
  func marksOverLines() {
    #expect(
      shown("so good, so bad", [("good", 500), ("bad", -500)], width: 8)
        == "so good,\n   ++++\nso bad\n   ---\n")
  }

  @Test("never goes beyond the width or controls the terminal", arguments: [2, 7, 40])
  func safe(width: Int) {
    let text =
      "\u{1B}[2J bad 日本語👍 \u{202E}awful ❤\u{FE0F}\u{0} " + String(repeating: "x", count: 99)
    for line in shown(text, [("bad", -5)], width: width).split(separator: "\n") {
      #expect(DisplayWidth.width(of: String(line)) <= width)
      #expect(line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }
}

import TestSupport
import Testing

@testable import Workspace

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "counts the columns of a terminal",
    arguments: [
      ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("日本語", 6), ("ｆｕｌｌ", 8), ("ｱ", 1),
      ("한국", 4),
      ("👍", 2), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("🇩🇪", 2), ("a\u{200B}b", 2),
      ("a\u{AD}b", 2),
      ("\u{FEFF}a", 1), ("a\tb", 3), ("a\r\nb", 3), ("a\nb", 3), ("\u{1B}[31m", 5), ("שלום", 4),
      ("👨\u{200D}👩\u{200D}👧", 6),
    ])
  func examples(text: String, width: Int) {
    #expect(DisplayWidth.width(of: text) == width)
  }

  @Test("shows no more than eight marks on a character")
  func marks() throws {
    let text = Array(("e" + String(repeating: "\u{301}", count: 500) + "x").utf8)
    let characters = Array(DisplayCharacters(text))
    #expect(characters.count == 2)
    #expect(characters.first?.shownEnd == 1 + 8 * 2)
    #expect(characters.last?.start == text.count - 1)
  }

  @Test("reads any bytes to their end, in order", arguments: 0..<20 as Range<UInt64>)
  func anyBytes(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let bytes = (0..<500).map { _ in UInt8.random(in: 0...255, using: &generator) }
    var end = 0
    for character in DisplayCharacters(bytes) {
      #expect(end <= character.start && character.start < character.shownEnd)
      end = character.shownEnd
    }
    #expect(end <= bytes.count)
  }
}

@Suite("A terminal line")
struct TerminalLineTests {
  private func line(_ text: [UInt8], limit: Int = 1000, color: Bool = false) -> String {
    var line = TerminalLine(style: TerminalStyle(usesColor: color))
    line.append(text, limit: limit)
    return String(decoding: line.bytes, as: UTF8.self)
  }

  @Test(
    "lets no text control the terminal",
    arguments: [
      ("\u{1B}[2J\u{1B}]0;title\u{7}", "\u{FFFD}[2J\u{FFFD}]0;title\u{FFFD}"),
      ("good\rbad", "good⏎bad"), ("a\r\nb\nc", "a⏎b⏎c"), ("a\u{8}\u{8}b", "a\u{FFFD}\u{FFFD}b"),
      ("\u{9B}31m", "\u{FFFD}31m"), ("a\u{202E}b\u{2066}c\u{2069}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
      ("a\u{2028}b\u{85}c", "a⏎b⏎c"), ("a\u{0}b\u{7F}", "a\u{FFFD}b\u{FFFD}"), ("a\tb", "a b"),
      ("שלום", "שלום"),
    ])
  func harmless(text: String, shown: String) {
    #expect(line(Array(text.utf8)) == shown)
  }

  @Test("has no control byte but those of its own colors", arguments: 0..<50 as Range<UInt64>)
  func hostile(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let pieces = [
      "\u{1B}", "[31m", "\r", "\n", "\u{9B}", "\u{202E}", "\u{2067}", "a", "日", "👍", "\u{301}",
      "\u{200D}", "\u{0}", "\u{2029}", " ",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<100 {
      bytes += Array((pieces.randomElement(using: &generator) ?? "").utf8)
      if Bool.random(using: &generator) { bytes.append(.random(in: 0...255, using: &generator)) }
    }
    let limit = Int.random(in: 1...150, using: &generator)
    let shown = line(bytes, limit: limit)
    let isHarmless = shown.unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .control && !(0x2028...0x202E ~= $0.value)
        && !(0x2066...0x2069 ~= $0.value)
    }
    #expect(isHarmless)
    #expect(DisplayWidth.width(of: shown) <= limit)
  }

  @Test(
    "is cut at a width, never inside a character",
    arguments: [
      ("comment", 7, "comment"), ("comment", 6, "comme…"), ("comment", 1, "…"), ("日本語", 6, "日本語"),
      ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 2, "…"), ("cafe\u{301}s", 5, "cafe\u{301}s"),
      ("cafe\u{301}s!", 5, "cafe\u{301}…"), ("a b  ", 4, "a b…"), ("a b ", 4, "a b"),
    ])
  func cut(text: String, limit: Int, shown: String) {
    #expect(line(Array(text.utf8), limit: limit) == shown)
  }

  @Test("uses no sign of its own beyond ASCII if told")
  func ascii() {
    var line = TerminalLine(style: TerminalStyle(usesColor: false, usesUnicode: false))
    line.append("é\nsome\u{1B} text", limit: 10)
    #expect(String(decoding: line.bytes, as: UTF8.self) == "é some?...")
  }

  @Test("ends every emphasis that it begins")
  func emphasis() {
    let text = Array("not good, bad".utf8)
    var line = TerminalLine(style: TerminalStyle(usesColor: true))
    line.append(
      text,
      marks: [
        TerminalLine.Mark(range: 0..<8, emphasis: .markedNegative),
        TerminalLine.Mark(range: 4..<8, emphasis: .markedPositive),
        TerminalLine.Mark(range: 10..<13, emphasis: .markedNegative),
      ], limit: 12)
    #expect(
      String(decoding: line.bytes, as: UTF8.self)
        == "\u{1B}[1;4;31mnot good\u{1B}[0m, \u{1B}[1;4;31mb\u{1B}[0m…")
    #expect(line.width == 12)
  }
}

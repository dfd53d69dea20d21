import TestSupport
import Testing

@testable import Tokenizing

@Suite("Word breaks")
struct WordBreaksTests {
  static let examples = UnicodeTestFile.breakExamples("WordBreakTest.txt")

  @Test("are those of every line of Unicode's WordBreakTest.txt")
  func conformance() {
    #expect(Self.examples.count == 1823)
    for example in Self.examples {
      #expect(WordBreaks.ends(in: example.text.span) == example.ends, "\(example.rule)")
    }
  }

  @Test("are the same with long ASCII text around, where masks take over")
  func conformanceInContext() {
    let around = Array(
      "The quick brown fox can't jump 32.3 feet, right? A line of plain words more\n".utf8)
    for example in Self.examples {
      let text = around + example.text + around
      #expect(
        WordBreaks.ends(in: text.span)
          == text.withUnsafeBufferPointer { WordBreaks.ends(in: $0, usingMasks: false) },
        "\(example.rule)")
    }
  }

  @Test("do not depend on which engine finds them", arguments: 0..<200)
  func enginesAgree(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let alphabet = [
      "a", "Z", "7", "_", ".", ",", "'", ":", ";", " ", "\r", "\n", "é", "’", "😂", "\u{200D}",
      "\u{301}", "שׁ", "\"", "カ", "\u{1F1E9}", "\u{FFFD}", "-",
    ]
    var text: [UInt8] = []
    for _ in 0..<400 {
      let ascii = generator.next() % 8 != 0
      guard
        let piece = (ascii ? alphabet.prefix(12) : alphabet[...]).randomElement(using: &generator)
      else { continue }
      text += Array(piece.utf8)
    }
    let found = WordBreaks.ends(in: text.span)
    #expect(found.count > 100, "seed: \(seed)")
    #expect(
      found == text.withUnsafeBufferPointer { WordBreaks.ends(in: $0, usingMasks: false) },
      "seed: \(seed)")
  }
}

import TestSupport
import Testing

@testable import Tokenizing

@Suite("Sentence breaks")
struct SentenceBreaksTests {
  static let examples = UnicodeTestFile.breakExamples("SentenceBreakTest.txt")

  @Test("are those of every line of Unicode's SentenceBreakTest.txt")
  func conformance() {
    #expect(Self.examples.count == 502)
    for example in Self.examples {
      #expect(SentenceBreaks.ends(in: example.text) == example.ends, "\(example.rule)")
    }
  }

  @Test("are the same with long ASCII text around, where skipping sets in")
  func conformanceInContext() {
    let around = Array(
      "the quick brown fox jumps 32.3 feet (right), over a line of words more".utf8)
    for example in Self.examples {
      let text = around + example.text + around
      #expect(
        SentenceBreaks.ends(in: text) == SentenceBreakRules.ends(in: text), "\(example.rule)")
    }
  }

  struct Example: CustomTestStringConvertible {
    var sentences: [String]
    var testDescription: String { sentences.joined(separator: "|") }
  }

  @Test(
    "cut text into sentences that keep their spaces",
    arguments: [
      Example(sentences: []),
      Example(sentences: ["No end"]),
      Example(sentences: ["No way! ", "It’s 3.4 m."]),
      Example(sentences: ["He said “Stop.” ", "Then he left."]),
      Example(sentences: ["Write e.g. this, or (etc.) that."]),
      Example(sentences: ["The U.S.A. won. ", "Again?! ", "Yes."]),
      Example(sentences: ["One line\r\n", "and another\n", "\n", "end"]),
      Example(sentences: ["今日は。", "元気ですか？", "はい"]),
      Example(sentences: ["Wait... ", "What? ", "so small."]),
    ])
  func examples(_ example: Example) {
    var ends: [UInt32] = []
    for sentence in example.sentences {
      ends.append((ends.last ?? 0) + UInt32(sentence.utf8.count))
    }
    #expect(SentenceBreaks.ends(in: example.sentences.joined().utf8) == ends)
  }

  @Test("do not depend on skipping, and are what the rules say", arguments: 0..<200)
  func enginesAgree(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let ascii = [
      "a", "Z", "7", " ", ".", ".", "!", "?", ")", "\"", ",", "\n", "\r", "\t", "-", "%",
    ]
    let all =
      ascii + ["é", "É", "”", "。", "\u{AD}", "\u{301}", "א", "\u{2029}", "\u{85}", "😂", "…"]
    let words = ["plain words ", "more plain words, and more ", "A name "]
    var text: [UInt8] = []
    for _ in 0..<200 {
      let pieces =
        switch generator.next() % 8 {
        case 0: words
        case 1: all
        default: seed % 2 == 0 ? ascii : all
        }
      if let piece = pieces.randomElement(using: &generator) { text += Array(piece.utf8) }
      if generator.next() % 64 == 0 {
        text.append(UInt8.random(in: 0x80...0xFF, using: &generator))
      }
    }
    let found = SentenceBreaks.ends(in: text)
    #expect(found == SentenceBreaks.ends(in: text, usingSkips: false), "seed: \(seed)")
    #expect(found == SentenceBreakRules.ends(in: text), "seed: \(seed)")
  }

  @Test("are right for every two bytes")
  func everyPair() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let text: [UInt8] = Array("words a".utf8) + [first, second] + Array("B. C 3 d".utf8)
        let found = SentenceBreaks.ends(in: text)
        guard found != SentenceBreaks.ends(in: text, usingSkips: false) else { continue }
        Issue.record("bytes: \(first), \(second)")
      }
    }
  }

  @Test(
    "take linear time whatever the text",
    arguments: [
      "a", "a.", "a. ", ". ", "a.) ", "1 ", ") ", "A. 1", "\u{301}", ".\u{301}", "\r", "\u{2029}",
    ])
  func hostile(piece: String) {
    let quarter = Self.duration(of: piece, byteCount: 1 << 16)
    let whole = Self.duration(of: piece, byteCount: 1 << 18)
    // Four times the text: quadratic work would take sixteen times as long.
    #expect(whole < quarter * 10 + .milliseconds(250), "\(quarter) for a quarter, \(whole) for all")
  }

  private static func duration(of piece: String, byteCount: Int) -> Duration {
    let unit = Array(piece.utf8)
    let text = Array("a. ".utf8) + (0..<byteCount).map { unit[$0 % unit.count] }
    return ContinuousClock().measure {
      #expect(SentenceBreaks.ends(in: text).last == UInt32(text.count))
    }
  }
}

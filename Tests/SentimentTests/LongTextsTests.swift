import Tokenizing
import Testing

@testable import Sentiment

@Suite("Long texts")
struct LongTextsTests {
  @Test(
    "of one thing again and again stay in range",
    arguments: [
      "good ", "good\n", "so good! ", "👍", "👍🏽 ", "GREAT!!! ", "not bad, ", ":) ", "10/10 ",
    ])
  func repeated(piece: String) throws {
    let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
    let sentiment = SentimentAnalyzer(model: nil).analyze(text)
    let valence = try #require(sentiment.valence)
    #expect(valence > 0 && valence < 1)
    #expect(
      sentiment.explanation.reduce(0) { $0 + $1.weightThousandths } == sentiment.evidenceThousandths
    )
  }

  @Test("repeat a word with less and less weight across windows")
  func repetitionAcrossWindows() {
    let lexicon = Lexicon(["good": 2000])
    let count = SentimentScorer.windowByteCount / 5 * 2
    let sentiment = SentimentAnalyzer(lexicon: lexicon, model: nil).analyze(
      String(repeating: "good\n", count: count))
    var expected: Int64 = 0
    for before in 0..<count {
      let factor = Int64(1000 / (min(before, 1_000) + 1))
      expected += (2000 * factor + 500) / 1000
    }
    #expect(sentiment.positiveThousandths == expected)
  }

  @Test("cut at line ends have what their lines have together")
  func lines() {
    var lexicon = Lexicon().adding("not", .strongNegator)
    var lines: [String] = []
    for number in 0..<4_000 {
      let word = Self.word(number)
      lexicon.update(word) {
        $0.valence = Int16(number % 7 * 300 - 1_100)
        $0.roles.insert(.opinion)
      }
      lines.append(number % 3 == 0 ? "this is not \(word)!" : "there it is, a line of \(word).")
    }
    let analyzer = SentimentAnalyzer(lexicon: lexicon, model: nil)
    let text = lines.joined(separator: "\n")
    #expect(text.utf8.count > SentimentScorer.windowByteCount)
    let whole = analyzer.analyze(text)
    let parts = lines.map { analyzer.analyze($0) }
    #expect(whole.positiveThousandths == parts.reduce(0) { $0 + $1.positiveThousandths })
    #expect(whole.negativeThousandths == parts.reduce(0) { $0 + $1.negativeThousandths })
    #expect(whole.opinionCount == parts.reduce(0) { $0 + $1.opinionCount })
  }

  /// A word of letters alone for a number.
  private static func word(_ number: Int) -> String {
    let digits = String(number, radix: 10).utf8.map { Character(Unicode.Scalar($0 + 49)) }
    return "word" + String(digits)
  }

  @Test("are cut after a line end, else a space, else between characters")
  func windows() {
    #expect(Self.end("ab cd\nef gh", limit: 8) == 6)
    #expect(Self.end("ab cdef gh", limit: 9) == 8)
    #expect(Self.end("abcdefgh", limit: 6) == 6)
    #expect(Self.end("aaaéééé", limit: 6) == 5)
    #expect(Self.end("short", limit: 6) == 5)
  }

  private static func end(_ text: String, limit: Int) -> Int {
    Array(text.utf8).withUnsafeBufferPointer { TextWindows.end(of: $0, from: 0, limit: limit) }
  }

  @Test("need not be valid UTF-8")
  func malformed() {
    var scorer = SentimentScorer(SentimentAnalyzer(model: nil))
    let bytes = Array(repeating: UInt8(0x80), count: 200_000) + Array(" good".utf8)
    #expect(scorer.score(bytes.span).evidence >= 0)
  }
}

import TestSupport
import Testing

@testable import Tokenizing

/// What holds for every text, tried on random ones.
@Suite("Tokens of any text")
struct TokenizerPropertyTests {
  /// Pieces that have something to do with each other.
  private static let pieces = [
    "good", "DON’T", "don't", "a", "U.S.", "http://x.y", "www.", "me@", "@me", "#", "#Tag", "_",
    ".", "...",
    ":)", ":", ")", "(", "-", "--", "/", "10", "3.5", "1\u{FE0F}\u{20E3}", "👍🏽", "\u{200D}", "👩",
    "\u{FE0F}",
    "🇩🇪", "🇩", "日本", "ไทย", "か", "\u{200B}", "\u{301}", "é", " ", "\n", "\t", "\r\n", "`", "'", "’",
    "com", "!",
    "?", "\u{3000}", "ｇｏ", "\\", "<3", "\0", "ß", "Ⅷ", "½", "\u{E000}",
  ]

  static func text(seed: UInt64) -> String {
    var generator = SplitMix64(seed: seed)
    return (0..<Int.random(in: 0...40, using: &generator))
      .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
  }

  static func bytes(seed: UInt64) -> [UInt8] {
    var generator = SplitMix64(seed: seed)
    let interesting: [UInt8] = [
      0x00, 0x20, 0x23, 0x2E, 0x3A, 0x40, 0x41, 0x80, 0xC2, 0xE2, 0xED, 0xF0, 0xFF,
    ]
    return (0..<Int.random(in: 0...300, using: &generator)).map { _ in
      Bool.random(using: &generator)
        ? UInt8.random(in: 0...255, using: &generator)
        : interesting.randomElement(using: &generator) ?? 0
    }
  }

  private static let tokenizer = Lexicon.english.tokenizer

  private static func tokens(in bytes: [UInt8]) -> [Token] {
    var stream = TokenStream()
    tokenizer.tokenize(bytes.span, into: &stream)
    return stream.all
  }

  @Test("are in order, inside the text, and overlap only as bigrams", arguments: 0..<50)
  func order(seed: UInt64) {
    for round in 0..<40 {
      let text = Self.text(seed: seed * 1_000 + UInt64(round))
      Self.expectOrder(Self.tokenizer.tokens(in: text), count: text.utf8.count)
    }
  }

  @Test("begin and end at the boundaries of valid UTF-8", arguments: 0..<50)
  func boundaries(seed: UInt64) {
    for round in 0..<40 {
      let text = Self.text(seed: seed * 1_000 + UInt64(round))
      let bytes = Array(text.utf8)
      for token in Self.tokenizer.tokens(in: text) {
        #expect(
          String(validating: bytes[token.range], as: UTF8.self) != nil, "\(text.debugDescription)")
      }
    }
  }

  @Test("are the same through every front door", arguments: 0..<50)
  func doors(seed: UInt64) {
    var used = TokenStream()
    for round in 0..<40 {
      let text = Self.text(seed: seed * 1_000 + UInt64(round))
      let tokens = Self.tokenizer.tokens(in: text)
      #expect(tokens == Self.tokens(in: Array(text.utf8)))
      Self.tokenizer.tokenize(Array(text.utf8).span, into: &used)
      #expect(tokens == used.all)
    }
  }

  @Test("can be found in any bytes", arguments: 0..<50)
  func anyBytes(seed: UInt64) {
    var stream = TokenStream()
    for round in 0..<40 {
      let bytes = Self.bytes(seed: seed * 1_000 + UInt64(round))
      Self.tokenizer.tokenize(bytes.span, into: &stream)
      stream.resolve(bytes.span, with: Lexicon.english.terms)
      Self.expectOrder(stream.all, count: bytes.count)
    }
  }

  @Test("can be found in every malformed sequence of two bytes")
  func malformedPairs() {
    for first in UInt8(0x7F)...0xFF {
      for second in UInt8(0x7F)...0xFF {
        let bytes = [UInt8(ascii: "a"), first, second]
        Self.expectOrder(Self.tokens(in: bytes), count: 3)
      }
    }
  }

  @Test(
    "take linear time in long runs",
    arguments: [
      "a", "@", "#", ".", ":", "a.", "a@", "a-", "www.", "http://", "a@b.", "#a", "`", "a`", "👍",
      "\u{200D}",
      "\u{301}", "日", "1\u{20E3}", ":(", "(", "\u{200B}", "a\u{200B}", "#A", "x.y.",
    ])
  func longRuns(piece: String) {
    let text = String(repeating: piece, count: 50_000 / piece.utf8.count)
    Self.expectOrder(Self.tokenizer.tokens(in: text), count: text.utf8.count)
  }

  private static func expectOrder(
    _ tokens: [Token], count: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var isRight = true
    var end = 0
    for (index, token) in tokens.enumerated() {
      isRight = isRight && token.start < token.end && Int(token.end) <= count
      if token.flags.contains(.inHashtag) { continue }
      let overlaps = Int(token.start) < end
      let mayOverlap = token.kind == .bigram && index > 0 && tokens[index - 1].kind == .bigram
      isRight = isRight && (!overlaps || mayOverlap)
      end = Int(token.end)
    }
    #expect(isRight, sourceLocation: sourceLocation)
  }
}

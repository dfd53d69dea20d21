import Foundation
import TestSupport
import Testing

@testable import Tokenizing

@Suite("Normalizer")
struct NormalizerTests {
  static let examples = UnicodeNormalizationFile.examples()

  @Test("passes every line of Unicode's NormalizationTest.txt")
  func conformance() {
    #expect(Self.examples.count == 19074)
    var normalizer = Normalizer()
    for example in Self.examples {
      let canonical = [example.source, example.nfc, example.nfd]
      let compatible = [example.nfkc, example.nfkd]
      let checks: [(Normalizer.Form, [[UInt8]], [UInt8])] = [
        (.nfc, canonical, example.nfc), (.nfc, compatible, example.nfkc),
        (.nfd, canonical, example.nfd), (.nfd, compatible, example.nfkd),
        (.nfkc, canonical + compatible, example.nfkc),
        (.nfkd, canonical + compatible, example.nfkd),
      ]
      for (form, texts, expected) in checks {
        for text in texts where normalizer.normalized(text, form) != expected {
          Issue.record("line \(example.line), \(form)")
        }
      }
    }
  }

  @Test("changes no code point that NormalizationTest.txt does not list", arguments: forms)
  func unlisted(form: Normalizer.Form) {
    #expect(Self.unlistedText.count > 500_000)
    var normalizer = Normalizer()
    #expect(normalizer.normalized(Self.unlistedText, form) == Self.unlistedText)
  }

  /// Every code point that part 1 does not list, a line each: a line feed composes with nothing.
  static let unlistedText: [UInt8] = {
    let listed = Set(examples.lazy.filter(\.isSingle).map(\.source))
    return assignedPlanes.flatMap { plane in
      (plane << 16..<(plane + 1) << 16).lazy.compactMap(utf8).filter { !listed.contains($0) }
        .flatMap { $0 + [0x0A] }
    }
  }()

  /// The planes that have characters; the rest is private or empty.
  static let assignedPlanes: [UInt32] = [0, 1, 2, 3, 14]

  @Test("folds every code point as NFKC_Casefold says")
  func caseFolding() {
    let foldings = UnicodeNormalizationFile.caseFoldings()
    #expect(foldings.count == 10_491)
    var normalizer = Normalizer()
    // Lines of 256 code points, since a line feed composes with nothing.
    for row in Self.assignedPlanes.flatMap({ $0 << 8..<($0 + 1) << 8 }) {
      var text: [UInt8] = []
      var folded: [UInt8] = []
      for scalar in row << 8..<(row + 1) << 8 {
        guard let bytes = Self.utf8(scalar) else { continue }
        text += bytes + [0x0A]
        folded += (foldings[scalar] ?? bytes) + [0x0A]
      }
      guard normalizer.normalized(text, .nfkcCaseFold) != normalizer.normalized(folded, .nfc)
      else { continue }
      Issue.record("U+\(String(row, radix: 16, uppercase: true))00 and the 255 after it")
    }
  }

  struct Example: CustomTestStringConvertible {
    var text: String
    var form: Normalizer.Form
    var result: String
    var testDescription: String { "\(form) of \(text)" }
  }

  @Test(
    "gives the forms of its documentation",
    arguments: [
      Example(text: "", form: .nfc, result: ""),
      Example(text: "plain", form: .nfkd, result: "plain"),
      Example(text: "Cafe\u{301}", form: .nfc, result: "Caf\u{E9}"),
      Example(text: "Caf\u{E9} au", form: .nfd, result: "Cafe\u{301} au"),
      Example(text: "Ｌｅ ﬁn", form: .nfkc, result: "Le fin"),
      Example(text: "STRASSE", form: .nfkcCaseFold, result: "strasse"),
      Example(text: "Straße", form: .nfkcCaseFold, result: "strasse"),
      Example(text: "𝓑𝓸𝓵𝓭 so\u{AD}ft❤\u{FE0F}", form: .nfkcCaseFold, result: "bold soft❤"),
      Example(text: "\u{1112}\u{1161}\u{11AB}", form: .nfc, result: "\u{D55C}"),
    ])
  func examples(_ example: Example) {
    // As scalars: strings are equal by canonical equivalence.
    let result = Normalizer.normalized(example.text, example.form)
    #expect(Array(result.unicodeScalars) == Array(example.result.unicodeScalars))
  }

  @Test(
    "makes each byte that is not UTF-8 a replacement character", arguments: Normalizer.Form.allCases
  )
  func invalidBytes(form: Normalizer.Form) {
    var normalizer = Normalizer()
    let text: [UInt8] = [0x61, 0xFF, 0xC3, 0x62, 0xED, 0xA0, 0x80, 0xF0, 0x9F, 0x98]
    let expected = "a\u{FFFD}\u{FFFD}b" + String(repeating: "\u{FFFD}", count: 6)
    #expect(normalizer.normalized(text, form) == Array(expected.utf8))
  }

  @Test("appends to what is in the buffer")
  func appending() {
    var normalizer = Normalizer()
    var output = Array("e".utf8)
    for text in ["\u{301}", "x"] {
      Array(text.utf8).withUnsafeBufferPointer { normalizer.append($0, form: .nfc, to: &output) }
    }
    #expect(output == Array("e\u{301}x".utf8))
  }
}

// MARK: - Long runs

extension NormalizerTests {
  @Test(
    "puts a grapheme joiner before the thirty-first accent", arguments: Normalizer.Form.allCases)
  func streamSafe(form: Normalizer.Form) {
    let accents = { String(repeating: "\u{301}", count: $0) }
    #expect(Normalizer.normalized("x" + accents(30), form) == "x" + accents(30))
    let broken = "x" + accents(30) + "\u{34F}" + accents(1)
    #expect(scalars(Normalizer.normalized("x" + accents(31), form)) == scalars(broken))
    #expect(scalars(Normalizer.normalized(broken, form)) == scalars(broken))
  }

  @Test("does not cut what decomposes to two accents")
  func streamSafePair() {
    let text = "x" + String(repeating: "\u{301}", count: 29) + "\u{344}"
    let expected = "x" + String(repeating: "\u{301}", count: 29) + "\u{34F}\u{308}\u{301}"
    #expect(scalars(Normalizer.normalized(text, .nfd)) == scalars(expected))
  }

  @Test("takes linear time whatever the text", arguments: hostilePieces, Normalizer.Form.allCases)
  func hostile(piece: String, form: Normalizer.Form) {
    let quarter = Self.duration(of: piece, form, byteCount: 1 << 14)
    let whole = Self.duration(of: piece, form, byteCount: 1 << 16)
    // Four times the text: quadratic work would take sixteen times as long.
    #expect(whole < quarter * 10 + .milliseconds(250), "\(quarter) for a quarter, \(whole) for all")
  }

  static let hostilePieces = [
    "\u{301}", "\u{301}\u{323}", "\u{344}", "\u{1161}", "\u{9BE}", "\u{FF9E}", "\u{345}", "\u{34F}",
    "\u{FDFA}", "e\u{301}", "\u{C5B4}", "\u{11A8}",
  ]

  private static func duration(
    of piece: String, _ form: Normalizer.Form, byteCount: Int
  ) -> Duration {
    let text = String(repeating: piece, count: byteCount / piece.utf8.count)
    return ContinuousClock().measure { _ = Normalizer.normalized(text, form) }
  }
}

// MARK: - Properties

extension NormalizerTests {
  @Test("is idempotent, and pieces that cannot meet do not matter", arguments: 0..<100)
  func properties(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var normalizer = Normalizer()
    let text = randomText(using: &generator)
    let other = randomText(using: &generator)
    for form in Normalizer.Form.allCases {
      let once = normalizer.normalized(text, form)
      #expect(normalizer.normalized(once, form) == once, "seed: \(seed), \(form)")
      let joined = normalizer.normalized(text + [0x0A] + other, form)
      #expect(
        joined == once + [0x0A] + normalizer.normalized(other, form), "seed: \(seed), \(form)")
    }
  }

  @Test(
    "agrees with Foundation on long text without ASCII, where segments overflow", arguments: 0..<20)
  func foundation(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    // Old code points, the same in every version of Unicode; no Hangul final consonants, which
    // Foundation does not always join to the syllable before them.
    let starters: [UInt32] = [
      0xE9, 0x1EE3, 0x3B1, 0x1F80, 0x434, 0x5D0, 0x9C7, 0x9BE, 0x9D7, 0x1100, 0x1161,
      0xAC00, 0x304B, 0xFB01, 0xFF76, 0x2126, 0x1F00A,
    ]
    let marks: [UInt32] = [0x300, 0x301, 0x308, 0x31B, 0x323, 0x327, 0x345, 0x3099, 0x5B0]
    var text = ""
    for _ in 0..<400 {
      let pool = generator.next() % 2 == 0 ? starters : marks
      guard let value = pool.randomElement(using: &generator), let scalar = Unicode.Scalar(value)
      else { continue }
      text.unicodeScalars.append(scalar)
    }
    let expected: [(Normalizer.Form, String)] = [
      (.nfc, text.precomposedStringWithCanonicalMapping),
      (.nfd, text.decomposedStringWithCanonicalMapping),
      (.nfkc, text.precomposedStringWithCompatibilityMapping),
      (.nfkd, text.decomposedStringWithCompatibilityMapping),
    ]
    for (form, result) in expected {
      let same = scalars(Normalizer.normalized(text, form)) == scalars(result)
      #expect(same, "seed: \(seed), \(form)")
    }
  }

  @Test("makes canonically equivalent texts equal", arguments: 0..<50)
  func equivalence(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var normalizer = Normalizer()
    let text = normalizer.normalized(randomText(using: &generator), .nfc)
    let decomposed = normalizer.normalized(text, .nfd)
    for form in Self.forms {
      let same = normalizer.normalized(text, form) == normalizer.normalized(decomposed, form)
      #expect(same, "seed: \(seed), \(form)")
    }
  }

  /// Some hundred code points, with many that compose, decompose and change places.
  private func randomText(using generator: inout SplitMix64) -> [UInt8] {
    let pool: [UInt32] = [
      0x61, 0x41, 0x6F, 0x20, 0xE9, 0xDF, 0x300, 0x301, 0x302, 0x308, 0x31B, 0x323, 0x327, 0x344,
      0x345, 0x34F, 0x1100, 0x1161, 0x11A8, 0xAC00, 0x9C7, 0x9BE, 0x9D7, 0xFDFA, 0xFF9E, 0x3099,
      0x304B, 0x1E9B, 0x1EE3, 0x2126, 0xFB01, 0x1F80, 0xAD, 0x200D, 0x1D15E, 0x5D0,
    ]
    var text: [UInt8] = []
    for _ in 0..<300 {
      let scalar =
        switch generator.next() % 16 {
        case 0: UInt32.random(in: 0..<0x3400, using: &generator)
        case 1, 2: UInt32(0x300) + UInt32.random(in: 0..<0x60, using: &generator)
        default: pool.randomElement(using: &generator) ?? 0x61
        }
      text += Self.utf8(scalar) ?? []
      let isRun = generator.next() % 100 == 0
      for _ in 0..<(isRun ? 45 : 0) {
        text +=
          Self.utf8([0x301, 0x323, 0x31B, 0x344].randomElement(using: &generator) ?? 0x301) ?? []
      }
      if generator.next() % 50 == 0 {
        text.append(UInt8.random(in: 0x80...0xFF, using: &generator))
      }
    }
    return text
  }
}

// MARK: - Helpers

extension NormalizerTests {
  static let forms: [Normalizer.Form] = [.nfc, .nfd, .nfkc, .nfkd]

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  private static func utf8(_ scalar: UInt32) -> [UInt8]? {
    Unicode.Scalar(scalar).map { Array(UTF8.encode($0) ?? UTF8.encodedReplacementCharacter) }
  }
}

extension Normalizer {
  fileprivate mutating func normalized(_ text: [UInt8], _ form: Form) -> [UInt8] {
    var output: [UInt8] = []
    text.withUnsafeBufferPointer { append($0, form: form, to: &output) }
    return output
  }
}

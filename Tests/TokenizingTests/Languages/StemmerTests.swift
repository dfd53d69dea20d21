import TestSupport
import Testing

@testable import Tokenizing

@Suite("Stemmer")
struct StemmerTests {
  struct Example: CustomTestStringConvertible {
    var language: Stemmer.Language
    var words: [String]
    var stem: String
    var testDescription: String { "\(language): \(words.joined(separator: ", "))" }
  }

  @Test(
    "gives words that belong together one stem",
    arguments: [
      Example(
        language: .english, words: ["connect", "connected", "connections", "connecting"],
        stem: "connect"),
      Example(language: .english, words: ["happily"], stem: "happili"),
      Example(language: .german, words: ["häuser", "hause", "hauses"], stem: "haus"),
      Example(language: .german, words: ["straße", "strasse"], stem: "strass"),
      Example(
        language: .french, words: ["continuer", "continuait", "continuation"], stem: "continu"),
      Example(language: .french, words: ["majestueux", "majestueusement"], stem: "majestu"),
      Example(language: .russian, words: ["книга", "книги", "книгой"], stem: "книг"),
    ])
  func stems(_ example: Example) throws {
    let stemmer = try Stemmer(example.language)
    #expect(example.words.map(stemmer.stem(of:)) == example.words.map { _ in example.stem })
  }

  @Test("exists for every language", arguments: Stemmer.Language.allCases)
  func everyLanguage(language: Stemmer.Language) throws {
    let stemmer = try Stemmer(languageCode: language.rawValue)
    #expect(stemmer.language == language)
    #expect(stemmer.stem(of: "") == "")
  }

  @Test("refuses a language without rules, and says which there are")
  func unknownLanguage() {
    let expected = StemmerError(reason: .unknownLanguage("xx"))
    #expect(throws: expected) { _ = try Stemmer(languageCode: "xx") }
    #expect(
      expected.description == """
        no stemmer for language 'xx'; use one of ar, ca, da, de, el, en, es, eu, fi, fr, ga, hi, \
        hu, hy, id, it, lt, ne, nl, no, pt, ro, ru, sr, sv, ta, tr, yi
        """)
    #expect(
      StemmerError(reason: .unavailable(.greek)).description
        == "the installed libstemmer lacks 'el'; install a complete one")
  }

  @Test("leaves what is no word as it is", arguments: Stemmer.Language.allCases)
  func noWords(language: Stemmer.Language) throws {
    let stemmer = try Stemmer(language)
    let long = [UInt8](repeating: UInt8(ascii: "s"), count: Stemmer.maximumByteCount + 1)
    let texts: [[UInt8]] = [[], [0xFF], [0x61, 0xC3], [0xED, 0xA0, 0x80, 0x73], long]
    for text in texts { #expect(stemmer.stem(of: text) == text) }
  }

  @Test("keeps NUL bytes and what stands around them")
  func nul() throws {
    let stemmer = try Stemmer(.english)
    #expect(stemmer.stem(of: Array("a\0connected".utf8)) == Array("a\0connect".utf8))
  }

  @Test("appends, and forgets the word before")
  func appending() throws {
    let stemmer = try Stemmer(.english)
    var output = Array("x ".utf8)
    for word in ["connections", "a", "running"] {
      Array(word.utf8).withUnsafeBufferPointer { stemmer.appendStem(of: $0, to: &output) }
    }
    #expect(output == Array("x connectarun".utf8))
  }

  @Test("gives valid text for any word, and takes no time", arguments: Stemmer.Language.allCases)
  func anyWord(language: Stemmer.Language) throws {
    let stemmer = try Stemmer(language)
    var generator = SplitMix64(seed: 1)
    let pool = Array("aeiouysßéäöüñíıəअकாதகабвгийьשיוبتالىεσςaedingionement\u{301}\0".unicodeScalars)
    for _ in 0..<500 {
      var word = ""
      for _ in 0..<UInt8.random(in: 0..<80, using: &generator) {
        guard let scalar = pool.randomElement(using: &generator) else { continue }
        word.unicodeScalars.append(scalar)
      }
      let stem = stemmer.stem(of: Array(word.utf8))
      #expect(String(validating: stem, as: UTF8.self) != nil)
    }
  }
}

extension Stemmer {
  fileprivate func stem(of word: [UInt8]) -> [UInt8] {
    var stem: [UInt8] = []
    word.withUnsafeBufferPointer { appendStem(of: $0, to: &stem) }
    return stem
  }
}

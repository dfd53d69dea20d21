import Testing

@testable import Tokenizing

@Suite("N-grams of a word")
struct LanguageNGramsTests {
  private static func hashes(_ word: String) -> [UInt64] {
    var grams = LanguageNGrams()
    var hashes: [UInt64] = []
    Array(word.utf8).withUnsafeBufferPointer { grams.append($0, to: &hashes) }
    return hashes
  }

  @Test(
    "are one to four characters long, and the word",
    arguments: [("", 0), ("a", 4), ("de", 8), ("que", 13), ("español", 29)])
  func count(word: String, count: Int) {
    let hashes = Self.hashes(word)
    #expect(hashes.count == count)
    #expect(Set(hashes).count == count)
  }

  @Test("are characters, not bytes")
  func characters() {
    #expect(Self.hashes("ño").count == Self.hashes("no").count)
    #expect(Set(Self.hashes("да")).isDisjoint(with: Self.hashes("de")))
  }

  @Test("are those of a letter twice where it is repeated for effect")
  func repeated() {
    #expect(Self.hashes("soooooo") == Self.hashes("soo"))
    #expect(Self.hashes("soo") != Self.hashes("so"))
  }

  @Test("are bounded, and made of any bytes")
  func bounded() {
    #expect(Self.hashes(String(repeating: "abc", count: 10_000)).count < 150)
    var grams = LanguageNGrams()
    var hashes: [UInt64] = []
    [0xFF, 0x80, 0xC3, 0x00, 0xF0].withUnsafeBufferPointer { grams.append($0, to: &hashes) }
    #expect(!hashes.isEmpty)
  }
}

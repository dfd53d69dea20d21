import Testing

@testable import Keyphrases

@Suite("An elision")
struct ElisionTests {
  @Test(
    "is what stands before an apostrophe",
    arguments: [
      ("l'accord", 2), ("l’accord", 4), ("dell'arte", 5), ("accord", nil), ("l'", nil), ("'s", nil),
    ])
  func length(word: String, expected: Int?) {
    let length = Array(word.utf8).withUnsafeBufferPointer { Elision.length($0[...]) }
    #expect(length == expected)
  }

  @Test(
    "possessive endings are told by their bytes",
    arguments: [
      ("Anna's", 2), ("Anna’s", 4), ("ECB'S", 2), ("actors'", 1), ("actors’", 3), ("Anna", 0),
      ("don't", 0), ("'s", 0),
    ])
  func possessive(word: String, expected: Int) {
    let length = Array(word.utf8).withUnsafeBufferPointer { Elision.possessiveLength($0[...]) }
    #expect(length == expected)
  }
}

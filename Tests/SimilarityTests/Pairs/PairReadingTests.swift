import Testing

@testable import Similarity

@Suite("Reading pairs of texts")
struct PairReadingTests {
  private func features(_ a: String, _ b: String) -> TextPairFeatures {
    var reading = PairReading(model: TextPairModel(stems: TextPairStems()))
    var (a, b) = (a, b)
    a.withUTF8 { a in b.withUTF8 { b in reading.read(a, b) } }
    return reading.features
  }

  @Test("measures what both texts share")
  func shared() {
    let found = features("the dog chased the cat", "a cat chased a dog")
    #expect(abs(found[.telling] - 1) < 1e-12)
    #expect(abs(found[.coverage] - 1) < 1e-12)
    // Seven and seven squares, three words in common.
    #expect(abs(found[.words] - 3.0 / 7) < 1e-12)
    #expect(found[.ownCount] == 0)
    #expect(found[.rarestOwn] == 0)
    // "chased", and one word of either side of it at most.
    #expect(abs(found[.order] - 2.0 * 1 / 10) < 1e-12)
    #expect(found[.neighbors] == 0)
    #expect(abs(found[.brevity] - 1.0 / 11) < 1e-12)
  }

  @Test("counts words that only one text has")
  func own() {
    let found = features("red boat", "red house garden")
    #expect(found[.ownCount] == 0.5)
    #expect(abs(found[.rarestOwn] - 1.0 / 8) < 1e-12)
    #expect(features("red boat", "red boat house")[.rarestOwn] == 0)
  }

  @Test("counts a word in part that has the same letters")
  func likeness() {
    let found = features("photograph", "photo")
    // ph, pho, hot, oto are the same, of 9 and 4 runs.
    #expect(abs(found[.coverage] - 8.0 / 13) < 1e-12)
    #expect(found[.telling] == 0)
    #expect(found[.letters] > 0)
  }

  @Test(
    "finds a negation on one side alone",
    arguments: [
      ("a dog barks", "no dog barks", 1.0), ("a dog barks", "a dog isn’t barking", 1),
      ("nobody barks", "no dog barks", 0), ("a dog barks", "a notable dog barks", 0),
    ])
  func negation(a: String, b: String, expected: Double) {
    #expect(features(a, b)[.negation] == expected)
  }

  @Test("compares numbers, in digits or words")
  func numbers() {
    #expect(features("two dogs", "2 cats")[.sameNumbers] == 1)
    #expect(features("two dogs", "three dogs")[.otherNumbers] == 1)
    #expect(features("two dogs", "dogs")[.otherNumbers] == 0)
    #expect(features("one dog", "some dog")[.otherNumbers] == 0)
    #expect(features("2 of 3", "2 of 4")[.sameNumbers] == 1.0 / 3)
  }
}

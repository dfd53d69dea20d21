import Testing

@testable import Headlines

@Suite("Syllables")
struct SyllableCounterTests {
  static let words: [Int: String] = [
    1: """
    cat the bird smile moved tongue league played eyes can't don't we're strength thought queue
    breathe judged walked they'll
    """,
    2: """
    table lovely going didn't isn't create being movement something cradled houses wanted science
    quiet poem chaos lion ruin café sometimes
    """,
    3: """
    banana hospital syllable radio idea library's area museum beautiful happier
    imagine companion employee employment violin
    """,
    4: "information education society biology everybody realistic mathematics territory",
    5: "readability university imagination curiosity",
    6: "responsibility unreliability",
  ]

  @Test("are counted by rules and exceptions", arguments: 1...6)
  func count(syllables: Int) throws {
    for word in try #require(Self.words[syllables]).split(whereSeparator: \.isWhitespace) {
      #expect(SyllableCounter.english.count(in: String(word)) == syllables, "\(word)")
    }
  }

  @Test("are the same in any case and with any apostrophe")
  func spelling() {
    let counter = SyllableCounter.english
    #expect(counter.count(in: "DIDN’T") == counter.count(in: "didn't"))
    #expect(counter.count(in: "Table") == 2)
    #expect(counter.count(in: "naïve") == 2)
  }

  @Test("are none where there are no letters", arguments: ["", "'", "42", "…", "日本"])
  func none(word: String) {
    #expect(SyllableCounter.english.count(in: word) == 0)
  }

  @Test("of exceptions hold for their regular forms")
  func inflected() {
    let counter = SyllableCounter(exceptions: [("xaxe", 5)])
    #expect(counter.count(in: "xaxe") == 5)
    #expect(counter.count(in: "xaxes") == 6)
    #expect(counter.count(in: "xaxing") == 6)
    #expect(counter.count(in: "xaxed") == 5)
  }

  @Test("of anything end, and are no more than its letters")
  func anything() {
    for seed in 0..<2_000 {
      let word = (0..<(seed % 23)).map { UInt8(truncatingIfNeeded: seed &* 31 &+ $0 &* 57) }
      #expect(SyllableCounter.english.count(word) <= max(1, word.count * 2))
    }
  }
}

@Suite("Easy words")
struct EasyWordsTests {
  @Test(
    "are known with their regular forms",
    arguments: [
      "dog", "dogs", "puppies", "running", "biggest", "happily", "Mother's", "don't", "hoping",
      "went", "boxes", "carried", "house",
    ])
  func easy(word: String) {
    #expect(EasyWords.english.contains(word))
  }

  @Test(
    "are not all words",
    arguments: ["utilization", "epistemic", "jurisdiction", "", "proprietary", "ss", "ing"])
  func hard(word: String) {
    #expect(!EasyWords.english.contains(word))
  }
}

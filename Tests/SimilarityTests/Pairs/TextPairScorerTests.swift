import Testing

@testable import Similarity

@Suite("Scoring pairs of texts")
struct TextPairScorerTests {
  private func similarity(
    _ a: String, _ b: String, _ method: TextPairScorer.Method = .learned
  ) -> Double {
    var scorer = TextPairScorer(method: method)
    return scorer.similarity(a, b)
  }

  @Test("has its model inside the binary")
  func embedded() throws {
    let model = try #require(TextPairModel.embedded)
    #expect(!model.stems.tags.isEmpty)
    #expect(!model.exchanges.tags.isEmpty)
  }

  @Test(
    "finds the same said in other words more alike than something else",
    arguments: [
      (
        "A man is playing a guitar", "Someone plays the guitar", "A woman is slicing onions"
      ),
      (
        "Two dogs run on the beach", "2 dogs are running along a beach",
        "Three cats sleep on the sofa"
      ),
      (
        "The company raised its prices", "Prices were raised by the company",
        "The weather will be fine"
      ),
      ("A dog is barking", "A dog barks", "A dog is not barking"),
    ])
  func order(text: String, near: String, far: String) {
    #expect(similarity(text, near) > similarity(text, far))
    #expect(similarity(text, near) > 0.5)
    #expect(similarity(text, near) < 1)
  }

  @Test(
    "is 1 for the same words, whatever their case and marks",
    arguments: [
      ("A dog barks.", "a DOG barks"), ("", ""), (" ", "…"), ("the", "The!"),
      ("to be or not to be", "To be, or not to be?"),
    ])
  func same(a: String, b: String) {
    #expect(similarity(a, b) == 1)
    #expect(similarity(a, b, .unlearned) == 1)
  }

  @Test("is 0 where one text has no words", arguments: ["", " \n", "!?"])
  func empty(text: String) {
    #expect(similarity(text, "A dog barks") == 0)
    #expect(similarity("A dog barks", text) == 0)
    #expect(similarity(text, "A dog barks", .unlearned) == 0)
  }

  @Test("matches the worked example in the documentation")
  func workedExample() {
    let text = "A man is playing a guitar"
    #expect(abs(similarity(text, "Someone plays the guitar") - 0.73) < 0.01)
    #expect(similarity(text, "A woman is slicing onions") == 0)
  }

  @Test("is a plain cosine without what was learned")
  func unlearned() {
    #expect(similarity("dogs bark", "the dog barks", .unlearned) == 1)
    #expect(similarity("dogs bark", "cats meow", .unlearned) == 0)
    var bare = TextPairScorer(model: nil)
    #expect(bare.method == .unlearned)
    #expect(abs(bare.similarity("dogs bark", "dogs sleep") - 0.5) < 1e-12)
  }

  @Test("takes any bytes, is symmetric and does not depend on earlier pairs", arguments: 0..<40)
  func anyBytes(seed: UInt64) {
    var planted = PlantedBytes(seed: seed)
    var words = PairPhrases(seed: seed)
    var used = TextPairScorer()
    for round in 0..<20 {
      let a = round % 2 == 0 ? planted.bytes(count: round * 7) : words.phrase(round)
      let b = round % 3 == 0 ? planted.bytes(count: round * 5) : words.phrase(round)
      var fresh = TextPairScorer()
      let found = used.similarity(a.span, b.span)
      #expect(found == used.similarity(b.span, a.span), "seed: \(seed), round: \(round)")
      #expect(found == fresh.similarity(a.span, b.span), "seed: \(seed), round: \(round)")
      #expect((0...1).contains(found))
      #expect(used.similarity(a.span, a.span) == 1)
    }
  }

  @Test("takes long texts, long words and many different words in linear time")
  func long() {
    var scorer = TextPairScorer()
    let many = (0..<80_000).map { "word\($0)" }.joined(separator: " ")
    let others = (0..<80_000).map { "term\($0)" }.joined(separator: " ")
    #expect((0...1).contains(scorer.similarity(many, others)))
    #expect((0...1).contains(scorer.similarity(many, "word1 word2")))
    let letters = String(repeating: "a", count: 300_000)
    #expect(scorer.similarity(letters, letters + " b") < 1)
    let marks = String(repeating: "! ", count: 300_000)
    #expect(scorer.similarity(marks, "dog") == 0)
  }
}

/// Phrases of a few words, some of which meet again.
struct PairPhrases {
  private static let words = [
    "a", "the", "dog", "dogs", "cat", "man", "woman", "boy", "is", "not", "running", "runs",
    "plays", "playing", "guitar", "two", "2", "three", "on", "in", "park", "street", "nobody",
    "isn't", "été", "犬", "#dog", "photo", "photograph", "1,000", "example.com",
  ]
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func phrase(_ count: Int) -> [UInt8] {
    Array((0..<count).map { _ in next() }.joined(separator: " ").utf8)
  }

  private mutating func next() -> String {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Self.words[Int(state >> 33) % Self.words.count]
  }
}

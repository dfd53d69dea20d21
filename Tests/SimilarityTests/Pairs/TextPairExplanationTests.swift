import Testing

@testable import Similarity

@Suite("Explaining pairs of texts")
struct TextPairExplanationTests {
  private func words(_ ranges: [Range<Int>?], in text: String) -> [String] {
    ranges.compactMap { $0.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } }
  }

  @Test("adds up to the similarity", arguments: 0..<60)
  func sum(seed: UInt64) {
    var phrases = PairPhrases(seed: seed)
    for method in [TextPairScorer.Method.learned, .unlearned] {
      var scorer = TextPairScorer(method: method)
      let a = String(decoding: phrases.phrase(Int(seed % 13)), as: UTF8.self)
      let b = String(decoding: phrases.phrase(Int(seed % 11)), as: UTF8.self)
      let explanation = scorer.explanation(a, b)
      let parts = explanation.parts.reduce(0) { $0 + $1.weight }
      #expect(parts == explanation.similarity, "\(a) | \(b)")
      let exact = scorer.similarity(a, b) * 1000
      #expect(abs(Double(explanation.similarity) - exact) <= 0.5 + 1e-6, "\(a) | \(b)")
      #expect((0...1000).contains(explanation.similarity))
    }
  }

  @Test("names the words of both texts where they stand")
  func places() {
    var scorer = TextPairScorer()
    let (a, b) = ("A man is playing a guitar.", "A woman plays the guitar.")
    let parts = scorer.explanation(a, b).parts
    let shared = parts.filter { $0.kind == .shared }
    #expect(words(shared.map(\.a), in: a).contains("guitar"))
    #expect(words(shared.map(\.a), in: a).contains("playing"))
    #expect(words(shared.map(\.b), in: b).contains("plays"))
    let exchanged = parts.first { $0.kind == .exchanged }
    #expect(words([exchanged?.a], in: a) == ["man"])
    #expect(words([exchanged?.b], in: b) == ["woman"])
    #expect((exchanged?.weight ?? 0) < 0)
    #expect(!parts.contains { $0.weight == 0 })
  }

  @Test("is the same the other way round, with the places exchanged")
  func symmetry() {
    var scorer = TextPairScorer()
    let (a, b) = ("Three boys do not run in the park", "Two girls run along the street")
    let there = scorer.explanation(a, b)
    let back = scorer.explanation(b, a)
    #expect(there.similarity == back.similarity)
    #expect(there.parts.map(\.kind) == back.parts.map(\.kind))
    #expect(there.parts.map(\.a) == back.parts.map(\.b))
    #expect(there.parts.contains { $0.kind == .negation })
    #expect(there.parts.contains { $0.kind == .numbers })
  }

  @Test("has one part for the same words and none for nothing")
  func ends() {
    var scorer = TextPairScorer()
    let same = scorer.explanation("A dog barks.", "a dog barks")
    #expect(same.similarity == 1000)
    #expect(same.parts.map(\.kind) == [.same])
    #expect(scorer.explanation("", "a dog barks").parts.isEmpty)
  }
}

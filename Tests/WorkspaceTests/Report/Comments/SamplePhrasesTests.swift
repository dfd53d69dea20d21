import Sentiment
import Testing

@testable import Workspace

@Suite("Phrases of a sample")
struct SamplePhrasesTests {
  private func comment(_ text: String, _ number: Int) -> SampledComment {
    SampledComment(
      number: number, line: number + 1, text: Array(text.utf8), isCut: false, language: nil,
      label: .neutral, valenceMillionths: 0, probabilities: nil, hasOpinion: true,
      textHash: UInt64(number),
      time: nil, day: nil, group: nil, author: nil, key: UInt64(number))
  }

  @Test("tell what sets texts apart, a pair in place of its words")
  func distinctive() {
    let texts =
      (0..<30).map { "The gift card failed number \($0)" }
      + (0..<170).map { "The kettle works, and card number \($0) came" }
    let phrases = SamplePhrases(texts.enumerated().map { comment($1, $0) })
    let found = phrases.distinctive(
      of: Array(0..<30), against: Array(30..<200), limit: 5)
    let names = found.map { phrases.text(of: $0.phrase) }
    #expect(names.contains { $0.contains("gift card") || $0.contains("card failed") })
    #expect(names.count <= 2)
    #expect(phrases.distinctive(of: [], against: Array(0..<200), limit: 5).isEmpty)
  }

  @Test("find the text that has most in common with others, and no spam")
  func typicality() throws {
    let texts = [
      "win coins now", "win coins now", "win coins now", "the search is slow on my phone",
      "search is slow and never finds books", "slow search again, no books found",
      "purple elephants dance", "books search slow",
    ]
    let sample = texts.enumerated().map { comment($1, $0) }
    var seen: Set<String> = []
    let typicality = SamplePhrases(sample).typicality(
      isRepeated: texts.map { !seen.insert($0).inserted })
    let best = try #require(typicality.indices.max { typicality[$0] < typicality[$1] })
    #expect(texts[best].contains("search"))
    #expect(typicality[6] < typicality[best])
    #expect(typicality.allSatisfy { (-1e-9...1).contains($0) })
  }
}

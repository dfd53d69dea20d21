import Headlines
import Learning
import Testing

@Suite("Scores of headlines")
struct HeadlineScorerTests {
  private func scorer() throws -> HeadlineScorer {
    try HeadlineScorer(#require(HeadlineModel.english))
  }

  @Test(
    "are made of reasons that add up",
    arguments: [
      "10 Things You Didn't Know About Solar Storage", "Council backs tram line", "Why?", "",
      "💥💥💥", "“What He Says Next” — And Why It Matters…", "日本語の見出し", "\u{0}\u{1}",
    ])
  func reasons(headline: String) throws {
    var scorer = try scorer()
    let score = scorer.score(headline, explaining: true)
    let sum = score.reasons.reduce(score.bias) { $0 + $1.weight }
    #expect(abs(sum - score.score) < 1e-6)
    #expect(score.score.isFinite)
    #expect((0...1).contains(score.clickbait))
    for reason in score.reasons {
      guard case .words(let range) = reason.source else { continue }
      #expect(range.lowerBound >= 0 && range.upperBound <= headline.utf8.count)
    }
    // Explaining changes nothing, and neither does what was scored before.
    #expect(scorer.score(headline).score == score.score)
    _ = scorer.score("Another one entirely, with 17 words!")
    #expect(scorer.score(headline).score == score.score)
  }

  @Test("tell clickbait from news")
  func clickbait() throws {
    var scorer = try scorer()
    #expect(scorer.score("23 Things Only People Who Grew Up With Cats Will Get").clickbait > 0.95)
    #expect(scorer.score("Central bank raises key rate by a quarter point").clickbait < 0.05)
  }

  @Test("prefer a story to a label")
  func preference() throws {
    var scorer = try scorer()
    let label = scorer.score("Statement on climate policy").score
    let story = scorer.score(
      "She Asked One Question About The Climate. The Whole Room Went Silent."
    ).score
    #expect(story > label)
  }

  @Test("of a long text take time in proportion", .timeLimit(.minutes(1)))
  func long() throws {
    var scorer = try scorer()
    let text = String(repeating: "why this? ", count: 200_000)
    #expect(scorer.score(text, explaining: true).score.isFinite)
  }
}

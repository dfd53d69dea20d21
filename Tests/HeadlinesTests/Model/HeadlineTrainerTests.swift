import Headlines
import Learning
import Testing

@Suite("A trainer of headline models")
struct HeadlineTrainerTests {
  /// Tests in which headlines that ask are clicked half as often again, by so much chance as clicks have.
  private static let tests: [HeadlineTest] = {
    var generator = SplitMix64(seed: 17)
    let nouns = ["river", "tower", "garden", "winter", "market", "engine", "letter", "harbor"]
    return (0..<60).map { number in
      let noun = nouns[number % nouns.count]
      let other = nouns[(number * 3 + 1) % nouns.count]
      let headlines = [
        "Why the \(noun) near the \(other) is closed?", "The \(noun) near the \(other) closes",
      ]
      return HeadlineTest(
        story: "story \(number)",
        variants: headlines.enumerated().map { place, headline in
          let expected = place == 0 ? 82 : 52
          return HeadlineTest.Variant(
            headline: headline, impressions: 3000,
            clicks: expected + generator.index(below: 17))
        })
    }
  }()

  private static let labelled = [
    ("17 things you will love", true), ("Court upholds ruling", false),
    ("You won't believe this", true), ("Minister opens bridge", false),
  ]

  @Test("finds what wins, also in tests that were left out, and gives the same bytes again")
  func learns() throws {
    var trainer = HeadlineTrainer()
    trainer.options.dimension = 10
    let result = trainer.train(Self.tests, clickbait: Self.labelled, companions: [])
    for (test, scores) in zip(Self.tests, result.heldOut) {
      #expect(test.pairs.allSatisfy { scores[$0.winner] > scores[$0.loser] })
    }
    var scorer = try HeadlineScorer(HeadlineModel(ModelStorage(copying: result.bytes)))
    #expect(
      scorer.score("Why the engine near the river is closed?").score
        > scorer.score("The engine near the river closes").score)
    trainer.options.threadCount = 1
    #expect(
      trainer.train(Self.tests, clickbait: Self.labelled, companions: []).bytes == result.bytes)
  }

  @Test("adapts a model to other tests, and leaves what it says of clickbait")
  func adapts() throws {
    let base = try #require(HeadlineModel.english)
    let result = try HeadlineTrainer().adapt(base, to: Self.tests)
    let adapted = try HeadlineModel(ModelStorage(copying: result.bytes))
    var before = try HeadlineScorer(base)
    var after = try HeadlineScorer(adapted)
    let pair = ["Why the tower near the market is closed?", "The tower near the market closes"]
    let old = before.score(pair[0]).score - before.score(pair[1]).score
    let new = after.score(pair[0]).score - after.score(pair[1]).score
    #expect(new > old)
    #expect(abs(before.score(pair[0]).clickbait - after.score(pair[0]).clickbait) < 1e-6)
  }

  @Test("refuses a file that is no headline model")
  func refuses() {
    #expect(throws: ModelError.self) {
      try HeadlineModel(ModelStorage(copying: Array("no model".utf8)))
    }
  }
}

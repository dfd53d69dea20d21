import Headlines
import Testing

@Suite("An A/B test of headlines")
struct HeadlineTestTests {
  private func variant(
    _ headline: String, _ clicks: Int, of impressions: Int, _ setting: String = ""
  ) -> HeadlineTest.Variant {
    HeadlineTest.Variant(
      headline: headline, setting: setting, impressions: impressions, clicks: clicks)
  }

  @Test("adds up what is the same and leaves out what was never shown")
  func pooling() {
    let test = HeadlineTest(
      story: "s",
      variants: [
        variant("a", 1, of: 100), variant("a", 3, of: 100), variant("b", 0, of: 0),
        variant("a", 5, of: 50, "other picture"),
      ])
    #expect(test.variants.count == 2)
    #expect(test.variants[0].rate == 0.02)
    #expect(test.groups.isEmpty)
    #expect(test.pairs.isEmpty)
  }

  @Test("tells significant pairs by the pooled z test")
  func significance() throws {
    let test = HeadlineTest(
      story: "s", variants: [variant("a", 50, of: 1000), variant("b", 80, of: 1000)])
    let pair = try #require(test.pairs.first)
    #expect(pair.winner == 1)
    // z = 0.03 / sqrt(0.065 · 0.935 · 0.002) = 2.7211
    #expect(abs(pair.chance - 0.006_506) < 1e-5)
    #expect(pair.isSignificant)
  }

  @Test("compares within a picture only")
  func settings() {
    let test = HeadlineTest(
      story: "s",
      variants: [
        variant("a", 5, of: 100, "x"), variant("b", 7, of: 100, "x"), variant("c", 9, of: 100, "y"),
        variant("d", 9, of: 100, "x"),
      ])
    #expect(test.groups == [[0, 1, 3]])
    #expect(test.pairs.count == 3)
  }
}

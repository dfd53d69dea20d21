import Learning
import Recommendation
import Testing

@Suite("Taste model")
struct TasteModelTests {
  @Test("few readers, or readers of one item, teach nothing")
  func tooFew() throws {
    var site = SmallSite(seed: 3, readerCount: 19)
    let texts = try site.texts()
    #expect(TasteModel.fit(texts, site.readings.weights(itemCount: texts.count)) == nil)
    site.histories = (0..<100).map { [$0 % 60] }
    #expect(TasteModel.fit(texts, site.readings.weights(itemCount: texts.count)) == nil)
  }

  @Test("learns what goes together although no word is shared")
  func company() throws {
    var site = SmallSite(seed: 3)
    // Who reads about subject 0 reads about subject 1.
    site.histories = (0..<200).map { reader in
      let base = reader % 2 == 0 ? 0 : 3
      return (0..<4).map { ((reader / 2 + $0 * 7) % 10) * 6 + base + $0 % 2 }
    }
    let texts = try site.texts()
    let taste = try #require(
      TasteModel.fit(texts, site.readings.weights(itemCount: texts.count)))
    var rules = RankingRules(itemCount: texts.count)
    rules.restrict(to: Set((0..<60).filter { $0 % 6 != 0 }))
    let items = Recommender(texts, taste: taste).recommendations(
      for: ReaderHistory([0, 6]), rules)
    #expect(items.prefix(5).allSatisfy { $0.item % 6 == 1 })
  }
}

import Recommendation
import Testing

@Suite("Recommender")
struct RecommenderTests {
  private static func recommender(_ site: SmallSite, segmentCount: Int = 1) throws -> Recommender {
    let texts = try site.texts(segmentCount: segmentCount)
    let weights = site.readings.weights(itemCount: texts.count)
    return Recommender(texts, taste: TasteModel.fit(texts, weights))
  }

  @Test("never what was read, and the reasons add up", arguments: [1, 2, 3] as [UInt64])
  func properties(seed: UInt64) throws {
    let site = SmallSite(seed: seed)
    let recommender = try Self.recommender(site)
    var rules = RankingRules(itemCount: site.articles.count)
    rules.limit = 20
    for history in site.histories {
      let items = recommender.recommendations(for: ReaderHistory(history), rules)
      #expect(!items.isEmpty && items.count <= 20)
      #expect(Set(items.map(\.item)).isDisjoint(with: history))
      #expect(Set(items.map(\.item)).count == items.count)
      #expect(zip(items, items.dropFirst()).allSatisfy { $0.score >= $1.score })
      for item in items {
        #expect(item.score > 0)
        #expect(item.terms.reduce(0) { $0 + $1.weight } == item.score)
        #expect(item.sources.reduce(0) { $0 + $1.weight } == item.score)
        #expect(Set(item.sources.map(\.number)).isSubset(of: history))
        #expect(item.interest.map(history.contains) ?? true)
      }
    }
  }

  @Test("finds what is about the same")
  func subject() throws {
    let site = SmallSite(seed: 7)
    let rules = RankingRules(itemCount: site.articles.count)
    let items = Recommender(try site.texts()).recommendations(
      for: ReaderHistory([6, 12, 18]), rules)
    // Seven are left about the same subject.
    #expect(items.prefix(7).allSatisfy { $0.item % 6 == 0 })
  }

  @Test("an article that nobody has read is reached by its words")
  func cold() throws {
    var site = SmallSite(seed: 8)
    site.histories = site.histories.map { $0.filter { $0 >= 6 } }
    var rules = RankingRules(itemCount: site.articles.count)
    rules.restrict(to: Set(0..<6))
    let items = try Self.recommender(site).recommendations(for: ReaderHistory([8, 14, 20]), rules)
    #expect(items.first?.item == 2)
  }

  @Test("several interests are kept apart")
  func interests() throws {
    let site = SmallSite(seed: 9)
    let recommender = Recommender(try site.texts())
    let items = recommender.recommendations(
      for: ReaderHistory([0, 6, 12, 1, 7, 13]), RankingRules(itemCount: site.articles.count))
    for item in items.prefix(8) {
      #expect(item.interest.map { $0 % 6 } == item.item % 6)
    }
    #expect(Set(items.compactMap(\.interest)) == [0, 1])
  }

  @Test("the same for any number of threads, any division of the index, and one by one")
  func determinism() throws {
    let site = SmallSite(seed: 4)
    let weights = site.readings.weights(itemCount: site.articles.count)
    let rules = RankingRules(itemCount: site.articles.count)
    var results: [[[RecommendedItem]]] = []
    for (segments, threads) in [(1, 1), (1, 2), (3, 2)] {
      let recommender = try Self.recommender(site, segmentCount: segments)
      var lists: [[RecommendedItem]] = []
      recommender.forEachReader(of: weights, rules, threadCount: threads) { reader, items in
        #expect(reader == lists.count)
        lists.append(items)
      }
      results.append(lists)
    }
    #expect(results[0] == results[1] && results[0] == results[2])
    let recommender = try Self.recommender(site)
    let first = recommender.recommendations(for: ReaderHistory(weights, row: 0), rules)
    #expect(first == results[0].first)
  }

  @Test("nothing is known, one item, all are read")
  func extremes() throws {
    let site = SmallSite(seed: 5)
    let recommender = try Self.recommender(site)
    let rules = RankingRules(itemCount: site.articles.count)
    #expect(recommender.recommendations(for: ReaderHistory([]), rules).isEmpty)
    let all = ReaderHistory(Array(0..<site.articles.count))
    #expect(recommender.recommendations(for: all, rules).isEmpty)
    var single = SmallSite(seed: 5, articleCount: 6, readerCount: 1)
    single.articles = [["alone"]]
    let alone = Recommender(try single.texts())
    #expect(
      alone.recommendations(for: ReaderHistory([0]), RankingRules(itemCount: 1)).isEmpty)
    let none = Recommender(try SmallSite(seed: 1, articleCount: 0, readerCount: 0).texts())
    #expect(none.recommendations(for: ReaderHistory([]), RankingRules(itemCount: 0)).isEmpty)
  }

  @Test("a body that throws ends the run")
  func failure() throws {
    struct Full: Error {}
    let site = SmallSite(seed: 6)
    let weights = site.readings.weights(itemCount: site.articles.count)
    let recommender = Recommender(try site.texts())
    var count = 0
    #expect(throws: Full.self) {
      try recommender.forEachReader(
        of: weights, RankingRules(itemCount: site.articles.count)
      ) { _, _ throws(Full) in
        count += 1
        if count == 3 { throw Full() }
      }
    }
    #expect(count == 3)
  }
}

import Recommendation
import Testing

@Suite("Ranking rules")
struct RankingRulesTests {
  private let recommender: Recommender
  private let count: Int
  private let history = ReaderHistory([0, 6, 1])

  init() throws {
    let site = SmallSite(seed: 11)
    recommender = Recommender(try site.texts())
    count = site.articles.count
  }

  private func items(_ change: (inout RankingRules) -> Void) -> [RecommendedItem] {
    var rules = RankingRules(itemCount: count)
    change(&rules)
    return recommender.recommendations(for: history, rules)
  }

  @Test("what is excluded does not come, not even pinned")
  func exclusion() {
    let plain = items { _ in }.map(\.item)
    let without = items {
      $0.exclude(plain[0])
      $0.pin(plain[0], at: 2)
    }.map(\.item)
    #expect(Array(without.prefix(9)) == Array(plain.dropFirst()))
  }

  @Test("a pin has its place, and those who have read it do not see it")
  func pins() {
    let plain = items { _ in }.map(\.item)
    var pins: [Bool] = []
    let pinned = items { rules in
      pins = [(40, 3), (41, 3), (41, 0), (10_000, 1), (0, 1)].map { rules.pin($0, at: $1) }
    }
    #expect(pins == [true, false, false, false, true])
    #expect(pinned[2].item == 40 && pinned[2].isPinned && pinned.count == 10)
    #expect(pinned.map(\.item).filter { $0 != 40 } == Array(plain.filter { $0 != 40 }.prefix(9)))
    #expect(items { $0.pin(40, at: 11) }.allSatisfy { !$0.isPinned })
  }

  @Test("a pinned item comes last where the list is too short")
  func shortList() {
    let list = items {
      $0.restrict(to: [12, 18])
      $0.pin(18, at: 5)
    }
    #expect(list.map(\.item) == [12, 18] && list[1].isPinned)
  }

  @Test("a boost multiplies the score")
  func boosts() throws {
    let plain = items { _ in }
    let boosted = items { $0.boost(plain[4].item, by: 8) }
    #expect(boosted[0].item == plain[4].item)
    #expect(abs(boosted[0].score - plain[4].score * 8) < 1e-5)
    #expect(boosted[0].terms.reduce(0) { $0 + $1.weight } == boosted[0].score)
    #expect(items { $0.boost(plain[0].item, by: -.nan) }.first?.item == plain[1].item)
  }

  @Test("what is older counts half for each half-life")
  func freshness() throws {
    let plain = items { _ in }
    let day: Int64 = 86_400
    let times = (0..<count).map { Int64?(Int64($0) == Int64(plain[0].item) ? 0 : 10 * day) }
    let fresh = items { $0.preferFresh(times, halfLife: 2 * Double(day)) }
    #expect(fresh.first?.item == plain[1].item)
    let score = fresh.first { $0.item == plain[0].item }?.score
    #expect(score == nil || abs((score ?? 0) * 32 - plain[0].score) < 1e-4)
    // Any time without a date counts as one half-life old; without any dates nothing changes.
    #expect(items { $0.preferFresh(times.map { _ in nil }, halfLife: 1) } == plain)
  }

  @Test("diversity of 0 is the plain order, more of it makes lists less alike")
  func diversity() {
    let plain = items { $0.limit = 6 }
    #expect(
      items {
        $0.limit = 6; $0.diversity = 0
      } == plain)
    let diverse = items {
      $0.limit = 6; $0.diversity = 0.7
    }
    #expect(diverse.first == plain.first)
    #expect(Set(diverse.map { $0.item % 6 }).count >= Set(plain.map { $0.item % 6 }).count)
    #expect(diverse != plain)
  }

  @Test("no place, no list")
  func limits() {
    #expect(items { $0.limit = 0 }.isEmpty)
    #expect(items { $0.limit = 10_000 }.count < count)
  }
}

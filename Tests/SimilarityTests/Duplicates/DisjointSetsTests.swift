import Testing

@testable import Similarity

@Suite("Disjoint sets")
struct DisjointSetsTests {
  @Test("joins sets and names them by their smallest")
  func joining() {
    var sets = DisjointSets(count: 6)
    let wereTwo = [(5, 3), (4, 1), (3, 5)].map { sets.join($0, $1) }
    #expect(wereTwo == [true, true, false])
    let groups = sets.groups()
    #expect(groups == [[1, 4], [3, 5]])
    sets.join(1, 5)
    let joined = sets.groups()
    #expect(joined == [[1, 3, 4, 5]])
    let representatives = (0..<6).map { sets.representative(of: $0) }
    #expect(representatives == [0, 1, 2, 1, 1, 1])
  }

  @Test("of nothing are none")
  func nothing() {
    var sets = DisjointSets(count: 0)
    let groups = sets.groups()
    #expect(groups.isEmpty)
  }

  @Test("stay shallow in a long chain")
  func chain() {
    var sets = DisjointSets(count: 100_000)
    for number in (1..<100_000).reversed() { sets.join(number - 1, number) }
    let groups = sets.groups()
    #expect(groups.map(\.count) == [100_000])
  }
}

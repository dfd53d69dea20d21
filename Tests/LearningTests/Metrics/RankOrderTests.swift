import Testing

@testable import Learning

@Suite("Rank order")
struct RankOrderTests {
  @Test("matches the worked example in the documentation")
  func workedExample() {
    let order = RankOrder([10, 30, 20, 30])
    #expect(order.ranks() == [1, 3.5, 2, 3.5])
    #expect(order.ranks(weights: [1, 0, 2, 1]) == [1, 4, 2.5, 4])
    #expect(RankOrder([]).ranks() == [])
  }

  @Test("with weights has the ranks of repeated numbers", arguments: 0..<50)
  func repeated(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let values = (0..<20).map { _ in Double(generator.index(below: 8)) }
    let weights = (0..<20).map { _ in generator.index(below: 4) }
    let ranks = RankOrder(values).ranks(weights: weights)
    let all = zip(values, weights).flatMap { Array(repeating: $0, count: $1) }
    let expected = RankOrder(all).ranks()
    for (value, rank) in zip(values.indices, ranks) where weights[value] > 0 {
      let place = all.firstIndex(of: values[value])
      #expect(place.map { expected[$0] } == rank, "seed: \(seed)")
    }
  }
}

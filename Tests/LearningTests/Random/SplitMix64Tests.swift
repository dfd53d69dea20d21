import Testing

@testable import Learning

@Suite("SplitMix64")
struct SplitMix64Tests {
  @Test("gives the numbers of the published generator")
  func workedExample() {
    // Computed from the paper's definition with arbitrary-precision integers.
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    #expect(generator.next() == 9_817_491_932_198_370_423)
  }

  @Test("draws every index below the bound, about equally often", arguments: 0..<20)
  func indices(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var counts = Array(repeating: 0, count: 10)
    for _ in 0..<10_000 { counts[generator.index(below: 10)] += 1 }
    #expect(counts.allSatisfy { 850...1150 ~= $0 }, "seed: \(seed), counts: \(counts)")
    #expect(generator.index(below: 1) == 0)
  }
}

import TestSupport
import Testing

@testable import Sentiment

@Suite("Pooling")
struct PoolingTests {
  @Test("gives a valence that grows with the evidence and has its sign", arguments: 0..<20)
  func monotone(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let pooling = Pooling()
    let evidences = (0..<500).map { _ in
      Int64.random(in: -1_000_000...1_000_000, using: &generator)
        >> Int64.random(in: 0...18, using: &generator)
    }.sorted()
    let valences = evidences.map { pooling.valence(evidence: $0) }
    for (index, valence) in valences.enumerated() {
      #expect(valence.signum() == evidences[index].signum())
      #expect(abs(valence) < 1_000_000)
      if index > 0 { #expect(valence >= valences[index - 1]) }
    }
  }

  @Test("is symmetric")
  func symmetric() {
    let pooling = Pooling()
    for evidence: Int64 in [1, 17, 999, 3_873, 80_000] {
      #expect(pooling.valence(evidence: evidence) == -pooling.valence(evidence: -evidence))
    }
  }

  @Test("sums a few opinions and shrinks the sum of many")
  func factors() {
    let pooling = Pooling()
    #expect(pooling.factor(count: 0) == 1)
    #expect(pooling.factor(count: 3) == 1)
    #expect(pooling.factor(count: 12) == 0.5)
    #expect(Pooling.shrunk(1_001, by: 0.5) == 501)
  }
}

import TestSupport
import Testing

@testable import Workspace

@Suite("A set of text hashes")
struct TextHashSetTests {
  @Test("tells new hashes from known ones as a set does", arguments: 0..<4 as Range<UInt64>)
  func sameAsSet(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var ours = TextHashSet()
    var theirs: Set<UInt64> = []
    for _ in 0..<20_000 {
      let hash = UInt64.random(in: 0..<15_000, using: &generator) << (seed * 16)
      let isNew = ours.insert(hash)
      #expect(isNew == theirs.insert(hash).inserted)
    }
    #expect(ours.count == theirs.count)
    #expect(!ours.isOverfull)
  }

  @Test("takes what it cannot remember for new, and says so")
  func full() {
    var set = TextHashSet(slotLimit: 1024)
    let new = (1...2000 as ClosedRange<UInt64>).filter { set.insert($0) }
    let again = [1, 2000].filter { set.insert($0) }
    #expect(new.count == 2000)
    #expect(again == [2000])
    #expect(set.isOverfull)
    #expect(set.count == 768)
  }
}

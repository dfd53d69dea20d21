import Testing

@testable import Learning

@Suite("Fixed blocks")
struct FixedBlocksTests {
  @Test("cover everything once", arguments: [0, 1, 7, 64, 1000, 4097], 1...3)
  func cover(length: Int, threadCount: Int) {
    for granularity in [1, 8, 1000] {
      let blocks = FixedBlocks(
        length: length, granularity: granularity, threadCount: threadCount)
      let sums = blocks.sums(2) { range, sums in
        sums[0] += Double(range.count)
        for index in range { sums[1] += Double(index) }
      }
      #expect(sums == [Double(length), Double(length * max(0, length - 1) / 2)])
    }
  }

  @Test("share the work, not the rows")
  func balance() {
    // One row has half of all values.
    let starts = [0] + (1...100).map { $0 <= 50 ? $0 : $0 + 100 }
    let blocks = FixedBlocks(starts: starts, count: 2, threadCount: 1)
    var ranges: [Range<Int>] = []
    blocks.forEach { _, range in ranges.append(range) }
    #expect(ranges.count == 2)
    #expect(ranges[0].upperBound == ranges[1].lowerBound)
    #expect(ranges[1].upperBound == 100)
    #expect((49...51).contains(ranges[0].upperBound))
  }

  @Test("have nothing to do without rows")
  func empty() {
    FixedBlocks(starts: [0], threadCount: 2).forEach { _, range in #expect(range.isEmpty) }
  }
}

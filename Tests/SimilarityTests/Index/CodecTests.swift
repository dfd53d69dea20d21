import TestSupport
import Testing

@testable import Similarity

@Suite("How a segment's parts are encoded")
struct CodecTests {
  @Test("numbers of seven bits a byte", arguments: [0, 1, 127, 128, 16_383, 16_384, 1 << 40, .max])
  func numbers(number: Int) throws {
    var buffer = ByteBuffer()
    buffer.append(number: number)
    var reader = try #require(ByteReader(buffer.bytes))
    #expect(try reader.number() == number)
    #expect(reader.isAtEnd)
    #expect(throws: IndexError.damaged) { try reader.number() }
  }

  @Test("blocks of every width", arguments: 0...BlockCodec.maximumBits)
  func blocks(bits: Int) throws {
    var generator = SplitMix64(seed: UInt64(bits))
    let gaps = (0..<BlockCodec.count).map { _ in
      bits == 0 ? 0 : UInt32.random(in: 0..<1 << UInt32(bits), using: &generator)
    }
    var buffer = ByteBuffer()
    gaps.withUnsafeBufferPointer { gaps in
      if let start = gaps.baseAddress { BlockCodec.pack(start, bits: bits, into: &buffer) }
    }
    #expect(buffer.count == 16 * bits)
    buffer.append(littleEndian: UInt64(0))
    var documents = [UInt32](repeating: 0, count: BlockCodec.count)
    documents.withUnsafeMutableBufferPointer { documents in
      if let room = documents.baseAddress, let start = buffer.bytes.baseAddress {
        BlockCodec.unpack(start, bits: bits, first: 5, into: room)
      }
    }
    var next: UInt32 = 5
    for (document, gap) in zip(documents, gaps) {
      #expect(document == next + gap)
      next = document + 1
    }
  }

  @Test("lists of every length", arguments: [1, 2, 127, 128, 129, 256, 1000])
  func lists(count: Int) throws {
    var generator = SplitMix64(seed: UInt64(count))
    var (documents, impacts): ([UInt32], [UInt8]) = ([], [])
    var next: UInt32 = 0
    for _ in 0..<count {
      next += UInt32.random(in: 0...300, using: &generator)
      documents.append(next)
      impacts.append(UInt8.random(in: 1...255, using: &generator))
      next += 1
    }
    var buffer = ByteBuffer()
    documents.withUnsafeBufferPointer { documents in
      impacts.withUnsafeBufferPointer { PostingEncoder.append(documents, $0, to: &buffer) }
    }
    let list = try PostingList(buffer.bytes, count: count, documentLimit: Int(next))
    var runs = MergedRuns()
    try runs.append(list, numbers: Array(0..<next))
    var again = ByteBuffer()
    runs.appendList(to: &again)
    #expect(runs.count == count)
    #expect(again.bytes.elementsEqual(buffer.bytes))
    for part in 0..<list.partCount {
      let range = part * 128..<min(count, part * 128 + 128)
      #expect(list.maximalImpact(ofPart: part) == impacts[range].max())
      #expect(list.lastDocument(ofPart: part) >= Int(documents[range.upperBound - 1]))
      #expect(list.firstDocument(ofPart: part) <= Int(documents[range.lowerBound]))
    }
  }

  @Test("the best of any numbers", arguments: [0, 1, 2, 10, 1000])
  func best(limit: Int) {
    var generator = SplitMix64(seed: UInt64(limit))
    var top = TopDocuments()
    top.reset(limit: limit)
    let all = (0..<500).map { (UInt32($0), Int32.random(in: 1...60, using: &generator)) }
    for (document, points) in all.shuffled(using: &generator) {
      top.insert(document, points: points)
    }
    let expected = all.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(limit)
    var found: [(UInt32, Int32)] = []
    top.drain { found.append(($0, $1)) }
    #expect(found.elementsEqual(expected, by: ==))
  }

  @Test("impacts grow with frequency and are never zero", arguments: [Building.bm25, .cosine])
  func impacts(weighting: RetrievalWeighting) {
    let scale = ImpactScale(weighting, pivot: 10)
    for length in [1, 10, 1000, UInt32.max] {
      let frequencies = [UInt16](repeating: 3, count: Int(min(length, 2000)))
      let share = frequencies.withUnsafeBufferPointer {
        scale.share(length: length, frequencies: $0)
      }
      let impacts = [1, 2, 3, 100, 65_535].map { scale.impact(frequency: $0, share: share) }
      #expect(impacts.allSatisfy { $0 > 0 })
      #expect(impacts == impacts.sorted())
    }
    #expect(scale.levels == scale.levels.sorted())
  }
}

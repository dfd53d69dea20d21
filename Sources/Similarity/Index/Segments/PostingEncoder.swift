/// Appends the postings of a term to bytes: whole blocks, then what is left over.
///
/// The layout of a list with *n* postings:
///
///     n / 128 entries of 8 bytes: last document (24 bits) · maximal impact (8)
///                                 · place of the block in sixteens of bytes (24) · bits of a gap
///                                 (8)
///     n / 128 blocks: 16 bytes for each bit of a gap · 128 impacts
///     maximal impact of the rest (1), then for each of the n % 128: gap (1–4) · impact (1)
///
/// A posting of a frequent term takes 10 to 16 bits, one of a rare term three or four bytes.
enum PostingEncoder {
  /// Appends a list.
  ///
  /// - Parameters:
  ///   - documents: Ascending numbers below `SegmentLimits.documentCount`.
  ///   - impacts: The impact of each, from 1 on.
  static func append(
    _ documents: UnsafeBufferPointer<UInt32>, _ impacts: UnsafeBufferPointer<UInt8>,
    to bytes: inout ByteBuffer
  ) {
    let blockCount = documents.count / BlockCodec.count
    let entries = bytes.count
    bytes.append(zeros: blockCount * PostingList.entryStride)
    let blocks = bytes.count
    var first: UInt32 = 0
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: BlockCodec.count) { room in
      guard let gaps = room.baseAddress else { return }
      for block in 0..<blockCount {
        let start = block * BlockCodec.count
        var maximum: UInt8 = 0
        for place in 0..<BlockCodec.count {
          let document = documents[start + place]
          gaps[place] = document &- first
          first = document &+ 1
          maximum = max(maximum, impacts[start + place])
        }
        let bits = BlockCodec.bits(ofGaps: gaps)
        let place = UInt64(bytes.count - blocks) / 16
        let entry =
          UInt64(first &- 1) | UInt64(maximum) << 24 | place << 32 | UInt64(bits) << 56
        bytes.overwrite(littleEndian: entry, at: entries + block * PostingList.entryStride)
        BlockCodec.pack(gaps, bits: bits, into: &bytes)
        bytes.append(
          UnsafeRawBufferPointer(
            UnsafeBufferPointer(rebasing: impacts[start..<start + BlockCodec.count])))
      }
    }
    let rest = blockCount * BlockCodec.count..<documents.count
    guard !rest.isEmpty else { return }
    bytes.append(impacts[rest].max() ?? 0)
    for place in rest {
      bytes.append(number: Int(documents[place] &- first))
      bytes.append(impacts[place])
      first = documents[place] &+ 1
    }
  }
}

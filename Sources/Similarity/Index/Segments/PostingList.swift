/// A term's postings where they lie; see `PostingEncoder` for the layout.
///
/// Its bounds are checked when it is made: the entries of all blocks are there. Blocks are checked
/// when they are read, so whatever the bytes are, nothing outside of the list is touched.
struct PostingList {
  /// How many documents contain the term.
  let count: Int
  /// Documents are below this number.
  let documentLimit: Int
  /// How many whole blocks there are.
  let blockCount: Int

  private let entries: UnsafeRawPointer
  private let blocks: UnsafeRawBufferPointer

  static let entryStride = 8

  /// - Throws: `IndexError.damaged` if the bytes are too few.
  init(
    _ bytes: UnsafeRawBufferPointer, count: Int, documentLimit: Int
  ) throws(IndexError) {
    let blockCount = count / BlockCodec.count
    guard count > 0, count <= documentLimit, let start = bytes.baseAddress,
      blockCount * Self.entryStride <= bytes.count
    else { throw .damaged }
    self.count = count
    self.documentLimit = documentLimit
    self.blockCount = blockCount
    entries = start
    blocks = UnsafeRawBufferPointer(rebasing: bytes[(blockCount * Self.entryStride)...])
  }

  /// How many parts the list has: its blocks, and the rest if there is one.
  var partCount: Int { blockCount + (count % BlockCodec.count > 0 ? 1 : 0) }

  @inline(__always)
  private func entry(_ block: Int) -> UInt64 {
    assert(block >= 0 && block < blockCount)
    return entries.loadUnaligned(fromByteOffset: block &* Self.entryStride, as: UInt64.self)
      .littleEndian
  }

  /// The last document of a part; of the rest, the last that there can be.
  @inline(__always)
  func lastDocument(ofPart part: Int) -> Int {
    part < blockCount ? Int(truncatingIfNeeded: entry(part) & 0xFF_FFFF) : documentLimit &- 1
  }

  /// The first document that a part can have.
  @inline(__always)
  func firstDocument(ofPart part: Int) -> Int {
    part > 0 ? lastDocument(ofPart: part &- 1) &+ 1 : 0
  }

  /// The largest impact of a part.
  @inline(__always)
  func maximalImpact(ofPart part: Int) -> UInt8 {
    if part < blockCount { return UInt8(truncatingIfNeeded: entry(part) >> 24) }
    guard let rest = try? restBytes(), let first = rest.first else { return 255 }
    return first
  }

  private func restBytes() throws(IndexError) -> UnsafeRawBufferPointer {
    guard blockCount > 0 else { return blocks }
    let last = entry(blockCount - 1)
    let end = Self.place(last) + Self.byteCount(last)
    guard end <= blocks.count else { throw .damaged }
    return UnsafeRawBufferPointer(rebasing: blocks[end...])
  }

  private static func place(_ entry: UInt64) -> Int { Int(entry >> 32 & 0xFF_FFFF) * 16 }
  private static func bits(_ entry: UInt64) -> Int { Int(entry >> 56) }
  private static func byteCount(_ entry: UInt64) -> Int { bits(entry) * 16 + BlockCodec.count }
}

// MARK: - Reading

extension PostingList {
  /// Reads the documents of a block.
  ///
  /// - Parameter documents: Room for 128 numbers; they come out ascending, at least the part's
  ///   first and less than the limit.
  /// - Returns: The 128 impacts, where they lie.
  @inline(__always)
  func readBlock(
    _ block: Int, into documents: UnsafeMutablePointer<UInt32>
  ) throws(IndexError) -> UnsafePointer<UInt8> {
    let entry = entry(block)
    let (first, last) = (firstDocument(ofPart: block), lastDocument(ofPart: block))
    let (place, bits) = (Self.place(entry), Self.bits(entry))
    guard first <= last, last < documentLimit, bits <= BlockCodec.maximumBits,
      place + Self.byteCount(entry) <= blocks.count, let start = blocks.baseAddress
    else { throw .damaged }
    BlockCodec.unpack(
      start + place, bits: bits, first: UInt32(truncatingIfNeeded: first), into: documents)
    guard documents[BlockCodec.count - 1] == UInt32(truncatingIfNeeded: last) else {
      throw .damaged
    }
    return (start + place + bits * 16).assumingMemoryBound(to: UInt8.self)
  }

  /// Reads the documents and impacts of what the blocks leave over.
  ///
  /// - Returns: How many there are.
  func readRest(
    into documents: UnsafeMutablePointer<UInt32>, _ impacts: UnsafeMutablePointer<UInt8>
  ) throws(IndexError) -> Int {
    guard var reader = ByteReader(try restBytes()) else { throw .damaged }
    let maximum = try reader.byte()
    var next = firstDocument(ofPart: blockCount)
    let restCount = count % BlockCodec.count
    for place in 0..<restCount {
      let gap = try reader.number()
      guard gap < documentLimit - next else { throw .damaged }
      next += gap
      documents[place] = UInt32(truncatingIfNeeded: next)
      impacts[place] = try reader.byte()
      guard impacts[place] <= maximum else { throw .damaged }
      next += 1
    }
    return restCount
  }
}

/// Postings of one term from several segments, each a run of ascending documents, made into one.
///
/// A posting is a number: the document's in the upper 24 bits, the impact in the lower eight.
struct MergedRuns {
  private var postings: [UInt32] = []
  private var spare: [UInt32] = []
  private var ends: [Int] = []
  private var documents: [UInt32] = []
  private var impacts: [UInt8] = []
  private let blockDocuments = BlockRoom()

  /// Room for the documents and impacts of a block.
  private final class BlockRoom {
    let documents = UnsafeMutablePointer<UInt32>.allocate(capacity: BlockCodec.count)
    let impacts = UnsafeMutablePointer<UInt8>.allocate(capacity: BlockCodec.count)
    deinit {
      documents.deallocate()
      impacts.deallocate()
    }
  }

  /// How many postings there are.
  var count: Int { postings.count }

  mutating func removeAll() {
    postings.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Adds a run.
  ///
  /// - Parameter numbers: The new numbers of the documents, or `MergedDocuments.removed`.
  mutating func append(_ list: PostingList, numbers: [UInt32]) throws(IndexError) {
    let room = blockDocuments.documents
    var next: UInt32 = 0
    for part in 0..<list.partCount {
      var impacts = UnsafePointer(blockDocuments.impacts)
      var count = BlockCodec.count
      if part < list.blockCount {
        impacts = try list.readBlock(part, into: room)
      } else {
        count = try list.readRest(into: room, blockDocuments.impacts)
      }
      guard count > 0, room[0] >= next else { throw .damaged }
      next = room[count - 1] + 1
      for place in 0..<count {
        // A list's documents are below the segment's count, so each has a number.
        let number = numbers[Int(room[place])]
        if number != MergedDocuments.removed {
          postings.append(number << 8 | UInt32(impacts[place]))
        }
      }
    }
    ends.append(postings.count)
  }

  /// Adds a run that is already as it is kept here.
  mutating func append(_ run: ArraySlice<UInt32>) {
    postings.append(contentsOf: run)
    ends.append(postings.count)
  }

  /// Appends the merged postings.
  mutating func appendList(to bytes: inout ByteBuffer) {
    while ends.count > 1 { mergePairs() }
    documents.removeAll(keepingCapacity: true)
    impacts.removeAll(keepingCapacity: true)
    for posting in postings {
      documents.append(posting >> 8)
      impacts.append(UInt8(truncatingIfNeeded: posting))
    }
    documents.withUnsafeBufferPointer { documents in
      impacts.withUnsafeBufferPointer { PostingEncoder.append(documents, $0, to: &bytes) }
    }
  }

  /// Merges the first run with the second, the third with the fourth, and so on.
  private mutating func mergePairs() {
    spare.removeAll(keepingCapacity: true)
    spare.reserveCapacity(postings.count)
    var mergedEnds: [Int] = []
    var start = 0
    for pair in stride(from: 0, to: ends.count, by: 2) {
      let middle = ends[pair]
      let end = pair + 1 < ends.count ? ends[pair + 1] : middle
      var (one, other) = (start, middle)
      while one < middle, other < end {
        if postings[one] < postings[other] {
          spare.append(postings[one])
          one += 1
        } else {
          spare.append(postings[other])
          other += 1
        }
      }
      spare.append(contentsOf: postings[one..<middle])
      spare.append(contentsOf: postings[other..<end])
      mergedEnds.append(end)
      start = end
    }
    swap(&postings, &spare)
    ends = mergedEnds
  }
}

/// What stands at the end of a segment: counts, how it is weighted, where its sections are, a
/// checksum.
///
/// The layout of a segment, little-endian, every section at a multiple of 16:
///
///     magic (8) · version (4) · 0 (4)
///     sections: see `SegmentSection`
///     a checksum (8) for each 65,536 bytes before
///     footer: 25 numbers of 8 bytes, the last two of which are a checksum of checksums and footer,
///     and the magic
struct SegmentFooter {
  var documentCount = 0
  var termCount = 0
  var postingCount = 0
  var totalLength = 0
  var weighting = RetrievalWeighting.bm25(k1: 1.2, b: 0.75)
  var pivot = 1.0
  /// Where each section begins, and how many bytes it has.
  var sections = [(start: Int, count: Int)](
    repeating: (0, 0), count: SegmentSection.allCases.count)
  /// How many bytes there are before the checksums.
  var bodyCount = 0

  static let magic: UInt64 = 0x0A58_4449_4E56_5453
  static let version: UInt32 = 1
  static let headerCount = 16
  static let byteCount = 8 * (9 + 2 * SegmentSection.allCases.count + 2)
}

/// The parts of a segment.
enum SegmentSection: Int, CaseIterable {
  /// The documents' identifiers in order: index and blocks of a key table.
  case identifierIndex, identifiers
  /// Four bytes for each document: its length.
  case lengths
  /// The postings of the terms in order.
  case postings
  /// The terms: index and blocks of a key table; values are document frequency and bytes of the
  /// postings.
  case termIndex, terms
  /// The documents' vectors in order, and eight bytes for each: where it begins, and one more for
  /// the end.
  case vectors, vectorStarts
}

// MARK: - Writing

extension SegmentFooter {
  /// Appends the numbers before the checksum.
  func append(to bytes: inout ByteBuffer) {
    for number in [documentCount, termCount, postingCount, totalLength] {
      bytes.append(littleEndian: UInt64(number))
    }
    switch weighting {
    case .bm25(let k1, let b):
      bytes.append(littleEndian: UInt64(0))
      bytes.append(littleEndian: k1.bitPattern)
      bytes.append(littleEndian: b.bitPattern)
    case .cosine:
      bytes.append(littleEndian: UInt64(1))
      bytes.append(littleEndian: UInt64(0))
      bytes.append(littleEndian: UInt64(0))
    }
    bytes.append(littleEndian: pivot.bitPattern)
    for section in sections {
      bytes.append(littleEndian: UInt64(section.start))
      bytes.append(littleEndian: UInt64(section.count))
    }
    bytes.append(littleEndian: UInt64(bodyCount))
  }
}

// MARK: - Reading

extension SegmentFooter {
  /// Reads the footer of a segment.
  init(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
    guard bytes.count >= 8,
      bytes.loadUnaligned(as: UInt64.self).littleEndian == Self.magic
    else { throw .notASegment }
    guard bytes.count >= Self.headerCount + Self.byteCount else { throw .truncated }
    let version = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self).littleEndian
    guard version == Self.version else { throw .unknownVersion(version) }
    let footer = bytes.count - Self.byteCount
    let numberCount = Self.byteCount / 8
    let numbers = (0..<numberCount).map {
      bytes.loadUnaligned(fromByteOffset: footer + 8 * $0, as: UInt64.self).littleEndian
    }
    guard numbers[numberCount - 1] == Self.magic else { throw .truncated }
    // No number can be negative or overflow when a few of them are added up.
    let counts = numbers.map { Int(truncatingIfNeeded: min($0, 1 << 60)) }
    (documentCount, termCount, postingCount, totalLength) = (
      counts[0], counts[1], counts[2], counts[3]
    )
    bodyCount = counts[8 + 2 * SegmentSection.allCases.count]
    let checksums = footer - VerifiedPages.pageCount(of: bodyCount) * 8
    guard bodyCount >= Self.headerCount, bodyCount == checksums else { throw .damaged }
    let covered = UnsafeRawBufferPointer(rebasing: bytes[checksums..<bytes.count - 16])
    guard PageChecksum.of(covered) == numbers[numberCount - 2],
      documentCount <= SegmentLimits.documentCount
    else { throw .damaged }
    switch numbers[4] {
    case 0:
      weighting = .bm25(
        k1: Double(bitPattern: numbers[5]), b: Double(bitPattern: numbers[6]))
    case 1: weighting = .cosine
    default: throw .damaged
    }
    pivot = Double(bitPattern: numbers[7])
    guard ImpactScale.isValid(weighting, pivot: pivot) else { throw .damaged }
    for section in SegmentSection.allCases {
      let (start, count) = (counts[8 + 2 * section.rawValue], counts[9 + 2 * section.rawValue])
      guard start <= bodyCount, count <= bodyCount - start else { throw .damaged }
      sections[section.rawValue] = (start, count)
    }
  }
}

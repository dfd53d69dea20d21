internal import Tokenizing

extension TermAssociations {
  /// What the bytes begin with: the name of the format and its version.
  private static let magic = Array("assoc001".utf8)
  private static let headerCount = 8 + 4 * 4

  /// The associations as bytes, about `rank` and the key's for each term: directions in 8 bits a number.
  ///
  /// Layout: magic, rank, how many terms, how many bytes of keys, how many articles there were; the ends of the
  /// keys, the keys, a scale for each term, the numbers; at last a checksum. All in little-endian order.
  public func contents(articleCount: Int) -> [UInt8] {
    var bytes = Self.magic
    func append(_ number: UInt32) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    append(UInt32(rank))
    append(UInt32(count))
    append(UInt32(keys.count))
    append(UInt32(clamping: articleCount))
    ends.forEach(append)
    bytes += keys
    var numbers: [UInt8] = []
    numbers.reserveCapacity(vectors.count)
    for term in 0..<count {
      let vector = vectors[term * rank..<(term + 1) * rank]
      let largest = vector.reduce(0) { max($0, abs($1)) }
      let scale = largest > 0 ? largest / 127 : 1
      append(scale.bitPattern)
      for number in vector {
        numbers.append(UInt8(bitPattern: Int8(max(-127, min(127, (number / scale).rounded())))))
      }
    }
    bytes += numbers
    let checksum = bytes.withUnsafeBytes { Checksum.of($0) }
    withUnsafeBytes(of: checksum.littleEndian) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// How many articles there were when associations were learned.
  public static func articleCount(ofContents bytes: [UInt8]) -> Int? {
    bytes.count >= headerCount && bytes.starts(with: magic)
      ? Int(number(at: 20, in: bytes)) : nil
  }

  /// Reads what `contents` made.
  ///
  /// - Throws: `IndexError.damaged`.
  public init(contents bytes: [UInt8]) throws(IndexError) {
    guard bytes.count >= Self.headerCount + 8, bytes.starts(with: Self.magic) else {
      throw .damaged
    }
    let body = bytes.count - 8
    let checksum = bytes.withUnsafeBytes {
      Checksum.of(UnsafeRawBufferPointer(rebasing: $0[..<body]))
    }
    let known = bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: body, as: UInt64.self))
    }
    let rank = Int(Self.number(at: 8, in: bytes))
    let count = Int(Self.number(at: 12, in: bytes))
    let keyCount = Int(Self.number(at: 16, in: bytes))
    guard checksum == known, rank <= 4_096, count <= 1 << 24,
      body == Self.headerCount + count * 8 + keyCount + count * rank
    else { throw .damaged }
    var place = Self.headerCount
    var ends: [UInt32] = []
    for term in 0..<count { ends.append(Self.number(at: place + term * 4, in: bytes)) }
    guard zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 }), Int(ends.last ?? 0) == keyCount
    else { throw .damaged }
    place += count * 4
    let keys = Array(bytes[place..<place + keyCount])
    place += keyCount
    let numbers = place + count * 4
    var vectors: [Float] = []
    vectors.reserveCapacity(count * rank)
    for term in 0..<count {
      let scale = Float(bitPattern: Self.number(at: place + term * 4, in: bytes))
      for number in bytes[(numbers + term * rank)..<(numbers + (term + 1) * rank)] {
        vectors.append(Float(Int8(bitPattern: number)) * scale)
      }
    }
    self.init(rank: rank, keys: keys, ends: ends, vectors: vectors)
  }

  private static func number(at offset: Int, in bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes {
      UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
  }
}

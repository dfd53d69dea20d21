/// A tagger's weights as they lie in a file, used where they are.
///
/// Opening a model reads its header and adds up a checksum; nothing is parsed or copied.
///
///     offset  bytes
///     0       8      "SVTAGGER"
///     8       4      version of the format
///     12      4      buckets of the lexical table
///     16      4      buckets of the table in context
///     20      4      margin up to which a guess names two parts
///     24      8      checksum of all that follows the header, and of bytes 8 to 24
///     32      32     0
///     64      …      the lexical table, then the one in context (see `FeatureTable`)
///
/// All numbers are little-endian.
struct TaggerModel: Sendable {
  static let magic: [UInt8] = Array("SVTAGGER".utf8)
  static let version = 1
  static let headerSize = 64

  nonisolated(unsafe) let lexical: FeatureTable
  nonisolated(unsafe) let context: FeatureTable
  /// A guess names two parts if the second is no further behind than this.
  let guessMargin: UInt64

  /// What keeps the bytes alive.
  private let owner: Storage

  /// Opens a model in bytes that live as long as the process.
  ///
  /// - Throws: `TaggerModelError` for bytes that are no whole and unchanged model.
  /// - Complexity: O(*n*) for the checksum.
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws(TaggerModelError) {
    try self.init(Storage(borrowing: bytes), file: file)
  }

  /// Opens a model in an array of bytes.
  ///
  /// - Throws: `TaggerModelError` for bytes that are no whole and unchanged model.
  init(_ bytes: [UInt8], file: String) throws(TaggerModelError) {
    try self.init(Storage(copying: bytes), file: file)
  }

  private init(_ storage: Storage, file: String) throws(TaggerModelError) {
    let bytes = storage.bytes
    guard bytes.count >= Self.headerSize, bytes.starts(with: Self.magic),
      let base = UnsafeRawPointer(bytes.baseAddress)
    else {
      throw TaggerModelError(.notAModel, file: file)
    }
    func number(_ offset: Int) -> Int {
      Int(UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    guard number(8) == Self.version else {
      throw TaggerModelError(.version(found: number(8), expected: Self.version), file: file)
    }
    let (lexicalCount, contextCount) = (number(12), number(16))
    let size = Self.headerSize + (lexicalCount + contextCount) * FeatureTable.bucketSize
    guard size == bytes.count, lexicalCount > 0, contextCount > 0 else {
      throw TaggerModelError(.size(found: bytes.count, expected: size), file: file)
    }
    let checksum = base.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    guard UInt64(littleEndian: checksum) == Self.checksum(bytes) else {
      throw TaggerModelError(.checksum, file: file)
    }
    lexical = FeatureTable(
      base: base + Self.headerSize, bucketCount: lexicalCount)
    context = FeatureTable(
      base: base + Self.headerSize + lexicalCount * FeatureTable.bucketSize,
      bucketCount: contextCount)
    guessMargin = UInt64(number(20))
    owner = storage
  }

  /// A checksum of a model's bytes without the checksum itself.
  ///
  /// Eight bytes a step, each in four independent chains: a changed bit changes its chain for good,
  /// as multiplying by an odd number loses nothing.
  ///
  /// - Precondition: There is a whole header, and a number of bytes that 32 divides.
  static func checksum(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
    var chains = (UInt64(1), UInt64(2), UInt64(3), UInt64(4))
    func word(_ offset: Int) -> UInt64 {
      UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    chains.0 = (word(8) ^ chains.0) &* prime
    chains.1 = (word(16) ^ chains.1) &* prime
    var offset = 32
    while offset + 32 <= raw.count {
      chains.0 = (chains.0 ^ word(offset)) &* prime
      chains.1 = (chains.1 ^ word(offset + 8)) &* prime
      chains.2 = (chains.2 ^ word(offset + 16)) &* prime
      chains.3 = (chains.3 ^ word(offset + 24)) &* prime
      chains.0 ^= chains.0 >> 29
      chains.1 ^= chains.1 >> 29
      chains.2 ^= chains.2 >> 29
      chains.3 ^= chains.3 >> 29
      offset += 32
    }
    var sum = chains.0
    for chain in [chains.1, chains.2, chains.3] { sum = (sum ^ chain ^ sum >> 31) &* prime }
    return sum ^ sum >> 32
  }
}

extension TaggerModel {
  /// Bytes at a place of their own, either the process's or a copy.
  private final class Storage: @unchecked Sendable {
    // Nothing is written after initializing, so threads may share it.
    let bytes: UnsafeBufferPointer<UInt8>
    private let copy: UnsafeMutableBufferPointer<UInt8>?

    init(borrowing bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
      copy = nil
    }

    init(copying bytes: [UInt8]) {
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
      _ = copy.initialize(from: bytes)
      self.bytes = UnsafeBufferPointer(copy)
      self.copy = copy
    }

    deinit { copy?.deallocate() }
  }
}

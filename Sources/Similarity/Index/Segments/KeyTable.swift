/// Sorted keys, numbered from 0: the terms of a segment, or the identifiers of its documents.
///
/// Sixteen keys make a block in which each is told by what it shares with the one before. The index
/// has 24 bytes a block: the first eight bytes of its first key as a number, where the block
/// begins, and a base to which the values of its keys add up. A search halves over the prefixes,
/// which stay in the cache, and reads one block: some 1.5 bytes a key and its suffix, a fifth of a
/// microsecond.
struct KeyTable: Sendable {
  /// How many keys there are.
  let count: Int

  private let hasValues: Bool
  private nonisolated(unsafe) let index: UnsafeRawBufferPointer
  private let blocks: Section

  /// A key that was found.
  struct Entry {
    /// The place of the key among all.
    var number: Int
    /// The first value of the key.
    var value: Int
    /// The base of the block plus the second values of the keys before in the block.
    var start: Int
    /// The second value of the key.
    var length: Int
  }

  static let keysPerBlock = 16
  static let indexStride = 24

  /// - Throws: `IndexError.damaged` if the index has not an entry for each block.
  init(count: Int, hasValues: Bool, index: Section, blocks: Section) throws(IndexError) {
    let blockCount = (count + Self.keysPerBlock - 1) / Self.keysPerBlock
    guard index.count == blockCount * Self.indexStride else { throw .damaged }
    self.count = count
    self.hasValues = hasValues
    self.index = try index.allBytes()
    self.blocks = blocks
  }

  private var blockCount: Int { index.count / Self.indexStride }

  @inline(__always)
  private func word(_ place: Int, ofBlock block: Int) -> UInt64 {
    index.loadUnaligned(fromByteOffset: block * Self.indexStride + place * 8, as: UInt64.self)
      .littleEndian
  }

  @inline(__always)
  private func offset(_ place: Int, ofBlock block: Int) throws(IndexError) -> Int {
    guard let offset = Int(exactly: word(place, ofBlock: block)), offset < 1 << 48 else {
      throw .damaged
    }
    return offset
  }

  private func block(_ block: Int) throws(IndexError) -> KeyBlock {
    let start = try offset(1, ofBlock: block)
    let end = block + 1 < blockCount ? try offset(1, ofBlock: block + 1) : blocks.count
    guard let reader = ByteReader(try blocks.bytes(at: start, count: end - start)) else {
      throw .damaged
    }
    return KeyBlock(reader, hasValues: hasValues)
  }

  private func keyCount(ofBlock block: Int) -> Int {
    min(Self.keysPerBlock, count - block * Self.keysPerBlock)
  }
}

// MARK: - Finding

extension KeyTable {
  /// Returns the entry of a key, or nil if the table does not have it.
  ///
  /// - Complexity: O(log *n*) looks at the index and at most 16 keys.
  func find(_ key: UnsafeRawBufferPointer) throws(IndexError) -> Entry? {
    guard key.count <= KeyBytes.maximumCount, let block = try lastBlock(notAfter: key) else {
      return nil
    }
    var keys = try self.block(block)
    var start = try offset(2, ofBlock: block)
    // How many bytes the key shares with the one before, which comes before it in order.
    var matched = 0
    for place in 0..<keyCount(ofBlock: block) {
      try keys.advance()
      if keys.sharedCount < matched { return nil }
      if keys.sharedCount == matched {
        let rest = UnsafeRawBufferPointer(rebasing: key[matched...])
        let shared = KeyBytes.sharedCount(rest, keys.suffix)
        matched += shared
        if shared == rest.count {
          guard shared == keys.suffix.count else { return nil }
          return entry(block * Self.keysPerBlock + place, keys.values, start: start)
        }
        if shared < keys.suffix.count, keys.suffix[shared] > rest[shared] { return nil }
      }
      start &+= keys.values.second
    }
    return nil
  }

  private func entry(_ number: Int, _ values: (first: Int, second: Int), start: Int) -> Entry {
    Entry(number: number, value: values.first, start: start, length: values.second)
  }

  /// Returns the last block whose first key is not after a key.
  private func lastBlock(notAfter key: UnsafeRawBufferPointer) throws(IndexError) -> Int? {
    let prefix = KeyBytes.prefix(key)
    var (low, high) = (0, blockCount)
    while low < high {
      let middle = (low + high) / 2
      let first = word(0, ofBlock: middle)
      if first < prefix {
        low = middle + 1
      } else if first > prefix {
        high = middle
      } else {
        var keys = try block(middle)
        try keys.advance()
        if KeyBytes.compare(keys.suffix, key) <= 0 { low = middle + 1 } else { high = middle }
      }
    }
    return low > 0 ? low - 1 : nil
  }
}

// MARK: - By number

extension KeyTable {
  /// Returns the entry of a number and appends the key to bytes.
  ///
  /// - Throws: `IndexError.damaged` also for a number that is not of the table.
  @discardableResult
  func entry(at number: Int, appendingKeyTo key: inout [UInt8]) throws(IndexError) -> Entry {
    guard number >= 0, number < count else { throw .damaged }
    let block = number / Self.keysPerBlock
    var keys = try self.block(block)
    var start = try offset(2, ofBlock: block)
    let base = key.count
    for _ in 0..<number % Self.keysPerBlock {
      try keys.advance()
      key.removeLast(key.count - base - keys.sharedCount)
      key.append(contentsOf: keys.suffix)
      start &+= keys.values.second
    }
    try keys.advance()
    key.removeLast(key.count - base - keys.sharedCount)
    key.append(contentsOf: keys.suffix)
    return entry(number, keys.values, start: start)
  }

  /// Returns the entry of a number.
  func entry(at number: Int) throws(IndexError) -> Entry {
    guard number >= 0, number < count else { throw .damaged }
    let block = number / Self.keysPerBlock
    var keys = try self.block(block)
    var start = try offset(2, ofBlock: block)
    for _ in 0..<number % Self.keysPerBlock {
      try keys.advance()
      start &+= keys.values.second
    }
    try keys.advance()
    return entry(number, keys.values, start: start)
  }
}

// MARK: - Walking

extension KeyTable {
  /// Goes through all keys in order, one at a time.
  struct Walk {
    private let table: KeyTable
    private var block: KeyBlock?
    private var start = 0
    private var next = 0

    /// The current key.
    private(set) var key: [UInt8] = []
    /// The current key's entry, nil before the first and after the last.
    private(set) var entry: Entry?

    init(_ table: KeyTable) { self.table = table }

    /// Goes to the next key; `entry` is nil when there is none.
    mutating func advance() throws(IndexError) {
      guard next < table.count else {
        entry = nil
        return
      }
      if next % KeyTable.keysPerBlock == 0 {
        block = try table.block(next / KeyTable.keysPerBlock)
        start = try table.offset(2, ofBlock: next / KeyTable.keysPerBlock)
        key.removeAll(keepingCapacity: true)
      }
      guard var keys = block else { throw .damaged }
      try keys.advance()
      block = keys
      key.removeLast(key.count - keys.sharedCount)
      key.append(contentsOf: keys.suffix)
      entry = table.entry(next, keys.values, start: start)
      start &+= keys.values.second
      next += 1
    }
  }
}

/// Takes a model of languages apart, believing nothing that it says.
struct LanguageModelReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Checks that all bytes are there, and are those that were written.
  mutating func readHeader() throws(LanguageModelError) {
    guard bytes.count >= LanguageModel.headerByteCount,
      try integer(UInt64.self) == LanguageModel.magic
    else { throw LanguageModelError(.notAModel) }
    let version = try integer(UInt32.self)
    guard version == LanguageModel.version else {
      throw LanguageModelError(.unknownVersion(Int(version)))
    }
    let count = Int(try integer(UInt32.self))
    guard count == bytes.count else {
      throw LanguageModelError(.wrongLength(expected: count, found: bytes.count))
    }
    let checksum = try integer(UInt64.self)
    guard checksum == Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[offset...])) else {
      throw LanguageModelError(.wrongChecksum)
    }
  }

  /// A script's languages and slots: counts, scale, codes, biases, tags, weights.
  mutating func readTable(of script: WritingScript) throws(LanguageModelError)
    -> LanguageModel.Table
  {
    let languageCount = Int(try integer(UInt32.self))
    let slotCount = try integer(UInt32.self)
    let scale = Float(bitPattern: try integer(UInt32.self))
    guard (1...LanguageModel.maximumLanguageCount).contains(languageCount), slotCount > 0,
      slotCount < 1 << 24, scale.isFinite
    else { throw LanguageModelError(.malformed) }
    var codes: [String] = []
    for _ in 0..<languageCount { codes.append(String(decoding: try text(), as: UTF8.self)) }
    var biases: [Float] = []
    for _ in 0..<languageCount {
      let bias = Float(bitPattern: try integer(UInt32.self))
      guard bias.isFinite else { throw LanguageModelError(.malformed) }
      biases.append(bias)
    }
    let tags = try take(Int(slotCount) * 2)
    let weights = try take(Int(slotCount) * languageCount + LanguageModel.Table.padding)
    return LanguageModel.Table(
      languages: codes.map(LanguageModel.language),
      noLanguageIndex: codes.firstIndex(of: LanguageModel.noLanguage), biases: biases, scale: scale,
      slotCount: slotCount, tags: tags,
      weights: weights.assumingMemoryBound(to: Int8.self))
  }

  /// The rest of the model: the number of familiar words, and the words.
  mutating func readFamiliarWords() throws(LanguageModelError) -> FamiliarWordList {
    let count = Int(try integer(UInt32.self))
    let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
    guard let words = FamiliarWordList(rest, count: count) else {
      throw LanguageModelError(.malformed)
    }
    return words
  }

  /// A byte with a length, and that many bytes.
  private mutating func text() throws(LanguageModelError) -> [UInt8] {
    let count = Int(try integer(UInt8.self))
    let start = try take(count)
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  private mutating func integer<Value: FixedWidthInteger & BitwiseCopyable>(
    _ type: Value.Type
  ) throws(LanguageModelError) -> Value {
    Value(littleEndian: try take(MemoryLayout<Value>.size).loadUnaligned(as: type))
  }

  private mutating func take(_ count: Int) throws(LanguageModelError) -> UnsafeRawPointer {
    guard let base = bytes.baseAddress, count <= bytes.count - offset else {
      throw LanguageModelError(.malformed)
    }
    defer { offset += count }
    return base + offset
  }
}

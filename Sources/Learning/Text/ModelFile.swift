/// A model as a file: named sections of plain bytes behind a header with a checksum.
///
/// The layout is little-endian and every section begins at a multiple of 8, so a mapped file is used
/// where it lies:
///
///     magic (8) · version (4) · section count (4) · length (8) · checksum (8)
///     for each section: number (4) · reserved (4) · offset (8) · length (8)
///     sections
///
/// The checksum covers everything after it. It tells damage from intent and is no signature.
public struct ModelFile: Sendable {
  /// What a file of this project begins with.
  static let magic: [UInt8] = [0x53, 0x56, 0x4D, 0x4F, 0x44, 0x45, 0x4C, 0x0A]
  /// The version that is written, and the only one that is read.
  static let version: UInt32 = 1

  private static let headerLength = 32
  private static let entryLength = 24

  /// The bytes of the whole file.
  package let storage: ModelStorage
  private let sections: [Section]

  private struct Section {
    var number: UInt32
    var start: Int
    var count: Int
  }

  /// Reads a file's header and directory; sections are not copied.
  ///
  /// - Parameters:
  ///   - storage: The file's bytes.
  ///   - verifies: Whether to compare the checksum, which reads every byte.
  /// - Throws: `ModelError` for a file that is no model, of another version, cut short, or damaged.
  /// - Complexity: O(*sections*), with verification O(*n*) in the number of bytes.
  package init(_ storage: ModelStorage, verifies: Bool) throws(ModelError) {
    let bytes = storage.bytes
    guard bytes.count >= Self.magic.count, bytes.prefix(Self.magic.count).elementsEqual(Self.magic)
    else { throw .notAModel }
    guard bytes.count >= Self.headerLength else { throw .truncated }
    let version = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
    guard version == Self.version else { throw .unknownVersion(version) }
    let sectionCount = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    let length = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
    guard length == UInt64(bytes.count) else {
      throw length > UInt64(bytes.count) ? .truncated : .damaged
    }
    guard sectionCount <= 64,
      Self.headerLength + sectionCount * Self.entryLength <= bytes.count
    else { throw .damaged }
    if verifies {
      let expected = bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
      guard Self.checksum(of: bytes) == expected else { throw .damaged }
    }
    var sections: [Section] = []
    for index in 0..<sectionCount {
      let entry = Self.headerLength + index * Self.entryLength
      let start = bytes.loadUnaligned(fromByteOffset: entry + 8, as: UInt64.self)
      let count = bytes.loadUnaligned(fromByteOffset: entry + 16, as: UInt64.self)
      guard start % 8 == 0, start <= length, count <= length - start else { throw .damaged }
      sections.append(
        Section(
          number: bytes.loadUnaligned(fromByteOffset: entry, as: UInt32.self), start: Int(start),
          count: Int(count)))
    }
    self.storage = storage
    self.sections = sections
  }

  /// The bytes of a section.
  ///
  /// - Throws: `ModelError.damaged` if the file does not have it.
  package func section(_ number: UInt32) throws(ModelError) -> UnsafeRawBufferPointer {
    guard let section = sections.first(where: { $0.number == number }) else { throw .damaged }
    return UnsafeRawBufferPointer(
      rebasing: storage.bytes[section.start..<section.start + section.count])
  }

  /// A section as an array of plain values.
  ///
  /// - Throws: `ModelError.damaged` if the file does not have it, or not a whole number of values.
  package func values<Value: BitwiseCopyable>(
    _ number: UInt32, as type: Value.Type
  ) throws(ModelError) -> UnsafeBufferPointer<Value> {
    let bytes = try section(number)
    guard bytes.count % MemoryLayout<Value>.stride == 0 else { throw .damaged }
    return bytes.assumingMemoryBound(to: type)
  }

  /// The numbers of the sections, in order.
  package var numbers: [UInt32] { sections.map(\.number) }

  /// Whether the file has a section.
  package func has(_ number: UInt32) -> Bool { sections.contains { $0.number == number } }

  /// Every bit after the checksum, eight bytes at a time: a file of 8 MB takes about a millisecond.
  private static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    var state = UInt64(bytes.count)
    var offset = headerLength
    while offset < bytes.count {
      var word: UInt64 = 0
      if offset + 8 <= bytes.count {
        word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
      } else {
        for (place, byte) in bytes[offset...].enumerated() {
          word |= UInt64(byte) << UInt64(8 * place)
        }
      }
      let product = (state ^ word ^ 0xA076_1D64_78BD_642F)
        .multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
      state = product.high ^ product.low ^ (state &<< 1)
      offset += 8
    }
    return state
  }
}

// MARK: - Writing

extension ModelFile {
  /// Returns the bytes of a file with these sections.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func bytes(of sections: [(number: UInt32, bytes: [UInt8])]) -> [UInt8] {
    var file = magic
    var start = headerLength + sections.count * entryLength
    let length = sections.reduce(start) { $0 + ($1.bytes.count + 7) / 8 * 8 }
    append(version, to: &file)
    append(UInt32(sections.count), to: &file)
    append(UInt64(length), to: &file)
    append(UInt64(0), to: &file)
    for section in sections {
      append(section.number, to: &file)
      append(UInt32(0), to: &file)
      append(UInt64(start), to: &file)
      append(UInt64(section.bytes.count), to: &file)
      start += (section.bytes.count + 7) / 8 * 8
    }
    for section in sections {
      file += section.bytes
      while file.count % 8 != 0 { file.append(0) }
    }
    let sum = file.withUnsafeBytes { checksum(of: $0) }
    for place in 0..<8 { file[24 + place] = UInt8(truncatingIfNeeded: sum >> UInt64(8 * place)) }
    return file
  }

  /// Returns the bytes of the file with another content for a section.
  ///
  /// - Throws: `ModelError.damaged` if the file does not have the section.
  package func replacing(_ number: UInt32, by content: [UInt8]) throws(ModelError) -> [UInt8] {
    _ = try section(number)
    var contents: [(number: UInt32, bytes: [UInt8])] = []
    for known in sections {
      contents.append(
        (known.number, known.number == number ? content : Array(try section(known.number))))
    }
    return Self.bytes(of: contents)
  }

  /// Returns values as the bytes of a section.
  package static func section<Value: BitwiseCopyable>(_ values: [Value]) -> [UInt8] {
    values.withUnsafeBytes { Array($0) }
  }

  private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

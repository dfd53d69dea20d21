internal import Lexicons

/// A word list inside the binary.
public struct EmbeddedFile: Sendable {
  /// The language of the list, as an ISO 639-1 code.
  public var language: String
  /// The list's name, without its ending.
  public var name: String
  /// The list itself. It lives as long as the process.
  package nonisolated(unsafe) var bytes: UnsafeBufferPointer<UInt8>

  /// All lists, in the order in which they were embedded.
  public static let all: [EmbeddedFile] = (0..<embedded_file_count()).map { index in
    let file = embedded_file_at(index)
    return EmbeddedFile(
      language: String(cString: file.language), name: String(cString: file.name),
      bytes: UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  /// A checksum of the bytes, to tell one edition of the data from another.
  ///
  /// FNV-1a with 64 bits: it names an edition and guards against nothing else.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public var checksum: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}

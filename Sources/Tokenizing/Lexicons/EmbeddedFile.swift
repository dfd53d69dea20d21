internal import Lexicons

/// A word list or model inside the binary.
public struct EmbeddedFile: Sendable {
  /// The folder of the file: of word lists the language, as an ISO 639-1 code; empty for what is of no one
  /// language.
  public var language: String
  /// The list's name without its ending; a model's name with it.
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

  /// Returns the model of a name and a language; nil if there is none.
  package static func model(_ name: String, language: String) -> EmbeddedFile? {
    all.first { $0.language == language && $0.name == "\(name).model" }
  }

  /// The first two cells of every row of a list.
  package var pairs: [(first: String, second: String)] {
    TabSeparatedRows(bytes).map {
      (String(decoding: $0.bytes(0), as: UTF8.self), String(decoding: $0.bytes(1), as: UTF8.self))
    }
  }

  /// A checksum of the bytes, to tell one edition of the data from another.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public var checksum: UInt64 { Checksum.of(UnsafeRawBufferPointer(bytes)) }
}

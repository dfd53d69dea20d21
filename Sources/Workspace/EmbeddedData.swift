internal import Tokenizing

/// What data the program carries, to tell one edition from another.
public enum EmbeddedData {
  /// The version of the Unicode tables.
  public static var unicodeVersion: String { Tokenizing.unicodeVersion }

  /// The name and checksum of every embedded list and model.
  public static var checksums: [(name: String, checksum: String)] {
    EmbeddedFile.all.map { file in
      (
        file.language.isEmpty ? file.name : "\(file.language)/\(file.name)",
        digits(file.checksum)
      )
    }
  }

  /// The checksum of bytes, as it is told of what is embedded.
  static func digits(of bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { digits(Checksum.of($0)) }
  }

  /// A checksum as 16 hexadecimal digits.
  private static func digits(_ checksum: UInt64) -> String {
    let digits = String(checksum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

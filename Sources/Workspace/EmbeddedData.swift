internal import Tokenizing

/// What data the program carries, to tell one edition from another.
public enum EmbeddedData {
  /// The version of the Unicode tables.
  public static var unicodeVersion: String { Tokenizing.unicodeVersion }

  /// The name and checksum of every embedded list and model.
  public static var checksums: [(name: String, checksum: String)] {
    EmbeddedFile.all.map { file in
      let digits = String(file.checksum, radix: 16)
      return (
        file.language.isEmpty ? file.name : "\(file.language)/\(file.name)",
        String(repeating: "0", count: 16 - digits.count) + digits
      )
    }
  }
}

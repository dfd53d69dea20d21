import Workspace

/// What `--version` prints.
enum Version {
  /// The version of the command and the library.
  static let number = "0.1.0"

  /// The version, the Unicode version, and a checksum of every embedded file.
  static var text: String {
    let files = EmbeddedData.checksums.map { "  \($0.name)  \($0.checksum)" }
    return
      (["sentivane \(number)", "Unicode \(EmbeddedData.unicodeVersion)", "embedded data:"] + files)
      .joined(separator: "\n")
  }
}

/// Reading lists of words from files.
public enum WordListInput {
  /// The longest list that is read, in bytes.
  private static let byteLimit = 16 << 20

  /// Returns the lines of a file that are not blank and do not begin with `#`.
  ///
  /// - Throws: `InputError` if the file cannot be read.
  public static func words(path: String) throws(InputError) -> [String] {
    let bytes = try contents(of: path)
    return bytes.split { $0 == ASCII.lf || $0 == ASCII.cr }
      .filter { $0.first != UInt8(ascii: "#") && $0.contains { $0 > ASCII.space } }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  static func contents(of path: String) throws(InputError) -> [UInt8] {
    try FileContents.bytes(of: path, limit: byteLimit)
  }
}

/// Telling files that are no text.
enum BinaryDetection {
  /// Throws if a file begins like something that is no text.
  static func check(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws(InputError) {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) || isWorkbook(bytes) {
      throw InputError(.excelWorkbook, file: file)
    }
    for (magic, kind) in kinds where bytes.starts(with: magic) {
      throw InputError(.binary(kind: kind), file: file)
    }
  }

  /// Throws if too many bytes are control characters. For text in one byte a character.
  static func checkControls(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws(InputError) {
    var controls = 0
    for byte in bytes where byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B {
      controls += 1
    }
    if bytes.count >= 16, controls * 10 > bytes.count {
      throw InputError(.binary(kind: nil), file: file)
    }
  }

  /// A ZIP archive in which a workbook's files are named.
  private static func isWorkbook(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return false }
    return ["[Content_Types].xml", "xl/", "_rels/.rels"].contains { name in
      let name = Array(name.utf8)
      let last = min(bytes.count, 4096) - name.count
      return last >= 0
        && (0...last).contains { start in
          bytes[start] == name[0] && bytes[start..<start + name.count].elementsEqual(name)
        }
    }
  }

  private static let kinds: [([UInt8], String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
    ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF document"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture"),
    ([0xFF, 0xD8, 0xFF], "a picture"),
    ([0x47, 0x49, 0x46, 0x38], "a picture"),
    (Array("SQLite format 3\0".utf8), "an SQLite database"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("PAR1".utf8), "a Parquet file"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file"),
    (Array("BZh9".utf8), "a bzip2 file"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz file"),
    (Array("{\\rtf".utf8), "an RTF document"),
  ]
}

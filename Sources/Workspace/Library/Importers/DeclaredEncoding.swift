internal import Glibc

/// The encoding that an XML declaration names, where the bytes do not show one of their own.
///
/// Marks and well-formed UTF-8 come first: a wrong declaration is commoner than UTF-8 by chance. What
/// comes out has nothing to be decoded again, for the declaration does not reach the parser.
struct DeclaredEncoding {
  /// The bytes: UTF-8, or what tells its encoding by itself.
  let source: ByteSource
  /// What decodes them, if anything does.
  let transcoder: Transcoder?

  private static let sampleSize = 64 << 10

  /// Looks at the beginning of a file.
  init(_ bytes: ByteSource) throws(InputError) {
    let (head, whole) = try bytes.peeked(Self.sampleSize)
    transcoder = Self.encoding(of: head).flatMap { Transcoder(from: $0, whole) }
    if let transcoder {
      source = ByteSource(name: bytes.name) { (block) throws(InputError) in
        try transcoder.read(into: block)
      }
    } else {
      source = whole
    }
  }

  /// What iconv calls the encoding that has to be decoded; nil if none has to be.
  private static func encoding(of head: [UInt8]) -> String? {
    guard let name = declaredName(head), let charset = charsets[name] else { return nil }
    let isMarked = head.withUnsafeBufferPointer { EncodingDetection.marked($0) != nil }
    return isMarked || isUTF8(head) ? nil : charset
  }

  /// Whether characters beyond ASCII are there and well-formed.
  private static func isUTF8(_ head: [UInt8]) -> Bool {
    guard head.contains(where: { $0 >= 0x80 }) else { return false }
    let buffer = ByteBuffer(capacity: head.count)
    buffer.append(head, head.count)
    buffer.clearPadding()
    if case .invalid = UTF8Validation.firstFault(buffer.base, from: 0, to: buffer.count) {
      return false
    }
    return true
  }

  /// The value of `encoding` in the declaration, in lower case.
  static func declaredName(_ head: [UInt8]) -> String? {
    let start = head.prefix(256)
    guard let open = start.firstRange(of: Array("<?xml".utf8)),
      let close = start[open.upperBound...].firstRange(of: Array("?>".utf8)),
      let word = start[open.upperBound..<close.lowerBound].firstRange(of: Array("encoding".utf8))
    else { return nil }
    let isQuote = { (byte: UInt8) in byte == ASCII.quote || byte == UInt8(ascii: "'") }
    let value = start[word.upperBound..<close.lowerBound]
    guard let quote = value.firstIndex(where: isQuote) else { return nil }
    let name = value[value.index(after: quote)...].prefix { !isQuote($0) }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Names of encodings, and what iconv calls them. No others: a name must not become a path.
  private static let charsets: [String: String] = {
    var charsets = [
      "us-ascii": "CP1252", "ascii": "CP1252", "latin1": "CP1252", "iso8859-1": "CP1252",
      "iso-8859-1": "CP1252", "windows-1252": "CP1252", "cp1252": "CP1252",
      "iso-8859-9": "CP1254", "macintosh": "MACINTOSH", "koi8-r": "KOI8-R", "koi8-u": "KOI8-U",
      "shift_jis": "CP932", "shift-jis": "CP932", "windows-31j": "CP932", "euc-jp": "EUC-JP",
      "iso-2022-jp": "ISO-2022-JP", "euc-kr": "CP949", "ks_c_5601-1987": "CP949",
      "gb2312": "GB18030", "gbk": "GB18030", "gb18030": "GB18030", "big5": "BIG5-HKSCS",
    ]
    for number in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16] {
      charsets["iso-8859-\(number)"] = "ISO-8859-\(number)"
    }
    for number in [1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258, 874] {
      charsets["windows-\(number)"] = "CP\(number)"
    }
    return charsets
  }()
}

/// Telling an encoding by the first bytes of a file.
enum EncodingDetection {
  /// The encoding that a byte order mark or a pattern of NULs gives away, and the mark's length.
  ///
  /// Without a mark, text of which every second byte is NUL is UTF-16: that is how ASCII looks there.
  static func marked(_ bytes: UnsafeBufferPointer<UInt8>) -> (TextEncoding, mark: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    let pairs = min(bytes.count, 4096) / 2
    guard pairs > 0 else { return nil }
    var nuls = (even: 0, odd: 0)
    for i in 0..<pairs {
      if bytes[2 * i] == 0 { nuls.even += 1 }
      if bytes[2 * i + 1] == 0 { nuls.odd += 1 }
    }
    if nuls.odd * 10 > pairs * 4, nuls.even * 20 <= pairs { return (.utf16LittleEndian, 0) }
    if nuls.even * 10 > pairs * 4, nuls.odd * 20 <= pairs { return (.utf16BigEndian, 0) }
    return nil
  }

  /// Whether bytes are Windows-1252 rather than UTF-8 with some damage.
  ///
  /// UTF-8 hardly ever comes about by chance, so as soon as well-formed characters outnumber the
  /// faults it is UTF-8. Without them, the faults have to look like Western letters and
  /// punctuation.
  static func isWindows1252(_ p: UnsafePointer<UInt8>, count: Int) -> Bool {
    var faults = 0
    var likely = 0
    var start = 0
    scan: while true {
      switch UTF8Validation.firstFault(p, from: start, to: count) {
      case .valid, .incomplete: break scan
      case .invalid(let at, let length):
        for i in at..<at + length {
          faults += 1
          if isLikely(p[i]) { likely += 1 }
        }
        start = at + length
      }
    }
    guard faults > 0, likely * 2 > faults else { return false }
    var characters = 0
    for i in 0..<count where p[i] >= 0xC2 && p[i] < 0xF5 {
      if i + 1 < count, p[i + 1] & 0xC0 == 0x80 { characters += 1 }
    }
    return characters <= faults
  }

  /// Letters with marks, curly quotes, dashes, €, and what else is common in Windows-1252.
  private static func isLikely(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFE: true
    case 0x80, 0x82, 0x84, 0x85, 0x8A, 0x8C, 0x8E, 0x91...0x97, 0x99, 0x9A, 0x9C, 0x9E: true
    case 0xA0, 0xA1, 0xA3, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB4, 0xB7, 0xBB, 0xBF: true
    default: false
    }
  }

  /// Unicode's code points for the bytes 80…9F; U+FFFD for the five that mean nothing.
  ///
  /// Source: Microsoft's table for code page 1252.
  static let windows1252: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}

/// How far each character moves the pen in the sans-serif face of search results.
///
/// Figures measured in Liberation Sans Regular (Debian's `fonts-liberation` 1.07.4), whose widths
/// are by design those of Arial. Kerning is left out: browsers apply it, and it makes a headline at
/// most a few pixels narrower.
enum AdvanceWidths {
  /// The units of the em in which the widths are told.
  static let unitsPerEm = 2_048

  /// The width of a character, in units of the em.
  ///
  /// What the table lacks gets the mean of its kind: wide scripts a whole em, marks that combine
  /// nothing, all else the width of a digit or a little more.
  static func width(of scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    if ascii.indices.contains(value - 32) { return ascii[value - 32] }
    if latin.indices.contains(value - 160) { return latin[value - 160] }
    if let width = punctuation[scalar.value] { return width }
    switch scalar.value {
    case ..<32, 127..<160, 0x300..<0x370, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    case 0x370..<0x400: return greek
    case 0x400..<0x530: return cyrillic
    case 0x1100..<0x1200, 0x2E80..<0xA4D0, 0xAC00..<0xD7B0, 0xF900..<0xFB00, 0xFF00..<0xFF61,
      0x1F000..<0x30000:
      return unitsPerEm
    default: return other
    }
  }

  /// The width of a text, if all of it is ASCII; else nil.
  static func width(ofASCII text: UnsafeBufferPointer<UInt8>) -> Int? {
    ascii.withUnsafeBufferPointer { widths in
      var units = 0
      for byte in text {
        guard byte < 0x80 else { return nil }
        let place = Int(byte) &- 32
        if place >= 0, place < widths.count { units &+= widths[place] }
      }
      return units
    }
  }

  private static let greek = 1_208
  private static let cyrillic = 1_335
  private static let other = 1_200

  /// U+0020 to U+007E.
  private static let ascii = [
    569, 569, 727, 1139, 1139, 1821, 1366, 391, 682, 682, 797, 1196, 569, 682, 569, 569, 1139,
    1139, 1139, 1139, 1139, 1139, 1139, 1139, 1139, 1139, 569, 569, 1196, 1196, 1196, 1139, 2079,
    1366, 1366, 1479, 1479, 1366, 1251, 1593, 1479, 569, 1024, 1366, 1139, 1706, 1479, 1593, 1366,
    1593, 1479, 1366, 1251, 1479, 1366, 1933, 1366, 1366, 1251, 569, 569, 569, 961, 1139, 682,
    1139, 1139, 1024, 1139, 1139, 569, 1139, 1139, 455, 455, 1024, 455, 1706, 1139, 1139, 1139,
    1139, 682, 1024, 569, 1139, 1024, 1479, 1024, 1024, 1024, 684, 532, 684, 1196,
  ]

  /// U+00A0 to U+017F.
  private static let latin = [
    569, 682, 1139, 1139, 1139, 1139, 532, 1139, 682, 1509, 758, 1139, 1196, 682, 1509, 1131, 819,
    1124, 682, 682, 682, 1180, 1100, 569, 682, 682, 748, 1139, 1708, 1708, 1708, 1251, 1366, 1366,
    1366, 1366, 1366, 1366, 2048, 1479, 1366, 1366, 1366, 1366, 569, 569, 569, 569, 1479, 1479,
    1593, 1593, 1593, 1593, 1593, 1196, 1593, 1479, 1479, 1479, 1479, 1366, 1366, 1251, 1139,
    1139, 1139, 1139, 1139, 1139, 1821, 1024, 1139, 1139, 1139, 1139, 569, 569, 569, 569, 1139,
    1139, 1139, 1139, 1139, 1139, 1139, 1124, 1251, 1139, 1139, 1139, 1139, 1024, 1139, 1024,
    1366, 1139, 1366, 1139, 1366, 1139, 1479, 1024, 1479, 1024, 1479, 1024, 1479, 1024, 1479,
    1259, 1479, 1139, 1366, 1139, 1366, 1139, 1366, 1139, 1366, 1139, 1366, 1139, 1593, 1139,
    1593, 1139, 1593, 1139, 1593, 1139, 1479, 1139, 1479, 1139, 569, 569, 569, 569, 569, 569, 569,
    455, 569, 569, 1505, 909, 1024, 455, 1366, 1024, 1024, 1139, 455, 1139, 455, 1139, 597, 1139,
    684, 1139, 455, 1479, 1139, 1479, 1139, 1479, 1139, 1237, 1481, 1139, 1593, 1139, 1593, 1139,
    1593, 1139, 2048, 1933, 1479, 682, 1479, 682, 1479, 682, 1366, 1024, 1366, 1024, 1366, 1024,
    1366, 1024, 1251, 569, 1251, 768, 1251, 569, 1479, 1139, 1479, 1139, 1479, 1139, 1479, 1139,
    1479, 1139, 1479, 1139, 1933, 1479, 1366, 1024, 1366, 1251, 1024, 1251, 1024, 1251, 1024, 455,
  ]

  /// Dashes, quotation marks and other signs of headlines.
  private static let punctuation: [UInt32: Int] = [
    0x2010: 682, 0x2011: 682, 0x2013: 1_139, 0x2014: 2_048, 0x2018: 455, 0x2019: 455,
    0x201A: 455, 0x201C: 682, 0x201D: 682, 0x201E: 682, 0x2022: 717, 0x2026: 2_048,
    0x2032: 384, 0x2033: 725, 0x2039: 682, 0x203A: 682, 0x20AC: 1_139, 0x2122: 2_048,
    0x2192: 2_048,
  ]
}

import Testing

@testable import Workspace

@Suite("Encodings of exports")
struct ImportEncodingTests {
  static func texts(_ bytes: [UInt8]) throws -> [String] {
    try ImportReading(bytes, .feed).articles.map(\.title)
  }

  static func feed(_ encoding: String, _ title: [UInt8]) -> [UInt8] {
    Array("<?xml version='1.0' encoding='\(encoding)'?><rss><item><title>".utf8) + title
      + Array("</title></item></rss>".utf8)
  }

  @Test(
    "are what they are declared to be",
    arguments: [
      ("ISO-8859-1", [0x63, 0x61, 0x66, 0xE9] as [UInt8], "café"),
      ("windows-1252", [0x93, 0x61, 0x94], "“a”"), ("windows-1251", [0xCF, 0xF0], "Пр"),
      ("KOI8-R", [0xF0, 0xD2], "Пр"), ("ISO-8859-15", [0xA4], "€"),
      ("Shift_JIS", [0x93, 0xFA], "日"),
      ("gb2312", [0xD6, 0xD0], "中"), ("iso-8859-2", [0xB3, 0xF3, 0x64, 0xBC], "łódź"),
      ("UTF-8", [0xC3, 0xA9], "é"),
      // Declared wrongly, as it is well-formed UTF-8.
      ("ISO-8859-1", [0xC3, 0xA9], "é"), ("utf-16", [0xC3, 0xA9], "é"),
      ("../../x", [0xC3, 0xA9], "é"), ("windows-1252", [0x61, 0x81, 0x62], "a\u{FFFD}b"),
    ])
  func declared(encoding: String, bytes: [UInt8], text: String) throws {
    #expect(try Self.texts(Self.feed(encoding, bytes)) == [text])
  }

  @Test("may be UTF-16 or marked")
  func marked() throws {
    let source = Self.feed("UTF-16", Array("Łódź 😀".utf8))
    let units = Array(String(decoding: source, as: UTF8.self).utf16)
    let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    for bytes in [
      source, [0xEF, 0xBB, 0xBF] + source, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little,
    ] {
      #expect(try Self.texts(bytes) == ["Łódź 😀"])
    }
  }

  @Test("may be damaged, which is counted")
  func damaged() throws {
    let reading = try ImportReading(Self.feed("UTF-8", [0x61, 0xC3, 0xA9, 0xFF, 0x62]), .feed)
    #expect(reading.articles.map(\.title) == ["aé\u{FFFD}b"])
    #expect(reading.repaired == 1)
  }
}

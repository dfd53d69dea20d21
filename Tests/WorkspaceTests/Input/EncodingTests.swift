import TestSupport
import Testing

@testable import Workspace

@Suite("Making UTF-8")
struct EncodingTests {
  /// The text of a source in blocks of a size.
  static func text(_ bytes: [UInt8], blockSize: Int) throws -> (String, places: Int) {
    let source = TextSource(ByteSource(bytes: bytes, blockSize: blockSize))
    let buffer = ByteBuffer(capacity: 16)
    while try source.fill(buffer) {}
    let all = UnsafeBufferPointer(start: buffer.base, count: buffer.count)
    #expect(String(validating: all, as: UTF8.self) != nil)
    return (String(decoding: all, as: UTF8.self), source.repairs.reduce(0) { $0 + $1.places })
  }

  @Test("repairs as the standard library does", arguments: 0..<200)
  func repairs(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    // Enough well-formed text that nothing else comes into question.
    var bytes = Array(String(repeating: "é", count: 400).utf8)
    let pieces = ["a", "é", "–", "👍", "word\n", String(repeating: "x", count: 70)].map {
      Array($0.utf8)
    }
    for _ in 0..<100 {
      let piece = pieces.randomElement(using: &generator) ?? []
      bytes += Bool.random(using: &generator) ? piece : piece.dropLast()
      if Int.random(in: 0..<8, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0x80...0xFF, using: &generator))
      }
    }
    let expected = String(decoding: bytes, as: UTF8.self)
    let places = expected.unicodeScalars.count { $0 == "\u{FFFD}" }
    for blockSize in [1, 2, 3, 7, 64, 64 << 10] {
      let (text, found) = try Self.text(bytes, blockSize: blockSize)
      #expect(Array(text.utf8) == Array(expected.utf8), "seed \(seed), blocks of \(blockSize)")
      #expect(found == places, "seed \(seed), blocks of \(blockSize)")
    }
  }

  @Test("repairs halves of pairs in UTF-16", arguments: [1, 2, 3, 64])
  func utf16(blockSize: Int) throws {
    let units: [UInt16] = [0xFEFF, 0x61, 0xD83D, 0x62, 0xDC00, 0xD83D, 0xDE00, 0xD83D]
    let bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let (text, places) = try Self.text(bytes, blockSize: blockSize)
    #expect(text == "a\u{FFFD}b\u{FFFD}😀\u{FFFD}")
    #expect(places == 3)
  }

  @Test("reads every byte of Windows-1252 that means something")
  func windows1252() throws {
    let (text, places) = try Self.text(
      Array("caf".utf8) + [0xE9, 0x20, 0x80, 0x20, 0x93, 0x78, 0x94, 0x20, 0xFC, 0x9F, 0x8D],
      blockSize: 1)
    #expect(text == "café € “x” üŸ\u{FFFD}")
    #expect(places == 1)
  }

  @Test("takes an odd byte for damage, not for another encoding")
  func oddByte() throws {
    #expect(
      try Self.text(Array("all of it is ASCII ".utf8) + [0xFF], blockSize: 4).0.last == "\u{FFFD}")
  }

  @Test("reports what it repaired in a header as a note")
  func header() throws {
    let bytes = Array("id,é ü ö,comment".utf8) + [0xFF] + Array("\n1,a,b\n".utf8)
    let reading = try Reading(bytes, name: "a.csv")
    #expect(reading.problems == [])
    #expect(reading.notes.last?.hasPrefix("in the header 1 place with bytes") == true)
  }
}

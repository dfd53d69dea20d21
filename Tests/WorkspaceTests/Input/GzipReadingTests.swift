import Testing

@testable import Workspace

@Suite("Reading gzip")
struct GzipReadingTests {
  /// A gzip member that stores bytes as they are.
  static func member(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      let length = UInt16(block.count)
      packed += [rest.isEmpty ? 1 : 0]
      packed += [UInt8(length & 0xFF), UInt8(length >> 8)]
      packed += [UInt8(~length & 0xFF), UInt8(~length >> 8)]
      packed += block
    } while !rest.isEmpty
    var check: UInt32 = ~0
    for byte in bytes {
      check ^= UInt32(byte)
      for _ in 0..<8 { check = check & 1 == 1 ? check >> 1 ^ 0xEDB8_8320 : check >> 1 }
    }
    for word in [~check, UInt32(bytes.count)] {
      packed += (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
    return packed
  }

  static let rows = (1...9000).map { "\($0),some text\n" }.joined()

  @Test("unpacks member after member, in blocks of any size", arguments: [1, 2, 3, 7, 64 << 10])
  func members(blockSize: Int) throws {
    let bytes =
      Self.member(Array("id,comment\n".utf8)) + Self.member([]) + Self.member(Array(Self.rows.utf8))
    for padding in [[], [UInt8](repeating: 0, count: 512)] {
      let reading = try Reading(bytes + padding, name: "a.csv.gz", blockSize: blockSize)
      #expect(reading.texts.count == 9000)
      #expect(reading.problems == [])
    }
  }

  @Test("hands out what came before the end of a file cut short, then says where")
  func truncated() throws {
    let bytes = Self.member(Array(("id,comment\n" + Self.rows).utf8))
    let reader = try RecordReader(
      source: ByteSource(bytes: Array(bytes.dropLast(5000)), name: "a.gz"))
    var count = 0
    let error = #expect(throws: InputError.self) {
      while let chunk = try reader.nextChunk() { count += chunk.recordCount }
    }
    #expect(count > 8000)
    #expect(error?.reason == .truncatedGzip)
    #expect(error?.line == count + 2)
  }

  @Test("says where a file is damaged")
  func corrupt() throws {
    var bytes = Self.member(Array(("id,comment\n" + Self.rows).utf8))
    bytes[bytes.count - 7] ^= 1
    let reader = try RecordReader(source: ByteSource(bytes: bytes, name: "a.gz"))
    let error = #expect(throws: InputError.self) {
      while try reader.nextChunk() != nil {}
    }
    guard case .corruptGzip? = error?.reason else {
      Issue.record("the error is \(String(describing: error))")
      return
    }
  }
}

import Testing

@testable import Tokenizing

@Suite("Tagger model")
struct TaggerModelTests {
  /// A model without features.
  private static var small: [UInt8] {
    let table = Array(repeating: UInt8(0), count: FeatureTable.bucketSize)
    return TaggerModel.encoded(lexical: table, context: table + table, guessMargin: 3)
  }

  @Test("that is embedded can be opened, and fits")
  func embedded() throws {
    let file = try #require(
      EmbeddedFile.model("tagger", language: "en"))
    _ = try TaggerModel(file.bytes, file: "en/tagger.model")
    #expect(file.bytes.count <= 2 << 20)
  }

  @Test("opens as it was written, also where it is not aligned")
  func roundTrip() throws {
    #expect(try TaggerModel(Self.small, file: "m").guessMargin == 3)
    let shifted = [0] + Self.small
    try shifted.withUnsafeBufferPointer { bytes in
      _ = try TaggerModel(UnsafeBufferPointer(rebasing: bytes[1...]), file: "m")
    }
  }

  @Test("with any bit flipped is refused")
  func flippedBits() {
    let model = Self.small
    for bit in 0..<model.count * 8 where !(32 * 8..<64 * 8 ~= bit) || bit % 7 == 0 {
      var broken = model
      broken[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(throws: TaggerModelError.self) { try TaggerModel(broken, file: "m") }
    }
  }

  @Test("of any other length is refused")
  func truncated() {
    let model = Self.small
    for count in 0..<model.count {
      #expect(throws: TaggerModelError.self) {
        try TaggerModel(Array(model.prefix(count)), file: "m")
      }
    }
    #expect(throws: TaggerModelError(.size(found: 257, expected: 256), file: "m")) {
      try TaggerModel(model + [0], file: "m")
    }
  }

  @Test("says what is wrong and what to do")
  func wording() {
    var version = Self.small
    version[8] = 9
    let examples: [([UInt8], String)] = [
      ([], "x.model: is not a tagger's model; make one with modelbuilder tagger"),
      (version, "x.model: has version 9 of the format instead of 1; make it again"),
      (
        Array(Self.small.dropLast()),
        "x.model: has 255 bytes instead of 256; copy it again"
      ),
      (
        Self.small.dropLast() + [1], "x.model: was changed after it was written; copy it again"
      ),
    ]
    for (bytes, message) in examples {
      let error = #expect(throws: TaggerModelError.self) {
        try Tagger(model: bytes, file: "x.model")
      }
      #expect(error?.description == message)
    }
  }
}

import TestSupport
import Testing

@testable import Headlines

@Suite("Image header")
struct ImageHeaderTests {
  struct Example: CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var format: ImageFormat
    var size = PixelSize(width: 1200, height: 630)
  }

  static let examples =
    [
      Example(testDescription: "PNG", bytes: SampleImage.png(1200, 630), format: .png),
      Example(testDescription: "GIF", bytes: SampleImage.gif(1200, 630), format: .gif),
      Example(
        testDescription: "lossy WebP", bytes: SampleImage.lossyWebP(1200, 630), format: .webp),
      Example(
        testDescription: "lossless WebP", bytes: SampleImage.losslessWebP(1200, 630), format: .webp),
      Example(
        testDescription: "extended WebP", bytes: SampleImage.extendedWebP(1200, 630), format: .webp),
      Example(
        testDescription: "a photograph on its side",
        bytes: SampleImage.jpeg(630, 1200, orientation: 6), format: .jpeg),
      Example(
        testDescription: "a photograph upside down",
        bytes: SampleImage.jpeg(1200, 630, orientation: 3), format: .jpeg),
      Example(
        testDescription: "an SVG",
        bytes: Array(#"<svg width="1200" height="630px" xmlns="x">"#.utf8), format: .svg),
    ]
    + [0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF].map {
      (marker: UInt8) in
      Example(
        testDescription: "JPEG with frame \(marker)",
        bytes: SampleImage.jpeg(1200, 630, marker: marker), format: .jpeg)
    }

  @Test("tells format and size", arguments: examples)
  func sizes(_ example: Example) throws {
    let header = try ImageHeader(example.bytes, isWhole: false)
    #expect(header == ImageHeader(format: example.format, size: example.size))
  }

  @Test(
    "says of every cut header that it is cut, or that more bytes are needed", arguments: examples)
  func cuts(_ example: Example) {
    let least = (1...example.bytes.count).first { count in
      (try? ImageHeader(Array(example.bytes.prefix(count)), isWhole: true)) != nil
    }
    for count in 4..<(least ?? 4) {
      let part = Array(example.bytes.prefix(count))
      guard ImageFormat(signature: part) != nil else { continue }
      #expect(throws: ImageHeaderError.truncated(example.format), "\(count) bytes") {
        try ImageHeader(part, isWhole: true)
      }
      #expect(throws: ImageHeaderError.beyond(example.format, byteCount: count)) {
        try ImageHeader(part, isWhole: false)
      }
    }
    #expect(least != nil)
  }

  @Test("stands any change of any byte, and tells only sizes above 0", arguments: examples)
  func flips(_ example: Example) {
    for place in example.bytes.indices {
      for value in [0, 255] + (0..<8).map({ example.bytes[place] ^ 1 << $0 }) {
        var bytes = example.bytes
        bytes[place] = value
        if let header = try? ImageHeader(bytes, isWhole: true) {
          #expect(header.size.width > 0 && header.size.height > 0)
        }
      }
    }
  }

  @Test("stands random bytes after each signature", arguments: 0..<40)
  func random(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for example in Self.examples {
      var bytes = Array(example.bytes.prefix(Int.random(in: 2...20, using: &generator)))
      for _ in 0..<300 { bytes.append(UInt8.random(in: 0...255, using: &generator)) }
      _ = try? ImageHeader(bytes, isWhole: seed.isMultiple(of: 2))
    }
  }

  @Test("notices a changed byte of a PNG's header")
  func checksum() {
    let bytes = SampleImage.png(1200, 630)
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 0x10
      #expect(throws: ImageHeaderError.self) { try ImageHeader(changed, isWhole: true) }
    }
  }

  @Test("passes over metadata longer than is usually read, and says if it is longer still")
  func metadata() throws {
    var bytes: [UInt8] = [0xFF, 0xD8]
    let segment = Array(SampleImage.jpeg(1, 1, metadata: 65_535).dropFirst(2).prefix(65_537))
    for _ in 0..<5 { bytes += segment }
    bytes += SampleImage.jpeg(1200, 630).dropFirst(2)
    #expect(try ImageHeader(bytes, isWhole: true).size.width == 1200)
    let part = Array(bytes.prefix(ImageHeader.usualByteCount))
    #expect(throws: ImageHeaderError.beyond(.jpeg, byteCount: part.count)) {
      try ImageHeader(part, isWhole: false)
    }
  }

  @Test(
    "says what is wrong",
    arguments: [
      ([], ImageHeaderError.empty),
      (Array("%PDF-1.7".utf8), .unknownFormat),
      (Array("<!DOCTYPE html><html><body>".utf8), .otherMarkup),
      (SampleImage.gif(0, 630), .zeroSize(.gif)),
      (SampleImage.jpeg(1200, 0), .zeroSize(.jpeg)),
      ([0xFF, 0xD8, 0xFF, 0xD9], .damaged(.jpeg, byte: 3)),
      ([0xFF, 0xD8, 0x00, 0x00], .damaged(.jpeg, byte: 2)),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 1], .damaged(.jpeg, byte: 4)),
      (Array("<svg xmlns='x'>".utf8), .noSize),
      (Array("<svg width=1 >".utf8), .damaged(.svg, byte: 11)),
      (Array("<svg width='0' height='2'/>".utf8), .zeroSize(.svg)),
    ])
  func errors(_ bytes: [UInt8], _ error: ImageHeaderError) {
    #expect(throws: error) { try ImageHeader(bytes, isWhole: true) }
  }
}

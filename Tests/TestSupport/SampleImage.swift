/// Headers of pictures, with nothing behind them: enough to tell a size.
public enum SampleImage {
  /// A PNG's signature and first chunk.
  public static func png(_ width: Int, _ height: Int) -> [UInt8] {
    let chunk = Array("IHDR".utf8) + big(width, 4) + big(height, 4) + [8, 6, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + chunk
      + big(Int(checksum(chunk)), 4)
  }

  /// A JPEG's beginning up to its frame.
  ///
  /// - Parameters:
  ///   - marker: The frame's marker.
  ///   - metadata: The length of a segment before the frame.
  ///   - orientation: What the camera noted; nil for nothing.
  public static func jpeg(
    _ width: Int, _ height: Int, marker: UInt8 = 0xC0, metadata: Int = 16, orientation: Int? = nil
  ) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + big(metadata, 2)
    bytes += Array(repeating: 0x20, count: max(0, metadata - 2))
    if let orientation {
      let exif =
        Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1]
        + big(orientation, 2) + [0, 0, 0, 0, 0, 0]
      bytes += [0xFF, 0xE1] + big(exif.count + 2, 2) + exif
    }
    return bytes + [0xFF, 0xFF, marker, 0, 11, 8] + big(height, 2) + big(width, 2) + [
      1, 1, 0x11, 0,
    ]
  }

  /// A GIF's beginning.
  public static func gif(_ width: Int, _ height: Int) -> [UInt8] {
    Array("GIF89a".utf8) + little(width, 2) + little(height, 2) + [0, 0, 0]
  }

  /// A lossy WebP's beginning.
  public static func lossyWebP(_ width: Int, _ height: Int) -> [UInt8] {
    webP("VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2A] + little(width, 2) + little(height, 2))
  }

  /// A lossless WebP's beginning.
  public static func losslessWebP(_ width: Int, _ height: Int) -> [UInt8] {
    webP("VP8L", [0x2F] + little(width - 1 | (height - 1) << 14, 4))
  }

  /// An extended WebP's beginning.
  public static func extendedWebP(_ width: Int, _ height: Int) -> [UInt8] {
    webP("VP8X", [0x10, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3))
  }

  private static func webP(_ name: String, _ contents: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + little(contents.count + 12, 4) + Array("WEBP\(name)".utf8)
      + little(contents.count, 4) + contents
  }

  private static func big(_ value: Int, _ count: Int) -> [UInt8] { little(value, count).reversed() }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// The CRC-32 of PNG, one bit after the other.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { value, byte in
      (0..<8).reduce(value ^ UInt32(byte)) { value, _ in
        value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
      }
    }
  }
}

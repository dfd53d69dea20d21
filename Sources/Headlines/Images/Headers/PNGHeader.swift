/// The size of a PNG: in the first chunk, which is always `IHDR`.
///
/// Source: W3C, "Portable Network Graphics (PNG) Specification" (third edition, 2025), §5.2 and §11.2.1.
enum PNGHeader {
  static func size(_ bytes: HeaderBytes) throws(ImageHeaderError) -> PixelSize {
    for (place, byte) in [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A].enumerated()
    where try bytes.byte(place) != byte {
      throw bytes.damage(at: place)
    }
    guard try bytes.big(8, count: 4) == 13 else { throw bytes.damage(at: 8) }
    guard try bytes.has("IHDR", at: 12) else { throw bytes.damage(at: 12) }
    // A decoder refuses the whole picture if this is wrong.
    guard try bytes.big(29, count: 4) == Int(try bytes.checksum(12..<29)) else {
      throw bytes.damage(at: 29)
    }
    let size = PixelSize(
      width: try bytes.big(16, count: 4), height: try bytes.big(20, count: 4))
    guard size.width <= Int32.max, size.height <= Int32.max else { throw bytes.damage(at: 16) }
    return size
  }
}

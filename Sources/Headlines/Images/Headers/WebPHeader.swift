/// The size of a WebP: lossy (`VP8 `), lossless (`VP8L`) or extended (`VP8X`).
///
/// Sources: RFC 9649, "WebP Image Format" (2024); RFC 6386, "VP8 Data Format and Decoding Guide" (2011),
/// §9.1.
enum WebPHeader {
  static func size(_ bytes: HeaderBytes) throws(ImageHeaderError) -> PixelSize {
    // "RIFF", a length, "WEBP", then the first chunk: its name, its length, its contents.
    let contents = 20
    if try bytes.has("VP8X", at: 12) {
      return PixelSize(
        width: try bytes.little(contents + 4, count: 3) + 1,
        height: try bytes.little(contents + 7, count: 3) + 1)
    }
    if try bytes.has("VP8L", at: 12) {
      guard try bytes.byte(contents) == 0x2F else { throw bytes.damage(at: contents) }
      let bits = try bytes.little(contents + 1, count: 4)
      return PixelSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    }
    guard try bytes.has("VP8 ", at: 12) else { throw bytes.damage(at: 12) }
    // Only a key frame has a size, and a picture is one.
    guard try bytes.byte(contents) & 1 == 0 else { throw bytes.damage(at: contents) }
    guard try bytes.big(contents + 3, count: 3) == 0x9D012A else {
      throw bytes.damage(at: contents + 3)
    }
    return PixelSize(
      width: try bytes.little(contents + 6, count: 2) & 0x3FFF,
      height: try bytes.little(contents + 8, count: 2) & 0x3FFF)
  }
}

/// The size of a GIF: that of its logical screen.
///
/// Source: CompuServe, "Graphics Interchange Format, version 89a" (1990), §17 and §18.
enum GIFHeader {
  static func size(_ bytes: HeaderBytes) throws(ImageHeaderError) -> PixelSize {
    let is87 = try bytes.has("GIF87a", at: 0)
    let is89 = try bytes.has("GIF89a", at: 0)
    guard is87 || is89 else { throw bytes.damage(at: 0) }
    return PixelSize(
      width: try bytes.little(6, count: 2), height: try bytes.little(8, count: 2))
  }
}

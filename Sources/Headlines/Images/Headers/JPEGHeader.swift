/// The size of a JPEG: in its frame header, which follows metadata of any length.
///
/// Every segment tells its length, so metadata is passed over and not read, but for the orientation
/// that a camera noted.
///
/// Source: ITU-T T.81 (1992), §B.1.1 and §B.2.2.
enum JPEGHeader {
  static func size(_ bytes: HeaderBytes) throws(ImageHeaderError) -> PixelSize {
    var isTurned = false
    var place = 2
    while true {
      guard try bytes.byte(place) == 0xFF else { throw bytes.damage(at: place) }
      // Any number of fill bytes may stand before a marker.
      while try bytes.byte(place) == 0xFF { place += 1 }
      let marker = try bytes.byte(place)
      place += 1
      switch Segment(marker) {
      case .standalone: continue
      case .invalid: throw bytes.damage(at: place - 1)
      case .frame:
        let size = PixelSize(
          width: try bytes.big(place + 5, count: 2), height: try bytes.big(place + 3, count: 2))
        return isTurned ? PixelSize(width: size.height, height: size.width) : size
      case .other:
        let length = try bytes.big(place, count: 2)
        guard length >= 2 else { throw bytes.damage(at: place) }
        if marker == 0xE1, ExifOrientation.isTurned(bytes, place + 2..<place + length) {
          isTurned = true
        }
        place += length
      }
    }
  }

  /// What a marker begins.
  private enum Segment {
    /// A frame: all sixteen processes, but for the numbers that tables have.
    case frame
    /// A marker without contents.
    case standalone
    /// Contents that can be passed over.
    case other
    /// What cannot come before the frame: the scan, the end, or no marker at all.
    case invalid

    init(_ marker: UInt8) {
      switch marker {
      case 0xC4, 0xC8, 0xCC: self = .other
      case 0xC0...0xCF: self = .frame
      case 0x01, 0xD0...0xD7: self = .standalone
      case 0x00, 0xD8, 0xD9, 0xDA: self = .invalid
      default: self = .other
      }
    }
  }
}

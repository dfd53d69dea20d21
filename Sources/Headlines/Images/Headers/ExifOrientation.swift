/// Whether a camera noted that its picture lies on its side.
///
/// Orientations 5 to 8 exchange width and height. Damaged metadata says nothing, as in browsers.
///
/// Source: CIPA DC-008, "Exchangeable image file format for digital still cameras: Exif 2.32" (2019), §4.6.
enum ExifOrientation {
  /// - Parameters:
  ///   - bytes: The file.
  ///   - segment: The contents of an `APP1` segment.
  static func isTurned(_ bytes: HeaderBytes, _ segment: Range<Int>) -> Bool {
    guard let value = try? orientation(bytes, segment) else { return false }
    return (5...8).contains(value)
  }

  private static func orientation(
    _ bytes: HeaderBytes, _ segment: Range<Int>
  ) throws(ImageHeaderError) -> Int? {
    guard try bytes.has("Exif\0\0", at: segment.lowerBound) else { return nil }
    let start = segment.lowerBound + 6
    let isLittle = try bytes.has("II", at: start)
    func number(_ place: Int, _ count: Int) throws(ImageHeaderError) -> Int {
      try isLittle ? bytes.little(place, count: count) : bytes.big(place, count: count)
    }
    guard try number(start + 2, 2) == 42 else { return nil }
    let directory = start + (try number(start + 4, 4))
    guard segment.contains(directory) else { return nil }
    for entry in 0..<(try number(directory, 2)) {
      let place = directory + 2 + 12 * entry
      guard place + 12 <= segment.upperBound else { return nil }
      if try number(place, 2) == 0x0112 { return try number(place + 8, 2) }
    }
    return nil
  }
}

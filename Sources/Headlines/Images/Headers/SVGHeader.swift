/// The size of an SVG, from the attributes of its root element.
///
/// Width and height count in CSS pixels, whatever their unit. One that is missing or relative (`100%`)
/// follows from the other by the proportions of the view box; without either, the view box is the size.
///
/// Source: W3C, "Scalable Vector Graphics (SVG) 2" (2018), §7.2 and §8.2; CSS Values 4, §6.2 for the units.
enum SVGHeader {
  static func size(_ bytes: HeaderBytes) throws(ImageHeaderError) -> PixelSize {
    let root = try SVGRoot(bytes)
    let box = root.viewBox.flatMap(Self.box)
    let (width, height) = (root.width.flatMap(Self.pixels), root.height.flatMap(Self.pixels))
    switch (width, height, box) {
    case (let width?, let height?, _): return try size(width, height)
    case (let width?, nil, let box?): return try size(width, width * box.height / box.width)
    case (nil, let height?, let box?): return try size(height * box.width / box.height, height)
    case (nil, nil, let box?): return try size(box.width, box.height)
    default: throw .noSize
    }
  }

  /// More pixels than this are no size.
  private static let most = 1e8

  private static func size(_ width: Double, _ height: Double) throws(ImageHeaderError) -> PixelSize
  {
    guard width.isFinite, height.isFinite, (0...most).contains(width), (0...most).contains(height)
    else { throw .noSize }
    return PixelSize(width: Int(width.rounded()), height: Int(height.rounded()))
  }

  /// A text in UTF-16 as ASCII, with a question mark for all that is not; other bytes as they are.
  static func narrowed(_ bytes: [UInt8]) -> [UInt8] {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
    return stride(from: 2, to: bytes.count - 1, by: 2).map { place in
      let (low, high) = isLittle ? (place, place + 1) : (place + 1, place)
      return bytes[high] == 0 && bytes[low] < 0x80 ? bytes[low] : UInt8(ascii: "?")
    }
  }
}

// MARK: - Lengths

extension SVGHeader {
  /// A length in CSS pixels; nil if it is none, or relative to what surrounds the picture.
  private static func pixels(_ text: [UInt8]) -> Double? {
    let trimmed = text.drop { $0 <= 0x20 }
    let digits = trimmed.prefix { isNumeric($0) }
    let unit = trimmed[digits.endIndex...].prefix { $0 > 0x20 }
    // The e of "2em" looks like an exponent.
    for parts in [(digits, unit), split(digits, before: unit)] {
      guard let value = number(parts.0), let factor = factor(of: parts.1) else { continue }
      return value * factor
    }
    return nil
  }

  private static func split(
    _ digits: ArraySlice<UInt8>, before unit: ArraySlice<UInt8>
  ) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
    guard let last = digits.last, last | 0x20 == UInt8(ascii: "e") else { return (digits, unit) }
    return (digits.dropLast(), [last] + unit)
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> Double? {
    Double(String(decoding: Array(bytes), as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func factor(of unit: ArraySlice<UInt8>) -> Double? {
    switch String(decoding: unit, as: UTF8.self).lowercased() {
    case "", "px": 1
    case "pt": 96.0 / 72
    case "pc": 16
    case "in": 96
    case "cm": 96 / 2.54
    case "mm": 96 / 25.4
    case "q": 96 / 101.6
    // The size of letters that browsers begin with.
    case "em", "rem": 16
    case "ex": 8
    default: nil
    }
  }

  /// The width and height of a view box; nil unless both are above 0.
  private static func box(_ text: [UInt8]) -> (width: Double, height: Double)? {
    let parts = text.split { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
    guard parts.count == 4, let width = number(parts[2]), let height = number(parts[3]),
      width > 0, height > 0
    else { return nil }
    return (width, height)
  }
}

/// What is written of a text of others as a label, and how wide it is.
///
/// A label is one line of plain text: what may stand in it is told by `MarkupText`. All work is done on scalars, in
/// linear time.
public enum LabelText {
  /// Appends the text as it stands between tags or quotes.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    MarkupText.append(text, keepsLines: false, to: &bytes)
  }
}

// MARK: - Widths

extension LabelText {
  /// Returns about how wide a text is set in a common sans-serif, in units of the font's size.
  ///
  /// Letters have the widths of a wide face, so that the text of a narrower one fits as well.
  public static func width(of text: String, size: Double) -> Double {
    size * Double(text.unicodeScalars.reduce(0) { $0 + hundredths(of: $1) }) / 100
  }

  /// Returns the text, or as much of its beginning as fits with an ellipsis.
  ///
  /// It is cut neither before a combining mark nor within a joined emoji.
  public static func truncated(_ text: String, to width: Double, size: Double) -> String {
    guard width > 0, size > 0, width.isFinite else { return "" }
    let limit = Int(min(width / size * 100, 1_000_000))
    let ellipsis = 100
    var used = 0
    var cut = text.unicodeScalars.startIndex
    var isJoined = false
    var marks = 0
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      let extends = isExtending(scalar)
      marks = extends ? marks + 1 : 0
      if !extends, !isJoined, used + ellipsis <= limit { cut = index }
      used += hundredths(of: scalar)
      isJoined = scalar.value == 0x200D
      if used > limit || marks > 12 {
        let kept = String(text.unicodeScalars[..<cut])
        return String(trimmingEnd(kept)) + "…"
      }
    }
    return text
  }

  private static func trimmingEnd(_ text: String) -> Substring.UnicodeScalarView {
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, last == " " || last == "," { scalars.removeLast() }
    return scalars
  }

  /// Whether a scalar belongs to the one before it.
  private static func isExtending(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300: false
    case 0x200D, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: true
    default: scalar.properties.isGraphemeExtend
    }
  }

  /// The width of a scalar in hundredths of the font's size.
  private static func hundredths(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value >= 0x20, value < 0x7F { return asciiWidths[Int(value) - 0x20] }
    switch MarkupText.fate(of: scalar) {
    case .removed: return 0
    case .space: return 32
    case .replaced: return 103
    case .kept: break
    }
    if isExtending(scalar) { return 0 }
    return switch value {
    case 0xA0: 32
    case 0xA1...0x24F: 70
    case 0x370...0x3FF: 70
    case 0x400...0x52F: 80
    case 0x590...0x8FF: 68
    case 0x202F: 32
    case 0x2002...0x200D: 50
    case 0x2010...0x2025, 0x2027, 0x2030...0x205E: 60
    case 0x2026: 100
    case 0x2190...0x22FF: 84
    case 0xD800..., 0x1100...0x11FF, 0x2300..., 0x900..<0x1100: wideHundredths(value)
    default: 90
    }
  }

  private static func wideHundredths(_ value: UInt32) -> Int {
    switch value {
    case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0x2B00...0x2BFF, 0x2300...0x23FF: 130
    case 0xFB1D...0xFDFF, 0xFE70...0xFEFF: 80
    case 0x12000...0x1254F, 0xFDFA...0xFDFD: 220
    default: 110
    }
  }

  /// The widths of U+0020 to U+007E in a wide sans-serif, in hundredths of the font's size.
  private static let asciiWidths = [
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79,
    60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63,
    63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
  ]
}

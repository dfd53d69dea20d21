/// How wide a headline is drawn, in CSS pixels.
///
///     PixelWidth.search.pixels(of: "Council votes for trams")  // 213.5
///
/// Search engines cut titles by their width and not by their letters: 60 narrow letters fit where
/// 45 wide ones do not. The face is measured in `AdvanceWidths`.
public struct PixelWidth: Hashable, Sendable {
  /// The size of the face, in pixels.
  public var size: Double

  /// Creates a measure for a size of the face.
  public init(size: Double) { self.size = size }

  /// Titles among search results: 20 px.
  public static let search = PixelWidth(size: 20)

  /// The width of a text on one line, in pixels.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  public func pixels(of text: String) -> Double {
    var units = 0
    for scalar in text.unicodeScalars { units &+= AdvanceWidths.width(of: scalar) }
    return Double(units) * size / Double(AdvanceWidths.unitsPerEm)
  }

  /// The width of a text that stands in UTF-8.
  func pixels(of text: UnsafeBufferPointer<UInt8>) -> Double {
    guard let units = AdvanceWidths.width(ofASCII: text) else {
      return pixels(of: String(decoding: text, as: UTF8.self))
    }
    return Double(units) * size / Double(AdvanceWidths.unitsPerEm)
  }
}

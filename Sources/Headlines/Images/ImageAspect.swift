/// The proportions of a picture, beside those that pages and link previews use.
///
///     let aspect = ImageAspect(of: PixelSize(width: 1000, height: 1500))
///     aspect.nearest.name        // "1:1"
///     aspect.distance            // 0.5: half as far again
///     aspect.previewLoss         // 0.651: what a crop to 1.91:1 takes from the height
public struct ImageAspect: Hashable, Sendable {
  /// Width by height.
  public let ratio: Double

  /// Usual proportions.
  public struct Usual: Hashable, Sendable {
    /// As people write them.
    public var name: String
    /// Width by height.
    public var ratio: Double
  }

  /// The proportions of link previews (Open Graph, 1200 × 630), of screens, of cameras, and the square.
  public static let usual = [
    preview, Usual(name: "16:9", ratio: 16.0 / 9), Usual(name: "4:3", ratio: 4.0 / 3),
    Usual(name: "1:1", ratio: 1),
  ]

  /// The proportions of link previews.
  public static let preview = Usual(name: "1.91:1", ratio: 1.91)

  /// The proportions of a size, both of whose sides are above 0.
  public init(of size: PixelSize) {
    ratio = Double(max(1, size.width)) / Double(max(1, size.height))
  }

  /// The usual proportions that are the nearest; the wider ones of two.
  public var nearest: Usual {
    Self.usual.min { Self.distance(ratio, $0.ratio) < Self.distance(ratio, $1.ratio) }
      ?? Self.preview
  }

  /// How much too wide or too high the picture is for the nearest usual proportions: 0.2 for a fifth.
  public var distance: Double { Self.distance(ratio, nearest.ratio) }

  /// Which share of the height, or of the width of a wider picture, a crop to 1.91:1 takes.
  public var previewLoss: Double {
    1 - min(ratio, Self.preview.ratio) / max(ratio, Self.preview.ratio)
  }

  /// Whether a crop to 1.91:1 takes from the width.
  public var isWiderThanPreview: Bool { ratio > Self.preview.ratio }

  private static func distance(_ a: Double, _ b: Double) -> Double { max(a, b) / min(a, b) - 1 }
}

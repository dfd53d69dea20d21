/// What one segment can hold.
public enum SegmentLimits {
  /// The most documents of a segment; more need several segments.
  public static let documentCount = 1 << 24
  /// The most bytes of a term or of an identifier.
  public static let keyByteCount = KeyBytes.maximumCount
}

/// The size of a picture's paper.
public enum PictureWidth: Double, CaseIterable, Sendable {
  /// For columns of about 300 to 520 pixels.
  case narrow = 320
  /// For columns of 528 pixels and more.
  case wide = 528
}

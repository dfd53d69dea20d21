/// The size of a picture's paper.
public enum PictureWidth: Double, CaseIterable, Sendable {
  /// For columns of about 300 to 420 pixels.
  case narrow = 320
  /// For columns of about 430 to 760 pixels.
  case wide = 640
}

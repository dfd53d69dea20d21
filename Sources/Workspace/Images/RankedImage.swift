public import Headlines

/// A picture, how much it is about an article, and what a writer may want to change about it.
public struct RankedImage: Hashable, Sendable {
  /// A word that picture and article share, and its part of the score.
  public struct Word: Hashable, Sendable {
    /// As it is said of the picture.
    public var text: String
    /// In millionths.
    public var weight: Int
    /// Who says it.
    public var source: ImageWordSource
  }

  /// The file's path in its folder.
  public var file: String
  /// From 0 to 1 in millionths: comparable among pictures for one article.
  public var score: Int
  /// The width and height in pixels; nil if they are not known.
  public var size: PixelSize?
  /// The size of the file.
  public var byteCount: Int
  /// What would be said in place of the picture: its alt text, else its caption, else its title.
  public var alt: String?
  /// What made the score, the most important first; the weights add up to it.
  public var words: [Word]
  /// What was found.
  public var findings: [ImageFinding]
}

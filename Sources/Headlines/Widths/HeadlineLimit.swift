/// How long a headline may be in a place, in pixels or characters.
public enum HeadlineLimit: Hashable, Sendable {
  /// So many pixels in the face of search results.
  case pixels(Double)
  /// So many characters (Unicode scalars).
  case characters(Int)

  /// Search results cut titles at about 580 to 600 pixels; the lower figure is safe.
  public static let search = HeadlineLimit.pixels(580)
  /// Subject lines show 40 to 60 characters in most e-mail programs.
  public static let email = HeadlineLimit.characters(50)
  /// Subject lines on phones held upright show about 33 characters.
  public static let phone = HeadlineLimit.characters(33)
  /// A post leaves room for a link and a tag after so many characters of the shortest common limit.
  public static let social = HeadlineLimit.characters(200)
  /// Above an article: two lines in most layouts.
  public static let page = HeadlineLimit.characters(110)

  /// Whether a headline fits.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  public func fits(_ headline: String) -> Bool {
    switch self {
    case .pixels(let limit): PixelWidth.search.pixels(of: headline) <= limit
    case .characters(let limit): headline.unicodeScalars.count <= limit
    }
  }

  /// The limit of a purpose.
  public static func limit(of purpose: HeadlinePurpose) -> HeadlineLimit {
    switch purpose {
    case .page: page
    case .search: search
    case .email: email
    case .social: social
    }
  }
}

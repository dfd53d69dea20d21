/// What is looked at in every picture of an article.
///
/// None of these was measured on readers here, so all of them are conventions; each names whose.
public enum ImageCheck: String, Hashable, Sendable, CaseIterable {
  /// Nobody says what the picture shows.
  ///
  /// Source: W3C, "Web Content Accessibility Guidelines 2.2" (2023), success criterion 1.1.1.
  case missingAlt = "missing-alt"
  /// What is said of the picture is its file's name.
  ///
  /// Source: W3C, "Techniques for WCAG 2.2", failure F30.
  case altIsFileName = "alt-is-file-name"
  /// What is said is longer than screen readers say at once.
  ///
  /// Source: a custom of editors: screen readers such as JAWS cut longer alt texts into pieces.
  case altTooLong = "alt-too-long"
  /// What is said begins with "image of": a screen reader says so itself.
  ///
  /// Source: W3C Web Accessibility Initiative, "Images tutorial: tips and tricks".
  case altBeginsWithImageOf = "alt-begins-with-image-of"
  /// The picture is too narrow to lead an article.
  ///
  /// Source: Google Search Central on Discover: large images of at least 1200 pixels' width; the
  /// Open Graph preview of 1200 × 630 asks for the same.
  case small
  /// The proportions are far from all usual ones, so that sites will crop the picture.
  ///
  /// Source: the preview of 1.91:1 of Open Graph, and the usual proportions of screens and cameras.
  case aspect
  /// The file takes long to load.
  ///
  /// Source: about half of what all pictures of the median page weigh together, 1,054 KB by HTTP
  /// Archive, "Web Almanac" (2024), chapter "Page Weight".
  case heavy
  /// The file is no picture, is cut short or damaged.
  case unreadable
  /// The file is of another format than its name says: some servers and programs go by the name.
  case wrongExtension = "wrong-extension"
  /// Another file has the same bytes.
  case duplicate

  /// The check as others of pages are told and set.
  public var page: PageCheck {
    PageCheck(
      id: rawValue, group: .images, summary: summary, threshold: usualThreshold)
  }

  /// All checks of pictures, in the order in which they are listed.
  public static let checks = allCases.map(\.page)

  /// What is found, in a few words.
  private var summary: String {
    switch self {
    case .missingAlt: "no caption or alt text"
    case .altIsFileName: "the alt text is the file's name"
    case .altTooLong: "an alt text of more characters than the threshold"
    case .altBeginsWithImageOf: "the alt text begins with words like \"image of\""
    case .small: "narrower than the threshold many pixels"
    case .aspect: "so many percent off 1.91:1, 16:9, 4:3 and 1:1"
    case .heavy: "a file of more KB (1000 bytes) than the threshold"
    case .unreadable: "no picture, or a damaged one"
    case .wrongExtension: "of another format than its name says"
    case .duplicate: "the same bytes as another file"
    }
  }

  /// The number that can be set, and what it counts; nil for a check without one.
  private var usualThreshold: (Double, String)? {
    switch self {
    case .altTooLong: (125, "characters")
    case .small: (1200, "pixels")
    case .aspect: (20, "percent")
    case .heavy: (500, "KB")
    case .missingAlt, .altIsFileName, .altBeginsWithImageOf, .unreadable, .wrongExtension,
      .duplicate:
      nil
    }
  }
}

/// What a check found in a picture.
public struct ImageFinding: Hashable, Sendable {
  /// The check.
  public var check: ImageCheck
  /// What is the matter, and what to do.
  public var message: String

  /// Creates a finding.
  public init(_ check: ImageCheck, _ message: String) {
    self.check = check
    self.message = message
  }
}

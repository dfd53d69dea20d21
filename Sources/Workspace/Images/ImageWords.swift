/// Where words about a picture are from, the most trusted first.
public enum ImageWordSource: String, Hashable, Sendable, CaseIterable {
  /// The file of captions.
  case caption
  /// A text beside the picture, under its name.
  case sidecar
  /// The name of the picture's own file.
  case fileName

  /// How much the words are trusted to tell what the picture shows; set by hand.
  public var trust: Double {
    switch self {
    case .caption: 1
    case .sidecar: 0.8
    case .fileName: 0.5
    }
  }
}

/// What one source says of a picture.
struct ImageStatement: Hashable, Sendable {
  /// What is said in the picture's place.
  var alt: String?
  /// What is said below it.
  var caption: String?
  /// What it is called.
  var title: String?

  /// All that is said.
  var text: String { [alt, caption, title].compactMap { $0 }.joined(separator: "\n") }

  /// Whether nothing is said.
  var isEmpty: Bool { text.utf8.allSatisfy { $0 <= 0x20 } }

  /// What would be said in place of the picture: its alt text, else its caption, else its title.
  var spoken: String? {
    [alt, caption, title].lazy.compactMap { $0 }.first { !$0.utf8.allSatisfy { $0 <= 0x20 } }
  }
}

/// What is said in place of a picture.
struct AltText {
  private let text: String

  /// Takes a text, but for white space around it.
  init(_ text: String) {
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    var end = scalars.endIndex
    while end > scalars.startIndex {
      let last = scalars.index(before: end)
      guard scalars[last].properties.isWhitespace else { break }
      end = last
    }
    self.text = String(scalars[..<end])
  }

  /// Whether nothing is said.
  var isEmpty: Bool { text.isEmpty }

  /// The number of Unicode scalars.
  var characterCount: Int { text.unicodeScalars.count }

  /// Whether it is a file's name, with or without its ending, whatever the signs between its parts; or one
  /// word with the ending of a picture.
  func isName(of path: [UInt8]) -> Bool {
    guard !isEmpty else { return false }
    if ImageFormat(fileName: Array(text.utf8)) != nil, !text.utf8.contains(0x20) { return true }
    let said = Self.folded(text.utf8)
    let stem = Self.folded(FileNameWords.stem(path))
    let name = path.split(separator: UInt8(ascii: "/")).last ?? []
    return !stem.isEmpty && (said == stem || said == Self.folded(name))
  }

  /// Letters and digits alone, those of ASCII in lower case.
  private static func folded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.filter(FileNameWords.isPart).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// The words at the beginning that only say that it is a picture; nil if there are none.
  var opening: String? {
    let words = text.utf8.prefix(64).split { !FileNameWords.isPart($0) }.prefix(4).map {
      String(decoding: $0, as: UTF8.self).lowercased()
    }
    return Self.openings.first { words.starts(with: $0) }?.joined(separator: " ")
  }

  /// Nouns for pictures, each with the word that leads on to what it shows.
  private static let openings: [[String]] = {
    let nouns = [
      "image", "photo", "photograph", "picture", "pic", "graphic", "illustration", "icon",
    ]
    let others = [
      ["bild", "von"], ["foto", "von"], ["image", "de"], ["photo", "de"], ["imagen", "de"],
      ["foto", "de"], ["immagine", "di"], ["foto", "di"],
    ]
    return nouns.flatMap { noun in
      [
        ["an", noun, "of"], ["a", noun, "of"], ["the", noun, "of"], [noun, "of"],
        [noun, "showing"],
      ]
    } + others
  }()
}

/// What a column of a file of captions can be, and the names that it usually has.
enum CaptionColumn: CaseIterable {
  case file, alt, caption, title

  /// The usual names, the likeliest first, as `ColumnGuess.words` joins them.
  private var names: [String] {
    switch self {
    case .file:
      [
        "file", "filename", "path", "image", "imagefile", "src", "photo", "picture", "name", "url",
        "id",
      ]
    case .alt: ["alt", "alttext", "alternativetext", "alternative"]
    case .caption: ["caption", "description", "text", "legend", "bildunterschrift", "beschreibung"]
    case .title: ["title", "headline"]
    }
  }

  /// What the column is called in messages.
  var description: String {
    switch self {
    case .file: "file"
    case .alt: "alt"
    case .caption: "caption"
    case .title: "title"
    }
  }

  /// The column that a name usually stands for.
  init?(name: String) {
    let folded = ColumnGuess.words(name).joined()
    guard let column = Self.allCases.first(where: { $0.names.contains(folded) }) else { return nil }
    self = column
  }

  /// The name among those of a file that is the likeliest; nil if none is usual.
  func guess(among columns: [String]) -> String? {
    let folded = columns.map { ColumnGuess.words($0).joined() }
    return names.lazy.compactMap { folded.firstIndex(of: $0) }.first.map { columns[$0] }
  }
}

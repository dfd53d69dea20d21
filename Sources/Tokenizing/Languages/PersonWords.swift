/// Words for who is spoken of: he and she, sister and brother, peoples and religions.
///
/// A model that gives all of them one row cannot judge a text by whom it is about.
package enum PersonWords {
  /// The embedded words of a language, each in its normalized form; empty if there is no such list.
  package static func embedded(_ language: String) -> [[UInt8]] {
    let file = EmbeddedFile.all.first { $0.language == language && $0.name == "persons" }
    guard let bytes = file?.bytes else { return [] }
    return TabSeparatedRows(bytes).map { Array($0.bytes(0)) }
  }
}

internal import Mustache

/// Text that is put into a page as it stands, because we wrote it: pictures and the style sheet.
///
/// Only templates' tags with three braces insert it so, and only the names in `names` may stand in
/// them. Properties of these names are of this type and no other.
struct Markup: MustacheCustomRenderable {
  /// The names that may stand in three braces.
  static let names: Set<String> = ["wide", "narrow", "style"]

  /// The text.
  var text: String

  init(_ text: String) {
    self.text = text
  }

  var renderText: String { text }
  var isNull: Bool { false }
}

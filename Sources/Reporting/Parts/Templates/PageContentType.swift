internal import Charts
internal import Mustache

/// The kind of text that pages are made of, for the templates: what stands between tags is escaped by `MarkupText`.
struct PageContentType: MustacheContentType {
  /// What the pragma calls it that stands before every template.
  static let name = "page"

  func escapeText(_ text: String) -> String { MarkupText.escaped(text, keepsLines: true) }
}

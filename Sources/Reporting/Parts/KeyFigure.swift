/// A figure that stands at the top of a page.
struct KeyFigure: TemplateValue, Hashable {
  /// The figure, formatted.
  var value: String
  /// What it is.
  var name: String
  /// How sure it is, or of what; nil for nothing.
  var detail: String?
  /// The class of its color; nil for none.
  var kind: String?
}

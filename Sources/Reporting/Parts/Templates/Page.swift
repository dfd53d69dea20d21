internal import Mustache

/// What a template shows: the stored properties are the names in its tags.
protocol Page {
  /// The name of the template.
  static var template: String { get }
}

/// A page and what all pages have: the style sheet and the policy that allows nothing else.
struct PageDocument: MustacheParent {
  /// The page.
  private var page: any Page
  /// The style sheet.
  private var style: Markup

  init(page: any Page, style: String) {
    self.page = page
    self.style = Markup(style)
  }

  /// What the page may load: nothing. It may have styles within it, which cannot load anything either.
  private static let policy = "default-src 'none'; style-src 'unsafe-inline'"

  func child(named name: String) -> Any? {
    switch name {
    case "style": style
    case "policy": Self.policy
    default: storedProperty(named: name, of: page)
    }
  }
}

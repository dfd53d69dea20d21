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
  /// What the page may load: nothing, but the style sheet by its checksum.
  private var policy: String

  init(page: any Page, style: String) {
    self.page = page
    self.style = Markup(style)
    policy = "default-src 'none'; style-src 'sha256-\(SHA256.base64(of: Array(style.utf8)))'"
  }

  func child(named name: String) -> Any? {
    switch name {
    case "style": style
    case "policy": policy
    default: storedProperty(named: name, of: page)
    }
  }
}

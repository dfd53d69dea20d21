/// A start or end tag.
struct HTMLTag {
  /// The name as it is written, in lower case.
  var name: HTMLName
  /// What the element means.
  var element: HTMLElement
  /// Where the attributes stand.
  var attributes: Range<Int>

  /// Creates a tag.
  init(_ name: HTMLName, attributes: Range<Int>) {
    self.name = name
    element = HTMLElement(name)
    self.attributes = attributes
  }

  /// A tag of Markdown, which has no attributes.
  init(_ name: StaticString) { self.init(HTMLName(name), attributes: 0..<0) }

  /// The level of a heading; nil of any other element.
  var headingLevel: Int? { Self.headings.firstIndex(of: name).map { $0 + 1 } }

  /// Whether the element has no content and no end tag.
  var isEmptyElement: Bool { Self.emptyElements.contains(name) }

  private static let headings: [HTMLName] = [
    HTMLName("h1"), HTMLName("h2"), HTMLName("h3"), HTMLName("h4"), HTMLName("h5"), HTMLName("h6"),
  ]

  private static let emptyElements: Set<HTMLName> = [
    HTMLName("area"), HTMLName("base"), HTMLName("br"), HTMLName("col"), HTMLName("embed"),
    HTMLName("hr"), HTMLName("img"), HTMLName("input"), HTMLName("link"), HTMLName("meta"),
    HTMLName("source"), HTMLName("track"), HTMLName("wbr"),
  ]
}

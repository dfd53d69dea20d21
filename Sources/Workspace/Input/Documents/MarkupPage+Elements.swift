internal import Headlines

// Links, buttons, pictures, forms and fields.

extension MarkupPage {
  /// An element with the number of the passage in which it began.
  struct OpenElement {
    var element: PageElement
    var passage: Int
    var region: Region
    /// Whether its end has been found.
    var isClosed = false
  }

  /// Notes an element at the place of its tag.
  ///
  /// - Returns: Its number; nil if elements are not wanted, or it is in what is not shown.
  @discardableResult
  mutating func openElement(_ kind: PageElement.Kind, _ tag: HTMLTag) -> Int? {
    guard isDetailed, !region.isOmitted else { return nil }
    var element = PageElement(
      kind: kind, text: text.buffer.count..<text.buffer.count, source: place,
      isHidden: region.isUnseen)
    read(tag, into: &element)
    return append(element)
  }

  /// Notes an element whose properties are known.
  mutating func append(_ element: PageElement) -> Int? {
    guard isDetailed, !region.isOmitted else { return nil }
    var element = element
    element.surroundings = region.surroundings
    elements.append(OpenElement(element: element, passage: passage, region: region))
    return elements.count - 1
  }

  /// Ends an element at the place that is being taken.
  mutating func closeElement(_ index: Int) {
    guard elements.indices.contains(index), !elements[index].isClosed else { return }
    elements[index].isClosed = true
    let element = elements[index].element
    elements[index].element.text = text.trimmed(element.text.lowerBound..<text.buffer.count)
    elements[index].element.source =
      element.source.lowerBound..<max(element.source.upperBound, place.upperBound)
  }

  /// A link begins; one that is open ends.
  mutating func openLink(_ tag: HTMLTag) {
    closeLink()
    isInLink = true
    guard isDetailed, isButton(tag) || has(.href, tag) || has(.className, tag) else { return }
    link = openElement(isButton(tag) ? .button : .link, tag)
  }

  /// The link ends.
  mutating func closeLink() {
    isInLink = false
    if let link { closeElement(link) }
    link = nil
  }

  /// Notes a button or a field, by the type of an `input`.
  mutating func openInput(_ tag: HTMLTag) {
    guard isDetailed else { return }
    switch type(of: tag) {
    case "hidden", "reset": break
    case "submit":
      guard let index = openElement(.button, tag) else { return }
      // What browsers write on it.
      if elements[index].element.label == nil { elements[index].element.label = "Submit" }
    case "button", "image": openElement(.button, tag)
    default: openElement(.field, tag)
    }
  }
}

// MARK: - Attributes

extension MarkupPage {
  /// Whether an element has the role of a button.
  func isButton(_ tag: HTMLTag) -> Bool {
    value(.role, tag).map { HTMLName(p, $0) } == .button
  }

  private func type(of tag: HTMLTag) -> String {
    value(.type, tag).map { string($0).lowercased() } ?? "text"
  }

  private func has(_ name: HTMLName, _ tag: HTMLTag) -> Bool { value(name, tag) != nil }

  private func value(_ name: HTMLName, _ tag: HTMLTag) -> Range<Int>? {
    var attributes = HTMLAttributes(p, tag.attributes)
    while let attribute = attributes.next() {
      if attribute.name == name { return attribute.value }
    }
    return nil
  }

  /// The text of an attribute. Nobody reads more than a few thousand bytes of one.
  private func string(_ range: Range<Int>) -> String {
    var end = min(range.upperBound, range.lowerBound + 4_096)
    while end < range.upperBound, end > range.lowerBound, p[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: plain(range.lowerBound..<end) ?? [], as: UTF8.self)
  }

  private func read(_ tag: HTMLTag, into element: inout PageElement) {
    var (width, height): (Int?, Int?)
    var classes: [String] = []
    var attributes = HTMLAttributes(p, tag.attributes)
    while let attribute = attributes.next() {
      let value = attribute.value
      switch attribute.name {
      case .href where element.kind == .link || element.kind == .button,
        .action where element.kind == .form:
        element.target = string(value)
      case .source where element.kind == .image || element.kind == .button:
        element.target = string(value)
      case .alternative: element.label = string(value)
      case .ariaLabel where element.kind != .image || element.label == nil:
        element.label = string(value)
      case .value where element.kind == .button: element.label = element.label ?? string(value)
      case .title: element.hint = string(value)
      case .type where element.kind == .field: element.target = string(value).lowercased()
      case .className, .id: classes.append(string(value))
      case .style:
        element.style = string(value)
        if StyleText(p, value).hides { element.isHidden = true }
      case .width: width = Int(string(value).prefix { $0.isNumber })
      case .height: height = Int(string(value).prefix { $0.isNumber })
      case .hidden: element.isHidden = true
      case .ariaHidden: if HTMLName(p, value) == .yes { element.isHidden = true }
      case .disabled: element.isDisabled = true
      case .ariaDisabled: if HTMLName(p, value) == .yes { element.isDisabled = true }
      default: break
      }
    }
    element.classes = classes.joined(separator: " ")
    if let width, let height { element.statedSize = PixelSize(width: width, height: height) }
    if element.kind == .image, min(width ?? 2, height ?? 2) <= 1 { element.isHidden = true }
  }
}

// MARK: - Surroundings

extension MarkupPage {
  /// No more bytes are told of one element, and of all around something.
  private static let labelLimit = 80
  static let surroundingsLimit = 400

  /// What an element is called: its name, role, classes and id.
  func label(of tag: HTMLTag) -> String {
    var parts = [tag.name == Self.orderedList ? "ol" : Self.names[tag.element] ?? ""]
    var attributes = HTMLAttributes(p, tag.attributes)
    while let attribute = attributes.next() {
      switch attribute.name {
      case .role, .className, .id: parts.append(string(attribute.value))
      default: break
      }
    }
    let words = parts.filter { !$0.isEmpty }.joined(separator: " ")
    return String(decoding: words.utf8.prefix(Self.labelLimit), as: UTF8.self)
  }

  private static let orderedList = HTMLName("ol")

  private static let names: [HTMLElement: String] = [
    .nav: "nav", .header: "header", .footer: "footer", .aside: "aside", .form: "form",
    .dialog: "dialog", .article: "article", .main: "main", .section: "section", .list: "ul",
    .item: "li", .blockquote: "blockquote", .caption: "figcaption",
  ]
}

internal import Headlines

// What tags do: they open and close regions, blocks and elements.

extension MarkupPage {
  /// Takes the next part of the source.
  mutating func take(_ token: HTMLScanner.Token, at place: Range<Int>) {
    self.place = place
    switch token {
    case .text(let range): append(range)
    case .start(let tag): open(tag)
    case .end(let tag): close(tag)
    case .raw(let tag, let content):
      if tag.element == .title, titleElement == nil, region.distance < .hidden {
        titleElement = plain(content).map { Title(text: $0, source: content) }
      }
      if tag.element == .textarea { openElement(.field, tag) }
    case .comment(let content):
      if isDetailed { silences.read(p, content, at: place) }
    }
  }

  /// Takes a start tag.
  mutating func open(_ tag: HTMLTag) {
    switch tag.element {
    case .lineBreak: text.endLine()
    case .cell:
      if let name = regions.last?.name, Self.cells.contains(name) { popLast() }
      startCell()
    case .anchor:
      isInLink = true
      openLink(tag)
    case .image: openElement(.image, tag)
    case .input: openInput(tag)
    case .meta: readMeta(tag.attributes)
    case .heading, .topHeading:
      startBlock()
      closeParagraph()
      headingLevel = tag.headingLevel
    case .block:
      startBlock()
      closeParagraph()
    case let element where element.isRegion:
      startBlock()
      closeParagraph()
      if element == .item, regions.last?.element == .item { popLast() }
      push(tag)
      return
    default: break
    }
    if isDetailed { pushIfTelling(tag) }
  }

  /// Takes an end tag.
  mutating func close(_ tag: HTMLTag) {
    switch tag.element {
    case .anchor: closeLink()
    case .cell:
      text.append(ASCII.space)
      closeLink()
    case .block, .heading, .topHeading:
      startBlock()
      closeLink()
    case let element where element.isRegion:
      pop(element)
      return
    default: break
    }
    if isDetailed { pop(named: tag.name) }
  }

  /// Ends what the source left open.
  mutating func finish(at end: Int) {
    place = end..<end
    closeLink()
    while !regions.isEmpty { popLast() }
    endBlock()
    silences.finish(at: end)
  }
}

// MARK: - Regions

extension MarkupPage {
  private mutating func push(_ tag: HTMLTag) {
    var region = region
    region.name = tag.name
    region.element = tag.element
    region.distance = max(region.distance, tag.element.distance)
    region.pageElement = nil
    if tag.element.isOmitted { region.isOmitted = true }
    if tag.element == .article { region.isInArticle = true }
    if tag.element == .main { region.isInMain = true }
    region.kind = tag.element.blockKind ?? region.kind
    if tag.element == .select { openElement(.field, tag) }
    if tag.element == .button || isDetailed && tag.element.isRegion && isButton(tag) {
      region.pageElement = openElement(.button, tag)
    }
    if tag.element == .form { region.pageElement = openElement(.form, tag) }
    read(tag, into: &region)
    regions.append(region)
    if tag.element.isRegion {
      openCounts[Int(tag.element.rawValue)] += 1
    } else {
      namedCounts[tag.name, default: 0] += 1
    }
  }

  /// Holds any other element open if it says something about its content.
  private mutating func pushIfTelling(_ tag: HTMLTag) {
    guard !tag.isEmptyElement, isTelling(tag) || namedCounts[tag.name, default: 0] > 0 else {
      return
    }
    if isTelling(tag), hides(tag), !region.isUnseen { endBlock() }
    let button = tag.element != .anchor && isButton(tag) ? openElement(.button, tag) : nil
    push(tag)
    regions[regions.count - 1].pageElement = button
  }

  /// Closes an element and all that were opened in it. Every one is closed once, so this is linear.
  private mutating func pop(_ element: HTMLElement) {
    startBlock()
    while openCounts[Int(element.rawValue)] > 0, let last = regions.last {
      popLast()
      if last.element == element { return }
    }
  }

  /// Closes an element that is no region by its name, unless one that is stands in it.
  private mutating func pop(named name: HTMLName) {
    guard namedCounts[name, default: 0] > 0 else { return }
    // Marks that overlap are few; looking at all of them could take quadratic time.
    let inner = regions.suffix(16).reversed().prefix { !$0.element.isRegion }
    guard let depth = inner.enumerated().first(where: { $1.name == name })?.offset else { return }
    for _ in 0...depth { popLast() }
  }

  private mutating func popLast() {
    guard let last = regions.last else { return }
    if last.isUnseen, !(regions.dropLast().last?.isUnseen ?? false) { endBlock() }
    regions.removeLast()
    if let element = last.pageElement { closeElement(element) }
    if last.element.isRegion {
      openCounts[Int(last.element.rawValue)] -= 1
    } else {
      namedCounts[last.name, default: 1] -= 1
    }
  }

  /// A block ends the paragraph before it, which needs no end tag.
  private mutating func closeParagraph() {
    if regions.last?.name == Self.paragraph { popLast() }
  }

  private static let paragraph = HTMLName("p")
  private static let cells: Set<HTMLName> = [HTMLName("td"), HTMLName("th")]
}

// MARK: - Attributes

extension MarkupPage {
  /// Whether an element that is no region says something about its content: that it is not to be
  /// seen, what it is for, or, of a block, what it is called.
  private func isTelling(_ tag: HTMLTag) -> Bool {
    var attributes = HTMLAttributes(p, tag.attributes)
    while let attribute = attributes.next() {
      switch attribute.name {
      case .hidden, .role: return true
      case .ariaHidden: if HTMLName(p, attribute.value) == .yes { return true }
      case .style: if StyleText(p, attribute.value).hides { return true }
      case .className, .id: if tag.element == .block || tag.element == .cell { return true }
      default: break
      }
    }
    return false
  }

  private func hides(_ tag: HTMLTag) -> Bool {
    var region = Region()
    read(tag, into: &region)
    return region.isUnseen
  }

  /// Takes over what an element says about its region.
  private func read(_ tag: HTMLTag, into region: inout Region) {
    var attributes = HTMLAttributes(p, tag.attributes)
    while let attribute = attributes.next() {
      switch attribute.name {
      case .hidden: hide(&region)
      case .ariaHidden where HTMLName(p, attribute.value) == .yes: hide(&region)
      case .style where isDetailed && StyleText(p, attribute.value).hides: region.isUnseen = true
      case .role:
        let role = HTMLName(p, attribute.value)
        if role == .main { region.isInMain = true }
        if role == .article { region.isInArticle = true }
        if Self.rolesAround.contains(role) { region.distance = max(region.distance, .around) }
      default: break
      }
    }
    guard isDetailed, case let label = label(of: tag), !label.isEmpty else { return }
    let around = region.surroundings.isEmpty ? label : label + " " + region.surroundings
    region.surroundings = String(
      decoding: around.utf8.prefix(Self.surroundingsLimit), as: UTF8.self)
  }

  private func hide(_ region: inout Region) {
    region.distance = .hidden
    region.isUnseen = true
  }

  private mutating func readMeta(_ attributes: Range<Int>) {
    guard metaTitle == nil else { return }
    var isTitle = false
    var content: Range<Int>?
    var attributes = HTMLAttributes(p, attributes)
    while let attribute = attributes.next() {
      switch attribute.name {
      case .property, .name:
        isTitle = isTitle || HTMLName(p, attribute.value) == .ogTitle
      case .content: content = attribute.value
      default: break
      }
    }
    guard isTitle, let content else { return }
    metaTitle = plain(content).map { Title(text: $0, source: content) }
  }

  private static let rolesAround: Set<HTMLName> = [
    HTMLName("navigation"), HTMLName("banner"), HTMLName("contentinfo"), HTMLName("search"),
    HTMLName("complementary"), HTMLName("dialog"), HTMLName("alertdialog"),
  ]
}

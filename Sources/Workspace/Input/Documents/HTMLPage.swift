/// A page as blocks of text, each with what tells the main text from what is around it.
///
/// One pass over the tags with a stack of the open regions. End tags that nothing opened are passed
/// over, and what is never closed ends with the page, so a page can be as broken as it likes.
struct HTMLPage {
  /// A paragraph, a heading, a row of a table or an item of a list.
  struct Block {
    /// Where its text stands.
    var text: Range<Int>
    /// How many words it has. A character of a script without spaces is half a word.
    var words: Int
    /// Which part of its bytes is in links.
    var linkDensity: Double
    /// How far from the main text its surroundings are.
    var distance: HTMLElement.Distance
    var isInArticle: Bool
    var isInMain: Bool
    var isHeading: Bool
  }

  /// The blocks that have words, in order.
  private(set) var blocks: [Block] = []
  /// The content of `title`, else the first `h1`, else what the page calls itself elsewhere.
  var title: [UInt8]? { [titleElement, topHeading, metaTitle].lazy.compactMap(\.self).first }

  private let p: UnsafePointer<UInt8>
  private var text: PlainText
  private var regions: [Region] = []
  private var openCounts = [Int](repeating: 0, count: HTMLElement.allCases.count)
  private var isInLink = false
  private var linkBytes = 0
  private var heading: HTMLElement?
  private var titleElement: [UInt8]?
  private var topHeading: [UInt8]?
  private var metaTitle: [UInt8]?

  private struct Region {
    var element = HTMLElement.other
    var distance = HTMLElement.Distance.none
    var isInArticle = false
    var isInMain = false
  }

  /// Reads a page.
  ///
  /// - Complexity: O(`count`)
  init(_ p: UnsafePointer<UInt8>, count: Int) {
    self.p = p
    text = PlainText(capacity: count / 4)
    var scanner = HTMLScanner(p, count: count)
    while let token = scanner.next() {
      switch token {
      case .text(let range): append(range)
      case .start(let element, let attributes): open(element, attributes)
      case .end(let element): close(element)
      case .raw(.title, let content):
        if titleElement == nil, region.distance < .hidden { titleElement = plain(content) }
      case .raw: break
      }
    }
    endBlock()
  }

  /// The bytes of a block.
  func bytes(of block: Block) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: UnsafePointer(text.buffer.base) + block.text.lowerBound,
      count: block.text.count)
  }

  private var region: Region { regions.last ?? Region() }
}

// MARK: - Text

extension HTMLPage {
  private mutating func append(_ range: Range<Int>) {
    let before = text.buffer.count
    HTMLText.append(p, range, to: &text)
    if isInLink { linkBytes += text.buffer.count - before }
  }

  /// The text in a range, without markup.
  private func plain(_ range: Range<Int>) -> [UInt8]? {
    var text = PlainText(capacity: range.count)
    HTMLText.append(p, range, to: &text)
    let bytes = UnsafeBufferPointer(start: text.buffer.base, count: text.buffer.count)
    return bytes.isEmpty ? nil : Array(bytes)
  }

  private mutating func endBlock() {
    let range = text.endPassage()
    defer { linkBytes = 0 }
    guard !range.isEmpty else { return }
    let block = Block(
      text: range, words: wordCount(range), linkDensity: Double(linkBytes) / Double(range.count),
      distance: region.distance, isInArticle: region.isInArticle, isInMain: region.isInMain,
      isHeading: heading != nil)
    blocks.append(block)
    if heading == .topHeading, topHeading == nil, block.distance < .hidden {
      topHeading = Array(bytes(of: block))
    }
  }

  private func wordCount(_ range: Range<Int>) -> Int {
    var halves = 0
    var wasSpace = true
    for i in range {
      let byte = text.buffer.base[i]
      // The first bytes of Chinese characters, kana and Hangul.
      if (0xE3...0xED).contains(byte) { halves += 1 }
      let isSpace = byte <= ASCII.space
      if wasSpace, !isSpace { halves += 2 }
      wasSpace = isSpace
    }
    return halves / 2
  }
}

// MARK: - Elements

extension HTMLPage {
  private mutating func open(_ element: HTMLElement, _ attributes: Range<Int>) {
    switch element {
    case .lineBreak: text.endLine()
    case .cell: text.append(ASCII.space)
    case .anchor: isInLink = true
    case .meta: readMeta(attributes)
    case .heading, .topHeading:
      endBlock()
      heading = element
    case .block: startBlock()
    case _ where element.isRegion:
      startBlock()
      push(element, attributes)
    default: break
    }
  }

  private mutating func close(_ element: HTMLElement) {
    switch element {
    case .anchor: isInLink = false
    case .cell:
      text.append(ASCII.space)
      isInLink = false
    case .block, .heading, .topHeading:
      startBlock()
      isInLink = false
    case _ where element.isRegion: pop(element)
    default: break
    }
  }

  private mutating func startBlock() {
    endBlock()
    heading = nil
  }

  private mutating func push(_ element: HTMLElement, _ attributes: Range<Int>) {
    var region = region
    region.element = element
    region.distance = max(region.distance, element.distance)
    if element == .article { region.isInArticle = true }
    if element == .main { region.isInMain = true }
    read(attributes, into: &region)
    regions.append(region)
    openCounts[Int(element.rawValue)] += 1
  }

  /// Closes an element and all that were opened in it. Every one is closed once, so this is linear.
  private mutating func pop(_ element: HTMLElement) {
    startBlock()
    guard openCounts[Int(element.rawValue)] > 0 else { return }
    while let last = regions.popLast() {
      openCounts[Int(last.element.rawValue)] -= 1
      if last.element == element { return }
    }
  }
}

// MARK: - Attributes

extension HTMLPage {
  /// Takes over what an element says about its region.
  private func read(_ attributes: Range<Int>, into region: inout Region) {
    var attributes = HTMLAttributes(p, attributes)
    while let attribute = attributes.next() {
      switch attribute.name {
      case Self.hidden: region.distance = .hidden
      case Self.ariaHidden where HTMLName(p, attribute.value) == Self.yes:
        region.distance = .hidden
      case Self.role:
        let role = HTMLName(p, attribute.value)
        if role == Self.main { region.isInMain = true }
        if role == Self.article { region.isInArticle = true }
        if Self.rolesAround.contains(role) { region.distance = max(region.distance, .around) }
      default: break
      }
    }
  }

  private mutating func readMeta(_ attributes: Range<Int>) {
    guard metaTitle == nil else { return }
    var isTitle = false
    var content: Range<Int>?
    var attributes = HTMLAttributes(p, attributes)
    while let attribute = attributes.next() {
      switch attribute.name {
      case Self.property, Self.name:
        isTitle = isTitle || HTMLName(p, attribute.value) == Self.ogTitle
      case Self.content: content = attribute.value
      default: break
      }
    }
    if isTitle, let content { metaTitle = plain(content) }
  }

  private static let hidden = HTMLName("hidden")
  private static let ariaHidden = HTMLName("aria-hidden")
  private static let yes = HTMLName("true")
  private static let role = HTMLName("role")
  private static let main = HTMLName("main")
  private static let article = HTMLName("article")
  private static let rolesAround: Set<HTMLName> = [
    HTMLName("navigation"), HTMLName("banner"), HTMLName("contentinfo"), HTMLName("search"),
    HTMLName("complementary"), HTMLName("dialog"), HTMLName("alertdialog"),
  ]
  private static let property = HTMLName("property")
  private static let name = HTMLName("name")
  private static let content = HTMLName("content")
  private static let ogTitle = HTMLName("og:title")
}

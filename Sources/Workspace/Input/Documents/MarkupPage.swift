internal import Headlines

/// A document as blocks of text, each with what tells the main text from what is around it, and what
/// in it can be clicked or looked at.
///
/// Whoever reads HTML or Markdown tells it of tags and text, in the order of the source; of Markdown,
/// the tags it stands for. It keeps a stack of the open regions. End tags that nothing opened are
/// passed over, and what is never closed ends with the page, so a page can be as broken as it likes.
struct MarkupPage {
  /// A paragraph, a heading, a row of a table or an item of a list.
  struct Block {
    /// What it is.
    var kind: PageBlock.Kind
    /// Where its text stands.
    var text: Range<Int>
    /// Where it stands in the source.
    var source: Range<Int>
    /// Where in its text the second and further cells of a row begin.
    var cells: [Int]
    /// How many words it has. A character of a script without spaces is half a word.
    var words: Int
    /// Which part of its bytes is in links.
    var linkDensity: Double
    /// The region that it stands in.
    var region: Region
    /// The number of its passage: blocks have rising ones.
    var passage: Int

    /// How far from the main text its surroundings are.
    var distance: HTMLElement.Distance { region.distance }
    /// Whether the page says that it belongs to an article.
    var isInArticle: Bool { region.isInArticle }
    /// Whether the page says that it belongs to its main part.
    var isInMain: Bool { region.isInMain }
    /// Whether it is a heading.
    var isHeading: Bool { if case .heading = kind { true } else { false } }
  }

  /// What the open elements say about what stands in them.
  struct Region {
    var name = HTMLName("html")
    var element = HTMLElement.other
    var distance = HTMLElement.Distance.none
    var isInArticle = false
    var isInMain = false
    /// Whether its content is not shown as words.
    var isOmitted = false
    /// Whether its content is there but nobody sees it.
    var isUnseen = false
    /// What its blocks are.
    var kind: PageBlock.Kind?
    /// Names, roles, classes and ids: its own and those of the elements around it.
    var surroundings = ""
    /// The button or form that ends with it.
    var pageElement: Int?
  }

  /// A title and where it stands.
  struct Title {
    var text: [UInt8]
    var source: Range<Int>
  }

  /// The blocks that have words, in order.
  private(set) var blocks: [Block] = []
  /// Links, buttons, pictures, forms and fields, their ranges those of `text`.
  var elements: [OpenElement] = []
  /// Where checks are switched off and on.
  var silences = PageSilences()
  /// The content of `title`.
  var titleElement: Title?
  /// The first heading of the first level.
  private(set) var topHeading: Title?
  /// What the page calls itself in its metadata.
  var metaTitle: Title?

  /// The source.
  let p: UnsafePointer<UInt8>
  /// Whether elements and places are wanted.
  let isDetailed: Bool
  /// Whether blocks are whole lines.
  let isMarkdown: Bool
  var text: PlainText
  var regions: [Region] = []
  var openCounts = [Int](repeating: 0, count: HTMLElement.allCases.count)
  var namedCounts: [HTMLName: Int] = [:]
  /// Where the tag or text that is being taken stands.
  var place = 0..<0
  /// The link that is open.
  var link: Int?
  var isInLink = false
  var headingLevel: Int?
  /// The number of the passage that is being written.
  private(set) var passage = 0
  private var linkBytes = 0
  private var cells: [Int] = []
  private var source: Range<Int>?
  private var blockStart: Int?

  /// Creates an empty page over the bytes of a source, which must outlive it.
  ///
  /// - Parameters:
  ///   - capacity: About how many bytes of text there will be.
  ///   - isDetailed: Whether elements and places are wanted, or just the text.
  ///   - isMarkdown: Whether tags are those that Markdown stands for.
  init(_ p: UnsafePointer<UInt8>, capacity: Int, isDetailed: Bool, isMarkdown: Bool = false) {
    self.p = p
    self.isDetailed = isDetailed
    self.isMarkdown = isMarkdown
    text = PlainText(capacity: capacity, passageGap: 1, keepsRuns: isDetailed)
  }

  /// The region that is open.
  var region: Region { regions.last ?? Region() }

  /// The bytes of a block.
  func bytes(of block: Block) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: UnsafePointer(text.buffer.base) + block.text.lowerBound, count: block.text.count)
  }
}

// MARK: - Text

extension MarkupPage {
  /// Appends text in which references are decoded.
  mutating func append(_ range: Range<Int>) {
    let before = text.buffer.count
    HTMLText.append(p, range, to: &text)
    note(range, since: before)
  }

  /// Appends text to the letter.
  mutating func append(literal range: Range<Int>) {
    let before = text.buffer.count
    text.append(p, range)
    note(range, since: before)
  }

  private mutating func note(_ range: Range<Int>, since before: Int) {
    guard text.buffer.count > before else { return }
    if isInLink { linkBytes += text.buffer.count - before }
    source = (source?.lowerBound ?? range.lowerBound)..<range.upperBound
  }

  /// Begins a cell of a row.
  mutating func startCell() {
    text.append(ASCII.space)
    if !text.isPassageEmpty { cells.append(text.buffer.count) }
  }

  /// Ends the block, and the heading if it was one; another begins.
  mutating func startBlock() {
    endBlock()
    headingLevel = nil
    blockStart = isMarkdown ? nil : place.lowerBound
  }

  /// Ends the block.
  mutating func endBlock() {
    let range = text.endPassage()
    defer {
      linkBytes = 0
      cells.removeAll(keepingCapacity: true)
      source = nil
      blockStart = nil
      passage += 1
    }
    guard !range.isEmpty else { return }
    let words = source ?? place
    let cells = cells.filter { $0 < range.upperBound }
    let inner = region.kind ?? (cells.isEmpty ? .paragraph : .tableCell)
    let block = Block(
      kind: headingLevel.map { .heading(level: $0) } ?? inner, text: range,
      source: min(blockStart ?? words.lowerBound, words.lowerBound)..<words.upperBound,
      cells: cells, words: wordCount(range),
      linkDensity: Double(linkBytes) / Double(range.count), region: region, passage: passage)
    blocks.append(block)
    if headingLevel == 1, topHeading == nil, block.distance < .hidden {
      topHeading = Title(text: Array(bytes(of: block)), source: words)
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

  /// The text in a range, without markup; nil if it has none.
  func plain(_ range: Range<Int>) -> [UInt8]? {
    var text = PlainText(capacity: range.count)
    HTMLText.append(p, range, to: &text)
    let bytes = UnsafeBufferPointer(start: text.buffer.base, count: text.buffer.count)
    return bytes.isEmpty ? nil : Array(bytes)
  }
}

// MARK: - Records

extension MarkupPage {
  /// Appends the text of a document of Markdown: a line for each block but code.
  func appendMarkdownText(to out: ByteBuffer) {
    append(blocks.filter { $0.kind != .code }, to: out)
  }

  /// Appends the text of blocks, a line for each.
  func append(_ blocks: [Block], to out: ByteBuffer) {
    let start = out.count
    for block in blocks {
      if out.count > start { out.append(ASCII.lf) }
      let bytes = bytes(of: block)
      if let base = bytes.baseAddress { out.append(base, bytes.count) }
    }
  }
}

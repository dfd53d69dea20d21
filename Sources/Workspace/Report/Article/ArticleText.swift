internal import Headlines
internal import Tokenizing

/// The main text of a page as one text, and where its blocks and sentences stand in it.
///
/// Code and cells of tables are left out, and so is the heading that is the page's title.
struct ArticleText {
  /// A block of the text.
  struct Block {
    var kind: ArticleReport.Paragraph.Kind
    var level: Int?
    /// The line of the source on which it begins.
    var line: Int
    /// Where it stands in the text.
    var range: Range<Int>
  }

  /// The words, two line feeds between blocks.
  private(set) var text: [UInt8] = []
  /// The blocks, in order.
  private(set) var blocks: [Block] = []
  /// How many blocks are left out.
  private(set) var leftOut = 0

  /// Takes the main text of a page; all of it where no part is the main one.
  ///
  /// - Complexity: O(*n*) in the bytes of the page.
  init(_ page: Page) {
    let hasMain = page.blocks.contains(where: \.isMain)
    let title = page.title.map { Array($0.utf8) } ?? []
    for block in page.blocks where block.isMain || !hasMain {
      let words = page.text[block.text.clamped(to: 0..<page.text.count)]
      guard words.contains(where: { !ASCII.isSpace($0) }) else { continue }
      guard let kind = ArticleReport.Paragraph.Kind(block.kind) else {
        leftOut += 1
        continue
      }
      if kind == .heading, words.elementsEqual(title) { continue }
      if !text.isEmpty { text += [ASCII.lf, ASCII.lf] }
      let start = text.count
      text += words
      var level: Int?
      if case .heading(let own) = block.kind { level = own }
      blocks.append(
        Block(
          kind: kind, level: level,
          line: page.places.position(ofSource: block.source.lowerBound).line,
          range: start..<text.count))
    }
  }

  /// The sentences of a block without the spaces around them, in bytes of the text.
  ///
  /// - Complexity: O(*n*) in the bytes of the block.
  func sentences(of block: Block) -> [Range<Int>] {
    var start = block.range.lowerBound
    return SentenceBreaks.ends(in: text[block.range]).compactMap { end in
      let sentence = start..<block.range.lowerBound + Int(end)
      start = sentence.upperBound
      return trimmed(sentence)
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var range = range
    while let first = range.first, ASCII.isSpace(text[first]) { range.removeFirst() }
    while let last = range.last, ASCII.isSpace(text[last]) { range.removeLast() }
    return range.isEmpty ? nil : range
  }
}

extension ArticleReport.Paragraph.Kind {
  /// What a block of a page is in a report; nil if it is not shown.
  fileprivate init?(_ kind: PageBlock.Kind) {
    switch kind {
    case .paragraph: self = .paragraph
    case .heading: self = .heading
    case .listItem: self = .listItem
    case .quote: self = .quote
    case .caption: self = .caption
    case .code, .tableCell: return nil
    }
  }
}

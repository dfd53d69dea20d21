/// An article that headlines are made for, or held against.
///
///     let article = HeadlineArticle("The council voted …", headline: "Council votes")
///     let article = HeadlineArticle(page)
///
/// Ranges count bytes of `text`.
public struct HeadlineArticle: Hashable, Sendable {
  /// The visible words, UTF-8.
  public var text: [UInt8]
  /// The paragraphs, headings and items of the text, in order.
  public var blocks: [PageBlock]
  /// The headline that the article has; nil if it has none.
  public var headline: String?

  /// Takes blocks of a text.
  ///
  /// - Precondition: The blocks are in order and do not overlap.
  public init(text: [UInt8], blocks: [PageBlock], headline: String? = nil) {
    self.text = text
    self.blocks = blocks.filter { $0.text.lowerBound >= 0 && $0.text.upperBound <= text.count }
    self.headline = headline
  }

  /// Takes a plain text: blocks are parted by empty lines, and short lines without a mark at the
  /// end are headings.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ text: String, headline: String? = nil) {
    let bytes = Array(text.utf8)
    self.init(text: bytes, blocks: PlainTextBlocks.blocks(of: bytes), headline: headline)
  }

  /// Takes a page. A heading with the words of the headline is the headline, and no part of the text that it
  /// is held against.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - headline: The headline; the page's title if none is given.
  public init(_ page: Page, headline: String? = nil) {
    let headline = headline ?? page.title
    let words = headline.map { Array($0.utf8) } ?? []
    let blocks = page.blocks.filter { block in
      guard case .heading = block.kind else { return true }
      return !page.text[block.text.clamped(to: 0..<page.text.count)].elementsEqual(words)
    }
    self.init(text: page.text, blocks: blocks, headline: headline)
  }

  /// The article up to the last block that ends within so many bytes.
  func beginning(_ limit: Int) -> HeadlineArticle {
    guard text.count > limit else { return self }
    var article = self
    article.blocks = blocks.filter { $0.text.upperBound <= limit }
    article.text = Array(text.prefix(article.blocks.last?.text.upperBound ?? 0))
    return article
  }
}

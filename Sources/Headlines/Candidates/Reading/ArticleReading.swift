internal import Tokenizing

/// An article as its words, blocks and sentences.
struct ArticleReading: Sendable {
  /// The words of the text, in order.
  private(set) var words: [ReadWord]
  /// The blocks, in order.
  private(set) var blocks: [ArticleBlock] = []
  /// The sentences of paragraphs, list items and quotes, in order.
  private(set) var sentences: [ArticleSentence] = []

  /// Reads an article.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ article: HeadlineArticle) {
    words = WordReader.words(of: article.text)
    var next = 0
    for block in article.blocks where block.isMain {
      while next < words.count, words[next].range.lowerBound < block.text.lowerBound { next += 1 }
      let start = next
      while next < words.count, words[next].range.lowerBound < block.text.upperBound { next += 1 }
      guard next > start else { continue }
      insert(ArticleBlock(kind: block.kind, words: start..<next))
    }
  }

  private mutating func insert(_ block: ArticleBlock) {
    QuotationMarks.mark(&words, in: block.words)
    blocks.append(block)
    switch block.kind {
    case .paragraph, .quote, .listItem: break
    default: return
    }
    for range in SentenceCutter.sentences(words, in: block.words) {
      let isClosed = words[range].reversed().prefix(3).contains(where: SentenceCutter.isTerminator)
      sentences.append(
        ArticleSentence(
          words: range, block: blocks.count - 1, order: sentences.count, isClosed: isClosed))
    }
  }
}

/// A sentence of an article: where its words are, and what it is part of.
struct ArticleSentence: Sendable {
  /// The words, in the reading's words, with the mark at the end.
  var words: Range<Int>
  /// The number of the block.
  var block: Int
  /// Its number among the sentences of paragraphs and quotes, from 0.
  var order: Int
  /// Whether it ends in a full stop, question or exclamation mark.
  var isClosed: Bool
}

/// A part of an article, as its words.
struct ArticleBlock: Sendable {
  /// What it is.
  var kind: PageBlock.Kind
  /// The words, in the reading's words.
  var words: Range<Int>
}

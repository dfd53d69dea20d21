/// Articles from one file, one after the other.
///
/// A source holds one article at a time and what its file needs to be read on, however long it is.
protocol ArticleSource: AnyObject {
  /// The file, as it was named.
  var file: String { get }
  /// How many places were mended to be read so far.
  var repairedCount: Int { get }
  /// How many articles could not be read so far.
  var rejectedCount: Int { get }
  /// The next article; nil at the end.
  func next() throws -> Article?
}

/// An article source that leaves out what is no published article, and says how much of it.
protocol SelectiveArticleSource: ArticleSource {
  /// How many entries of the file were left out so far, by reason.
  var omissions: [ImportOmission: Int] { get }
}

/// Why an entry of an export is not an article.
enum ImportOmission: String, Hashable, Sendable, CaseIterable {
  /// A draft, something private, scheduled or in the trash.
  case unpublished
  /// Protected by a password.
  case protected
  /// No post or page: an attachment, a menu's item, a comment.
  case otherKind
  /// An address without a title or text, as in most sitemaps.
  case empty
}

/// An article source that leaves out what is no published article, and says how much of it.
protocol SelectiveArticleSource: ArticleSource, AnyObject {
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

  /// The reason in words.
  var words: String {
    switch self {
    case .unpublished: "not published"
    case .protected: "protected by a password"
    case .otherKind: "no post or page"
    case .empty: "an address without title or text"
    }
  }
}

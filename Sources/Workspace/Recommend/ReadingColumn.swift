/// What a column of a file of readings can be, and the names that it usually has.
enum ReadingColumn: CaseIterable {
  case user, item, rating, time

  /// The usual names, the likeliest first, as `ColumnGuess.words` joins them: `user_id` and `userId` are `userid`.
  private var names: [String] {
    switch self {
    case .user:
      [
        "userid", "user", "readerid", "reader", "visitorid", "visitor", "customerid", "customer",
        "memberid", "member", "subscriberid", "subscriber", "sessionid", "session", "username",
      ]
    case .item:
      [
        "itemid", "item", "articleid", "article", "postid", "post", "contentid", "content",
        "pageid",
        "page", "documentid", "docid", "document", "doc", "storyid", "story", "movieid",
        "productid",
        "url", "id",
      ]
    case .rating: ["rating", "score", "stars", "rate", "preference"]
    case .time:
      [
        "timestamp", "time", "datetime", "date", "readat", "createdat", "created", "visitedat",
        "ts",
      ]
    }
  }

  /// What the column is called in messages.
  var description: String {
    switch self {
    case .user: "user"
    case .item: "item"
    case .rating: "rating"
    case .time: "time"
    }
  }

  /// The name among those of a file that is the likeliest; nil if none is usual.
  func guess(among columns: [String]) -> String? {
    let folded = columns.map { ColumnGuess.words($0).joined() }
    return names.lazy.compactMap { folded.firstIndex(of: $0) }.first.map { columns[$0] }
  }
}

/// Which columns of a file of readings are meant, where that is not to be guessed.
public struct ReadingColumns: Hashable, Sendable {
  /// The column or key of the reader.
  public var user: String?
  /// The column or key of the article's id.
  public var item: String?
  /// The column or key of the rating.
  public var rating: String?
  /// The column or key of the time.
  public var time: String?

  /// Creates columns, nil for those that are guessed by their names.
  public init(
    user: String? = nil, item: String? = nil, rating: String? = nil, time: String? = nil
  ) {
    self.user = user
    self.item = item
    self.rating = rating
    self.time = time
  }

  subscript(column: ReadingColumn) -> String? {
    switch column {
    case .user: user
    case .item: item
    case .rating: rating
    case .time: time
    }
  }
}

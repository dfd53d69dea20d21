extension ArticleField {
  /// The key under which an index has a tag, in whatever case it is written.
  public static func key(ofTag tag: String) -> [UInt8] {
    [ArticleField.tag.rawValue] + Array(ArticleTermReader.tagKey(tag).utf8)
  }
}

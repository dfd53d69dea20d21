internal import Workspace

/// What holds for any feed, sitemap or export.
enum ExportCheck {
  static func check(_ bytes: [UInt8]) throws {
    for format in ImportFormat.allCases {
      let whole = articles(bytes, format, blockSize: 64 << 10)
      for blockSize in [1, 7, 1000] {
        let other = articles(bytes, format, blockSize: blockSize)
        try require(whole == other, "blocks of \(blockSize) give other articles of a \(format)")
      }
      for article in (try? whole.get()) ?? [] {
        try require(!article.id.isEmpty, "an article without a name")
        try require(
          !article.title.isEmpty || !article.text.isEmpty, "an article that says nothing")
        try require(Set(article.tags).count == article.tags.count, "a tag occurs twice")
      }
    }
  }

  /// The articles, or whatever the error says.
  private static func articles(
    _ bytes: [UInt8], _ format: ImportFormat, blockSize: Int
  ) -> Result<[Article], Refusal> {
    do {
      return .success(try ImportFormat.articles(in: bytes, as: format, blockSize: blockSize))
    } catch {
      return .failure(Refusal(description: "\(error)"))
    }
  }

  private struct Refusal: Error, Equatable {
    var description: String
  }
}

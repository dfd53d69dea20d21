extension ImportFormat {
  /// All articles of an export in memory.
  ///
  /// - Parameter blockSize: The most bytes that are read at once; nothing may depend on it.
  package static func articles(
    in bytes: [UInt8], as format: ImportFormat? = nil, blockSize: Int = 64 << 10
  ) throws -> [Article] {
    guard let format = format ?? ImportFormat(sample: Array(bytes.prefix(64 << 10))) else {
      return []
    }
    var source = try format.source(name: "export") {
      ByteSource(bytes: bytes, name: "export", blockSize: blockSize)
    }
    var articles: [Article] = []
    while let article = try source.next() { articles.append(article) }
    return articles
  }
}

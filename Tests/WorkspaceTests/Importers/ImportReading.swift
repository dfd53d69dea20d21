@testable import Workspace

/// What an export gave.
struct ImportReading: Equatable {
  var articles: [Article] = []
  var repaired = 0
  var rejected = 0
  var omissions: [ImportOmission: Int] = [:]

  /// Reads an export from memory.
  init(
    _ bytes: [UInt8], _ format: ImportFormat, options: ImportOptions = ImportOptions(),
    blockSize: Int = 64 << 10
  ) throws {
    var source = try format.source(name: "export", options: options) {
      ByteSource(bytes: bytes, name: "export", blockSize: blockSize)
    }
    while let article = try source.next() { articles.append(article) }
    repaired = source.repairedCount
    rejected = source.rejectedCount
    omissions = source.omissions
  }

  /// Reads an export from a text.
  init(_ text: String, _ format: ImportFormat, options: ImportOptions = ImportOptions()) throws {
    try self.init(Array(text.utf8), format, options: options)
  }
}

/// A feed around items.
func rss(_ items: String) -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Harbor Post</title>
  <link>https://post.example/</link><language>en-us</language>
  \(items)
  </channel></rss>
  """
}

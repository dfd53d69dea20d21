import Foundation
import Headlines

/// An article of the project's own, for tests.
struct SampleArticle: Sendable {
  var id: String
  var title: String
  var text: String

  var article: HeadlineArticle { HeadlineArticle(text, headline: title) }

  private static var corpora: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpora")
  }

  private struct Row: Decodable {
    var id: String
    var title: String
    var text: String
  }

  static func all() throws -> [SampleArticle] {
    let file = corpora.appending(path: "articles/articles.ndjson")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
      return SampleArticle(id: row.id, title: row.title, text: row.text)
    }
  }

  static func dishonest(of id: String) throws -> [String] {
    let file = corpora.appending(path: "headlines/dishonest.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t").map(String.init)
      return cells.count == 3 && cells[0] == id ? cells[2] : nil
    }
  }
}

import Foundation
import Worker

/// The articles of a file with a JSON object a line.
struct Articles {
  /// An article: what it is found by, and its words.
  struct Article: Decodable {
    var id: String
    var title: String?
    var text: String

    /// Title and text, with a space between them.
    var joined: String { "\(title ?? "") \(text)" }
  }

  /// The articles, in the order of the file.
  let all: [Article]

  init(path: String) throws {
    let decoder = JSONDecoder()
    all = try Worker.bytes(of: path).split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(Article.self, from: Data($0))
    }
  }

  /// The texts with their titles, in the order of the file.
  var texts: [String] { all.map(\.joined) }
}

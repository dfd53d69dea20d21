import Foundation
import Worker

/// The texts of a file with a JSON object a line: title and text, with a space between them.
struct Articles {
  private struct Record: Decodable {
    var title: String?
    var text: String
  }

  /// The texts, in the order of the file.
  let texts: [String]

  init(path: String) throws {
    let decoder = JSONDecoder()
    texts = try Worker.bytes(of: path).split(separator: UInt8(ascii: "\n")).map { line in
      let record = try decoder.decode(Record.self, from: Data(line))
      return "\(record.title ?? "") \(record.text)"
    }
  }
}

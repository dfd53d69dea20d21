internal import FoundationEssentials

/// Lists of ids in a record or an option: a JSON array, or ids with commas between.
enum IDList {
  /// Returns the ids of a list.
  static func ids(_ list: String) -> [String] {
    if list.utf8.first == UInt8(ascii: "["),
      let ids = try? JSONDecoder().decode([ID].self, from: Data(list.utf8))
    {
      return ids.map(\.text)
    }
    return list.utf8.split(separator: ASCII.comma).map { part in
      let part = part.drop(while: ASCII.isSpace)
      let end = part.lastIndex { !ASCII.isSpace($0) }.map(part.index(after:)) ?? part.startIndex
      return String(decoding: part[..<end], as: UTF8.self)
    }.filter { !$0.isEmpty }
  }

  /// A string, or a number as it is spelled.
  private struct ID: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let text = try? value.decode(String.self) {
        self.text = text
      } else {
        text = String(try value.decode(Int64.self))
      }
    }
  }
}

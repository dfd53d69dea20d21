/// A tag of a template that is looked at before templates are taken.
struct TemplateTag: Hashable {
  /// What it does: `>`, `<`, `{`, `&`, `=`, `%`; other tags are not looked at.
  var sign: UInt8
  /// The name in it.
  var name: String
  /// Its line, from 1.
  var line: Int
}

extension TemplateFile {
  /// The tags that name other templates, insert without escaping, or change how templates are read.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  var tags: [TemplateTag] {
    var tags: [TemplateTag] = []
    let bytes = Array(text.utf8)
    var line = 1
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      guard bytes[index] == Self.brace, index + 2 < bytes.count, bytes[index + 1] == Self.brace
      else {
        index += 1
        continue
      }
      let sign = bytes[index + 2]
      index += 3
      if sign == UInt8(ascii: "!") {
        // Whatever stands in a comment is no tag.
        while index + 1 < bytes.count,
          bytes[index] != Self.closingBrace || bytes[index + 1] != Self.closingBrace
        {
          if bytes[index] == UInt8(ascii: "\n") { line += 1 }
          index += 1
        }
      } else if Self.signs.contains(sign) {
        tags.append(TemplateTag(sign: sign, name: Self.name(in: bytes[index...]), line: line))
      }
    }
    return tags
  }

  private static let brace = UInt8(ascii: "{")
  private static let closingBrace = UInt8(ascii: "}")
  private static let signs = Array("><{&=%".utf8)

  private static func name(in bytes: ArraySlice<UInt8>) -> String {
    let name = bytes.prefix { $0 != closingBrace && $0 != UInt8(ascii: "\n") }
    return String(decoding: name.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }
}

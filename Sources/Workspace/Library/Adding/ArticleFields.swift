internal import FoundationEssentials

/// Collects the fields of one record and makes an article of them.
struct ArticleFields {
  private var values: [ArticleRole: (rank: Int, value: String)] = [:]
  private var tags: [(rank: Int, tags: [String])] = []
  /// Whether something could not be taken as it stands.
  private(set) var isRepaired = false

  /// Adds a field.
  ///
  /// - Parameters:
  ///   - value: Its text; an array or object of JSON as it is spelled.
  ///   - rank: How good the name is; of several fields of a role, the best that has a value counts.
  mutating func insert(_ value: String, _ role: ArticleRole, rank: Int) {
    guard !value.isEmpty else { return }
    if role == .tags {
      tags.append((rank, Self.list(value)))
      return
    }
    if let old = values[role], old.rank <= rank { return }
    values[role] = (rank, value)
  }

  /// Makes the article, and forgets the fields.
  ///
  /// - Parameters:
  ///   - path: What names the record if it has neither an id nor a URL.
  ///   - source: Where it comes from, unless it says so itself.
  mutating func article(path: String, source: String) -> Article {
    let url = line(.url)
    let article = Article(
      id: values[.id]?.value ?? url ?? path, url: url, title: line(.title) ?? "",
      text: values[.text]?.value ?? "",
      author: values[.author].map { Self.list($0.value, isOneName: true).joined(separator: ", ") },
      tags: allTags, published: time(.published), updated: time(.updated),
      language: values[.language].flatMap { LanguageColumn.code($0.value) },
      source: line(.source) ?? source)
    values.removeAll(keepingCapacity: true)
    tags.removeAll(keepingCapacity: true)
    return article
  }

  private func line(_ role: ArticleRole) -> String? { values[role]?.value }

  private mutating func time(_ role: ArticleRole) -> Int64? {
    guard let text = values[role]?.value else { return nil }
    let time = ArticleTime.seconds(text)
    if time == nil { isRepaired = true }
    return time
  }

  /// Tags and categories together, each once.
  private var allTags: [String] {
    var seen = Set<[UInt8]>()
    return tags.sorted { $0.rank < $1.rank }.flatMap(\.tags)
      .filter { seen.insert(Array($0.utf8)).inserted }
  }

  /// The names in a cell: a JSON array, or names with semicolons, bars or commas between.
  private static func list(_ cell: String, isOneName: Bool = false) -> [String] {
    if cell.utf8.first == UInt8(ascii: "["),
      let names = try? JSONDecoder().decode([Name].self, from: Data(cell.utf8))
    {
      return names.map(\.text).filter { !$0.isEmpty }
    }
    if isOneName { return [cell] }
    let cell = withoutBrackets(cell)
    let semicolon = UInt8(ascii: ";")
    let separator = cell.utf8.contains(semicolon) ? semicolon : ASCII.comma
    return cell.utf8.split { $0 == separator || $0 == UInt8(ascii: "|") }
      .map { String(decoding: trimmed($0), as: UTF8.self) }.filter { !$0.isEmpty }
  }

  /// The inside of a list as front matter has it: `[wind, "fun"]`.
  private static func withoutBrackets(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "["), cell.utf8.last == UInt8(ascii: "]") else {
      return cell
    }
    return String(
      decoding: cell.utf8.dropFirst().dropLast().filter { $0 != ASCII.quote }, as: UTF8.self)
  }

  private static func trimmed(_ bytes: Substring.UTF8View) -> [UInt8] {
    Array(bytes.drop(while: ASCII.isSpace).reversed().drop(while: ASCII.isSpace).reversed())
  }
}

/// A tag or author in an array: a string, a number, or an object with a name.
private struct Name: Decodable {
  var text: String

  private enum Key: String, CodingKey { case name }

  init(from decoder: any Decoder) throws {
    if let value = try? decoder.singleValueContainer() {
      if let text = try? value.decode(String.self) {
        self.text = text
        return
      }
      if let number = try? value.decode(Int64.self) {
        text = String(number)
        return
      }
    }
    let object = try? decoder.container(keyedBy: Key.self)
    text = (try? object?.decode(String.self, forKey: .name)) ?? ""
  }
}

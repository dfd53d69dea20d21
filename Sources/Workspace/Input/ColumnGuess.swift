/// Which column is the text, judged by names and, failing that, by what is in them.
enum ColumnGuess {
  /// What a column's values look like.
  struct Profile {
    var name: String
    var values = 0
    var bytes = 0
    var spaces = 0

    /// Counts one value.
    mutating func insert(_ value: UnsafeBufferPointer<UInt8>) {
      values += 1
      bytes += value.count
      for byte in value where byte == ASCII.space { spaces += 1 }
    }
  }

  /// Names of text columns, the likeliest first.
  static let textNames = [
    "comment", "text", "body", "message", "content", "review", "tweet", "feedback", "comments",
    "feedbacks", "reviews", "post", "answer", "response", "remark", "remarks", "opinion", "note",
    "notes", "sentence", "description", "kommentar", "commentaire", "comentario", "commento",
    "bewertung", "summary", "caption", "headline", "title", "subject",
  ]

  /// Words that say a column is *about* a text: `comment_id`, `review date`.
  private static let aboutWords: Set<String> = [
    "id", "ids", "date", "time", "count", "length", "author", "user", "username", "url", "link",
    "lang", "language", "score", "rating", "stars", "number", "no", "type", "status", "label",
    "at", "by", "likes", "num", "timestamp", "created", "email", "uuid", "key",
  ]

  /// Other names that headers have.
  private static let otherNames: Set<String> = [
    "name", "category", "country", "city", "price", "product", "version", "source", "sentiment",
    "class", "tags", "topic", "customer", "platform", "page", "channel", "answer", "question",
  ]

  /// The words of a name, in lower case: `reviewText`, `Review Text` and `review_text` are the same.
  static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for scalar in name.unicodeScalars.prefix(256) {
      let isUpper = ("A"..."Z").contains(scalar)
      let isPart =
        isUpper || scalar.value >= 0x80 || ("a"..."z").contains(scalar)
        || ("0"..."9").contains(scalar)
      if !isPart || isUpper && wasLower {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isPart { word.unicodeScalars.append(scalar) }
      wasLower = isPart && !isUpper
    }
    if !word.isEmpty { words.append(word) }
    return words.map { $0.lowercased() }
  }

  /// Whether a cell is a name that headers have.
  static func isKnownName(_ name: String) -> Bool {
    let words = words(name)
    guard !words.isEmpty, words.count <= 4, name.utf8.count <= 40 else { return false }
    let joined = words.joined()
    return textNames.contains(joined) || aboutWords.contains(joined)
      || otherNames.contains(joined)
      || words.count > 1 && words.contains { textNames.contains($0) }
        && words.contains { aboutWords.contains($0) || $0 == "text" }
  }

  /// The columns that the names point to: none, one, or several of the same rank.
  ///
  /// - Parameters:
  ///   - names: The columns' names.
  ///   - likely: Names that come before the usual ones.
  static func byName(_ names: [String], likely: [String] = []) -> [Int] {
    let words = names.map(words)
    for name in likely + textNames {
      let exact = words.indices.filter { words[$0].joined() == name }
      if !exact.isEmpty { return exact }
    }
    for name in textNames {
      let inside = words.indices.filter { index in
        words[index].contains(name) && !words[index].contains { aboutWords.contains($0) }
      }
      // The first: columns of different names can be told apart by --text.
      if let first = inside.first { return [first] }
    }
    return []
  }

  /// The column with the longest values that have spaces; nil if there are no values at all.
  static func byData(_ profiles: [Profile]) -> Int? {
    let filled = profiles.indices.filter { profiles[$0].bytes > 0 }
    let spaced = filled.filter { profiles[$0].spaces * 2 >= profiles[$0].values }
    return (spaced.isEmpty ? filled : spaced).max { a, b in
      average(profiles[a]) < average(profiles[b])
    }
  }

  private static func average(_ profile: Profile) -> Double {
    Double(profile.bytes) / Double(max(1, profile.values))
  }

  /// The column called `id`, else the one called so but for its case.
  static func id(_ names: [String]) -> Int? {
    names.firstIndex(of: "id") ?? names.firstIndex { $0.lowercased() == "id" }
  }

  /// The column that says which language a text is in.
  static func language(_ names: [String]) -> Int? {
    let folded = names.map { words($0).joined() }
    return ["language", "lang", "languagecode", "langcode", "locale"].lazy
      .compactMap { folded.firstIndex(of: $0) }.first
  }

  /// The column that a person named: by its name, by its name but for case and spaces, or by its
  /// number from 1.
  static func chosen(_ choice: String, among names: [String]) -> Int? {
    if let exact = names.firstIndex(of: choice) { return exact }
    let folded = displayed(choice).lowercased()
    if let close = names.firstIndex(where: { displayed($0).lowercased() == folded }) {
      return close
    }
    guard let number = Int(choice), names.indices.contains(number - 1) else { return nil }
    return number - 1
  }
}

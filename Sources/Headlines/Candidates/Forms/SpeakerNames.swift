internal import Tokenizing

/// The full names of those who speak in an article: `Price` is `Ottoline Price` where she was named
/// so before.
struct SpeakerNames {
  /// Full names by the number of their last word; an empty one where two persons share it.
  private var names: [UInt64: String] = [:]

  /// Collects the names of an article.
  ///
  /// - Complexity: O(*n*) in the number of words.
  init(_ reading: ArticleReading) {
    var start = 0
    let words = reading.words
    while start < words.count {
      var end = start
      while end < words.count, Self.isNamePart(words[end], isFirst: end == start) { end += 1 }
      if (2...4).contains(end - start) { insert(words[start..<end]) }
      start = max(end, start + 1)
    }
  }

  private static func isNamePart(_ word: ReadWord, isFirst: Bool) -> Bool {
    word.kind == .word && word.isCapitalized && (word.part == .properNoun || word.isHyphenated)
      && !word.lower.hasSuffix("'s") && (isFirst || word.isAfterSpace || word.isHyphenated)
  }

  private mutating func insert(_ words: ArraySlice<ReadWord>) {
    guard let last = words.last, let first = words.first, !Self.titles.contains(first.lower) else {
      return
    }
    let key = WordStemmer.hash(last.lower.utf8)
    let name = SentenceDraft.written(words)
    if let known = names[key], known != name {
      if !known.hasSuffix(name) && !name.hasSuffix(known) { names[key] = "" }
    } else {
      names[key] = name
    }
  }

  /// The full name of a speaker; nil where a single word is no name that was told before.
  func full(_ words: ArraySlice<ReadWord>) -> String? {
    guard let last = words.last else { return nil }
    if words.count > 1 { return SentenceDraft.written(words) }
    guard let known = names[WordStemmer.hash(last.lower.utf8)], !known.isEmpty else { return nil }
    return known
  }

  static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "sir", "councillor", "professor", "lady", "lord",
  ]
}

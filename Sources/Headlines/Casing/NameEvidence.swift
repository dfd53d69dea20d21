internal import Tokenizing

/// What an article's own capitals say of names: a word that is capitalized in the middle of its
/// sentences is one, a word that is not is none.
struct NameEvidence: Sendable {
  private struct Counts {
    var capital = 0
    var small = 0
    var spelling = ""
  }

  private var counts: [UInt64: Counts] = [:]

  /// Knows nothing.
  init() {}

  /// Reads an article.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ article: HeadlineArticle) {
    let reading = ArticleReading(article)
    for sentence in reading.sentences {
      for index in sentence.words.dropFirst() {
        let word = reading.words[index]
        guard word.kind == .word,
          reading.words[index - 1].kind != .punctuation || reading.words[index - 1].text == ","
        else { continue }
        insert(word)
      }
    }
  }

  private mutating func insert(_ word: ReadWord) {
    let key = WordStemmer.hash(word.core.utf8)
    if word.isCapitalized {
      counts[key, default: Counts()].capital += 1
      counts[key]?.spelling = word.text
    } else {
      counts[key, default: Counts()].small += 1
      if word.text.unicodeScalars.contains(where: \.properties.isUppercase) {
        counts[key]?.spelling = word.text
      }
    }
  }

  /// Whether a word is a name; nil if the article does not tell.
  func isName(_ word: ReadWord) -> Bool? {
    guard let counts = counts[WordStemmer.hash(word.core.utf8)] else { return nil }
    return counts.capital > counts.small
  }

  /// How the article writes a word that has capitals; nil if it does not.
  func spelling(of word: ReadWord) -> String? {
    guard let counts = counts[WordStemmer.hash(word.core.utf8)], counts.capital > counts.small,
      !counts.spelling.isEmpty, counts.spelling.utf8.count == word.text.utf8.count
    else { return nil }
    return counts.spelling
  }
}

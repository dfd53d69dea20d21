internal import Tokenizing

/// Cuts the words of a block into sentences.
///
/// A sentence ends at a full stop, question or exclamation mark, with the quotation marks and
/// brackets that close there, if white space and something that can begin a sentence follow. The
/// stop of a title (`Dr.`), an initial or `No.` before a number ends none.
enum SentenceCutter {
  /// Returns the sentences of a block's words.
  ///
  /// - Complexity: O(*n*) in the number of words.
  static func sentences(_ words: [ReadWord], in range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard isTerminator(words[index]), !isAbbreviation(words, index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < range.upperBound, closes(words[end]) { end += 1 }
      if end == range.upperBound || begins(words[end]) {
        sentences.append(start..<end)
        start = end
      }
      index = end
    }
    if start < range.upperBound { sentences.append(start..<range.upperBound) }
    return sentences
  }

  /// Whether a word is a mark that may end a sentence.
  static func isTerminator(_ word: ReadWord) -> Bool {
    guard word.kind == .punctuation, let first = word.text.utf8.first else { return false }
    return first == UInt8(ascii: ".") || first == UInt8(ascii: "!") || first == UInt8(ascii: "?")
      || word.text == "…"
  }

  private static func closes(_ word: ReadWord) -> Bool {
    guard !word.isAfterSpace, word.kind == .punctuation else { return false }
    return ["\"", "”", "’", "'", ")", "]", "»"].contains(word.text) || isTerminator(word)
  }

  private static func begins(_ word: ReadWord) -> Bool {
    guard word.isAfterSpace || word.startsLine else { return false }
    guard let scalar = word.text.unicodeScalars.first else { return false }
    return !scalar.properties.isLowercase
  }

  private static func isAbbreviation(_ words: [ReadWord], _ index: Int) -> Bool {
    guard index > 0, words[index].text == ".", !words[index].isAfterSpace else { return false }
    let word = words[index - 1]
    if word.kind == .word, word.text.utf8.count == 1, word.isCapitalized, word.text != "I" {
      return true
    }
    return titles.contains(word.lower) && word.isCapitalized
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "sen", "rep", "gov", "col", "capt", "lt", "sgt",
    "rev", "hon", "vs", "mt", "no", "jr", "sr", "inc", "ltd", "co", "corp", "jan", "feb", "aug",
    "sept", "oct", "nov", "dec",
  ]
}

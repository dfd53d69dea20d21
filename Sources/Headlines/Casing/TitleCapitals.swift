internal import Tokenizing

/// Which words of a headline have capitals in title case.
struct TitleCapitals {
  let style: TitleCase.Style

  /// Whether the word at a place has a capital.
  func isCapital(_ index: Int, _ words: [ReadWord]) -> Bool {
    let word = words[index]
    if isFirst(index, words) || isLast(index, words) { return true }
    if word.isHyphenated, let capital = isCapitalInCompound(index, words) { return capital }
    if Self.articles.contains(word.lower) { return false }
    if word.lower == "to" { return style == .ap && word.part == .particle }
    if Self.conjunctions.contains(word.lower) {
      return word.lower == "so" || word.lower == "yet"
        ? style == .chicago || word.part == .adverb : isPlainVerb(word)
    }
    if word.lower == "as" || word.lower == "if" { return style == .chicago && word.lower == "if" }
    guard Self.prepositions.contains(word.lower) else { return true }
    if PhrasalVerbs.isParticle(index, words) { return true }
    if word.part == .subordinatingConjunction, style == .chicago, word.lower != "as" {
      return false
    }
    if ["like", "past", "near", "off", "up", "down", "out"].contains(word.lower),
      [.verb, .noun, .adjective].contains(word.part)
    {
      return true
    }
    return word.lower.utf8.count > longestSmall
  }

  /// The longest preposition in small letters.
  private var longestSmall: Int { style == .ap ? 3 : 4 }

  private func isPlainVerb(_ word: ReadWord) -> Bool { word.part == .verb || word.part == .noun }

  /// The first word, also after a colon, dash, or the mark that ends a sentence.
  private func isFirst(_ index: Int, _ words: [ReadWord]) -> Bool {
    var place = index - 1
    while place >= 0, ["\"", "“", "‘", "'", "(", "["].contains(words[place].text) { place -= 1 }
    guard place >= 0 else { return true }
    guard words[place].kind == .punctuation, !words[index].isHyphenated else { return false }
    return [":", "—", "–", "?", "!", "."].contains(words[place].text)
      && (words[place + 1].isAfterSpace || words[place].text == "—")
  }

  private func isLast(_ index: Int, _ words: [ReadWord]) -> Bool {
    let next = words[(index + 1)...].first {
      !["\"", "”", "’", "'", ")", "]", ".", "!", "?", "…"].contains($0.text)
    }
    return next == nil || next?.text == ":"
  }

  /// The second part of a compound: small where it is a short preposition, article or conjunction.
  private func isCapitalInCompound(_ index: Int, _ words: [ReadWord]) -> Bool? {
    let word = words[index]
    if Self.articles.contains(word.lower) || Self.conjunctions.contains(word.lower) { return false }
    if word.lower == "to" { return false }
    if index > 0, style == .chicago, Self.prefixes.contains(words[index - 1].lower) {
      return word.isCapitalized && word.part == .properNoun
    }
    if Self.prepositions.contains(word.lower), word.lower.utf8.count <= 3 {
      // `follow-up`, `check-in`: the particle ends the compound.
      return !(index + 1 < words.count && words[index + 1].isHyphenated)
    }
    return true
  }

  /// Whether a style may write a word with a small letter.
  static func isSmallWord(_ word: String) -> Bool {
    articles.contains(word) || conjunctions.contains(word) || prepositions.contains(word)
  }

  private static let articles: Set<String> = ["a", "an", "the"]
  private static let conjunctions: Set<String> = ["and", "but", "for", "or", "nor", "so", "yet"]
  private static let prefixes: Set<String> = [
    "anti", "co", "re", "pre", "non", "un", "mid", "semi", "multi",
  ]

  private static let prepositions: Set<String> = [
    "at", "by", "in", "of", "on", "to", "up", "as", "per", "via", "off", "out", "for", "down",
    "from",
    "into", "like", "near", "onto", "over", "past", "with", "than", "upon", "about", "above",
    "across", "after", "against", "along", "among", "around", "before", "behind", "below",
    "beneath", "beside", "between", "beyond", "during", "inside", "through", "toward", "towards",
    "under", "until", "within", "without", "amid", "atop", "till", "if",
  ]
}

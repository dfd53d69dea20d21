internal import Tokenizing

/// Which words of a headline have capitals in sentence case: the first, the first after a colon,
/// and names.
struct SentenceCapitals {
  let names: NameEvidence

  /// Whether the word at a place has a capital.
  func isCapital(_ index: Int, _ reading: HeadlineReading, _ isShouted: Bool) -> Bool {
    let words = reading.words
    let word = words[index]
    if isFirst(index, words) { return true }
    if word.lower == "i" || word.lower.hasPrefix("i'") { return true }
    if let evidence = names.isName(word) { return evidence }
    if KnownNames.contains(word, after: index > 0 ? words[index - 1] : nil) { return true }
    guard word.isCapitalized else { return false }
    if reading.hasTellingCapitals, !isShouted { return true }
    return word.part == .properNoun
  }

  private func isFirst(_ index: Int, _ words: [ReadWord]) -> Bool {
    var place = index - 1
    while place >= 0, ["\"", "“", "‘", "'", "(", "["].contains(words[place].text) { place -= 1 }
    guard place >= 0 else { return true }
    guard words[place].kind == .punctuation, !words[index].isHyphenated else { return false }
    return [":", "?", "!", "."].contains(words[place].text) && words[place + 1].isAfterSpace
  }
}

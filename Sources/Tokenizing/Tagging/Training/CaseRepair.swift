/// Mends words that were taken for names because they begin a sentence or stand in a title.
///
/// A capitalized word at a place where any word would be capitalized, which the corpus has in small
/// letters more often than as a name elsewhere, is what it is in small letters.
struct CaseRepair {
  private var lower: [String: [PartOfSpeech: Int]] = [:]
  private var names: [String: Int] = [:]

  /// Counts how words stand in sentences.
  init(_ sentences: [TaggedSentence]) {
    for sentence in sentences {
      let isTitle = Self.isTitle(sentence)
      for (index, word) in sentence.words.enumerated() where word.hasLetter {
        guard let part = word.part else { continue }
        if !word.isCapitalized {
          lower[word.form, default: [:]][part, default: 0] += 1
        } else if part == .properNoun, !isTitle, !Self.isStart(index, in: sentence) {
          names[word.form.lowercased(), default: 0] += 1
        }
      }
    }
  }

  /// The sentence with what is mended, and without tags where it is not sure.
  func repaired(_ sentence: TaggedSentence) -> TaggedSentence {
    var repaired = sentence
    let isTitle = Self.isTitle(sentence)
    for (index, word) in sentence.words.enumerated()
    where word.part == .properNoun && word.isCapitalized && word.form != "US" {
      let form = word.form.lowercased()
      guard isTitle || word.isShouted || Self.isStart(index, in: sentence),
        let counts = lower[form]
      else { continue }
      let total = counts.values.reduce(0, +)
      guard total > names[form] ?? 0 else { continue }
      let sure = counts.first { $0.value * 10 >= total * 9 }?.key
      repaired.words[index].part = sure
    }
    return repaired
  }

  /// More than six in ten words are capitalized.
  private static func isTitle(_ sentence: TaggedSentence) -> Bool {
    let words = sentence.words.filter(\.hasLetter)
    return words.filter(\.isCapitalized).count * 10 >= words.count * 6
  }

  /// True at the beginning and after a mark other than a comma, a hyphen or a full stop.
  private static func isStart(_ index: Int, in sentence: TaggedSentence) -> Bool {
    guard index > 0 else { return true }
    let before = sentence.words[index - 1]
    return !before.hasLetter && ![",", "-", "."].contains(before.form)
  }
}

internal import Glibc
internal import Tokenizing

/// What kind of document it is, in numbers.
struct DocumentFigures {
  var wordCount: Float
  var sentenceCount: Float
  var nameShare: Float = 0
  var stopShare: Float = 0
  var digitShare: Float = 0
  var sentenceLength: Float
  var variety: Float = 0
  var headings: Float
  var isTagged: Bool
  var hasTitle: Bool
  var parenthesisShare: Float = 0
  var verbShare: Float = 0
  var pronounShare: Float = 0
  /// The share of verbs in -ed.
  var pastShare: Float = 0
  /// Whether the rarity of its language's words is known.
  var hasBackground: Bool

  /// Counts over a document.
  init(
    _ reading: borrowing DocumentReading, _ table: WordFacts, distinctCount: Int, isTagged: Bool,
    hasBackground: Bool
  ) {
    let words = reading.words
    wordCount = Float(max(1, words.count))
    sentenceCount = Float(max(1, reading.sentenceCount))
    sentenceLength = wordCount / sentenceCount
    headings = Float(reading.headingCount)
    self.isTagged = isTagged
    self.hasBackground = hasBackground
    hasTitle = reading.titleCount > 0
    var (names, stops, digits, parentheses) = (0, 0, 0, 0)
    var (verbs, pronouns, past) = (0, 0, 0)
    for word in words {
      if word.marks.contains(.capitalized), !word.marks.contains(.startsSentence) { names += 1 }
      if word.marks.contains(.stop) { stops += 1 }
      if word.marks.contains(.hasDigit) { digits += 1 }
      if word.marks.contains(.afterParenthesis) { parentheses += 1 }
      if word.tag == .pronoun { pronouns += 1 }
      guard word.tag == .verb else { continue }
      verbs += 1
      if table.entries[Int(word.form)].ending == .ed { past += 1 }
    }
    nameShare = Float(names) / wordCount
    stopShare = Float(stops) / wordCount
    digitShare = Float(digits) / wordCount
    parenthesisShare = Float(parentheses) / wordCount
    verbShare = Float(verbs) / wordCount
    pronounShare = Float(pronouns) / wordCount
    pastShare = Float(past) / wordCount
    variety = Float(distinctCount) / wordCount
  }
}

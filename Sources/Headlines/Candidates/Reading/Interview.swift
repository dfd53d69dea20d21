internal import Tokenizing

/// The part of an article in which one person answers questions.
///
/// What is said there is that person's word and not the article's: it is a headline only as a quote.
struct Interview: Sendable {
  /// The blocks from the first question on.
  let blocks: Range<Int>
  /// The full name of the one who answers.
  let speaker: ArraySlice<ReadWord>

  /// So many questions in lines of their own make an interview,
  private static let fewestQuestions = 3
  /// of so many words at most,
  private static let longestQuestion = 25
  /// if so large a share of what is between them says `I`.
  private static let share = 0.08

  /// Finds the interview of an article; nil if there is none, or nobody is named before its first question.
  ///
  /// - Complexity: O(*n*) in the number of words.
  init?(_ reading: ArticleReading) {
    let questions = reading.blocks.indices.filter { index in
      let words = reading.words[reading.blocks[index].words]
      return words.count <= Self.longestQuestion
        && words.reversed().prefix(2).contains { $0.text == "?" }
    }
    guard questions.count >= Self.fewestQuestions, let first = questions.first else { return nil }
    let said = reading.sentences.filter { $0.block >= first }
    let own = said.count { sentence in
      reading.words[sentence.words].contains {
        !$0.isQuoted && ["i", "my", "me"].contains($0.core)
      }
    }
    guard Double(own) >= Self.share * Double(said.count),
      let speaker = Self.speaker(reading.words[..<reading.blocks[first].words.lowerBound])
    else { return nil }
    blocks = first..<reading.blocks.count
    self.speaker = speaker
  }

  /// Whether a sentence is one of an answer: those are longer than what is asked.
  func isAnswer(_ sentence: ArticleSentence, in reading: ArticleReading) -> Bool {
    guard blocks.contains(sentence.block) else { return false }
    let count = reading.sentences.count { $0.block == sentence.block }
    return count >= 3
  }

  /// A name with a title before it, or beside a verb of saying.
  private static func speaker(_ words: ArraySlice<ReadWord>) -> ArraySlice<ReadWord>? {
    var start = words.startIndex
    while start < words.endIndex {
      var end = start
      while end < words.endIndex, isNamePart(words[end]) { end += 1 }
      if (2...4).contains(end - start) {
        let before = start > words.startIndex ? words[start - 1].lower : ""
        let after = end < words.endIndex ? words[end].lower : ""
        let isTitled = SpeakerNames.titles.contains(words[start].lower)
        if isTitled || WordForms.reporting.contains(before) || WordForms.reporting.contains(after) {
          return words[start..<end]
        }
      }
      start = max(end, start + 1)
    }
    return nil
  }

  private static func isNamePart(_ word: ReadWord) -> Bool {
    word.kind == .word && word.isCapitalized && !word.lower.hasSuffix("'s")
      && (word.part == .properNoun || SpeakerNames.titles.contains(word.lower))
  }
}

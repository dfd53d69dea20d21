/// How much each term of a lexicon says that a text is English.
///
/// Words such as "the" and "because" are frequent in English and in no other language. Counting them
/// costs a load a word, and nine texts of ten need nothing else.
package struct FamiliarWords: Sendable {
  /// Points by term number, in bits; the last ones are those of terms that are not known.
  private let points: [UInt8]

  /// Creates the points of a table's terms.
  package init(_ model: LanguageModel, terms: TermTable) {
    var points = [UInt8](repeating: 0, count: terms.count + 1)
    model.familiarWords.forEach { word, value in
      if let id = terms.find(word) { points[Int(id.rawValue)] = value }
    }
    self.points = points
  }

  /// How many words were looked at, and their points.
  struct Count {
    var words = 0
    var points = 0

    /// So many points are enough …
    static let fewestPoints = 6
    /// … if there are four for every five words, so that a quotation makes no text English.
    static let pointsOfFiveWords = 4

    var isEnglish: Bool {
      points >= Self.fewestPoints && points * 5 >= words * Self.pointsOfFiveWords
    }
  }

  /// Adds a stream's words to a count; those inside hashtags are left out.
  ///
  /// Without branches, as no text lets them be foreseen.
  ///
  /// - Complexity: O(*m*) in the number of tokens.
  @inline(__always)
  func add(_ stream: borrowing TokenStream, to count: inout Count) {
    var words = 0
    var sum = 0
    points.withUnsafeBufferPointer { points in
      let last = points.count &- 1
      for token in UnsafeBufferPointer(start: stream.base, count: stream.count) {
        let isTagged = Int(token.flags.rawValue &>> 4)
        let isWord = Self.wordKinds &>> Int(token.kind.rawValue) & ~isTagged & 1
        words &+= isWord
        sum &+= Int(points[min(Int(token.term.rawValue), last)]) & (0 &- isWord)
      }
    }
    count.words += words
    count.points += sum
  }

  /// A bit for each kind of token that is a word.
  private static var wordKinds: Int {
    1 << Int(Token.Kind.word.rawValue) | 1 << Int(Token.Kind.bigram.rawValue)
  }
}

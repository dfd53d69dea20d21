internal import Sentiment
internal import Tokenizing

/// What holds for a word list that a user brings: rows of a term, a tab and a valence.
enum LexiconCheck {
  /// Fewer rows than a fuzzer's longest input could have: each costs a search in the end.
  private static let rowLimit = 500

  static func check(_ bytes: [UInt8]) throws {
    var lexicon = Lexicon()
    var terms: [String] = []
    for (number, row) in bytes.split(separator: 0x0A).prefix(rowLimit).enumerated() {
      let term = String(decoding: row.prefix { $0 != 0x09 }, as: UTF8.self)
      let valence = Int16(number % 4000) + 1
      lexicon.update(term) {
        $0.valence = valence
        $0.roles.insert(.opinion)
      }
      terms.append(term)
    }
    // A lookup may find nothing (a term of marks alone), but what it finds was entered.
    let valences = 1...Int16(max(1, min(terms.count, 4000)))
    for term in terms {
      if let entry = lexicon.entry(term), entry.roles.contains(.opinion) {
        try require(valences.contains(entry.valence), "a valence of \(entry.valence)")
      }
    }
    let analyzer = SentimentAnalyzer(lexicon: lexicon)
    let sentiment = analyzer.analyze(terms.joined(separator: ", not "))
    let sum = sentiment.explanation.reduce(0) { $0 + $1.weightThousandths }
    try require(
      sum + sentiment.biasThousandths == sentiment.evidenceThousandths, "weights add up to \(sum)")
  }
}

/// Copies of sentences as people write them in comments: without capitals, in capitals, without
/// apostrophes.
struct SentenceVariants {
  /// In how many of a thousand cases there is a copy of each kind.
  private static let small: UInt64 = 60
  private static let shouted: UInt64 = 60
  private static let title: UInt64 = 20
  private static let short: UInt64 = 50

  /// Returns copies of some sentences.
  static func variants(
    of sentences: [TaggedSentence], _ generator: inout TrainingGenerator
  ) -> [TaggedSentence] {
    var variants: [TaggedSentence] = []
    for sentence in sentences {
      if generator.happens(small) { variants.append(sentence.mapForms { $0.form.lowercased() }) }
      // In capitals, "us" and "US" are the same word, which would teach that the country is a
      // pronoun.
      let hasUs = sentence.words.contains { $0.form.lowercased() == "us" }
      if generator.happens(shouted), !hasUs {
        variants.append(sentence.mapForms { $0.form.uppercased() })
      }
      if generator.happens(title), sentence.words.count < 15 {
        variants.append(
          sentence.mapForms { $0.form.utf8.count > 3 ? $0.capitalizedForm : $0.form })
      }
      if generator.happens(short), sentence.words.contains(where: { shortForms[$0.form] != nil }) {
        variants.append(
          sentence.mapForms { word in
            guard let short = shortForms[word.form] else { return word.form }
            return isEnding(short) || generator.happens(300) ? short : word.form
          })
      }
    }
    return variants
  }

  /// The ending of a contraction, which one who leaves out apostrophes leaves out everywhere.
  private static func isEnding(_ form: String) -> Bool {
    ["s", "m", "nt", "re", "ve", "ll"].contains(form)
  }

  private static let shortForms: [String: String] = [
    "'s": "s", "'m": "m", "n't": "nt", "'re": "re", "'ve": "ve", "'ll": "ll", "you": "u",
    "are": "r", "your": "ur", "please": "pls", "because": "cuz",
  ]
}

extension TaggedSentence {
  fileprivate func mapForms(_ form: (Word) -> String) -> TaggedSentence {
    TaggedSentence(words.map { Word(form($0), $0.part) })
  }
}

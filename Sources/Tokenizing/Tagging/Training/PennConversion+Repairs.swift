// MARK: - What a program gets wrong

extension PennConversion {
  /// Mends what a program makes of words that it does not know: nouns of all without an ending and
  /// of abbreviations, adjectives of all that end in -ed.
  func repaired(_ index: Int) -> Verdict {
    let word = self[index]
    switch word.tag {
    case "NN", "NNS":
      if isName(word) { return .part(.properNoun) }
      return isVerb(index) ? .part(.verb) : .byTag
    case "JJ":
      // "I gulped": no adjective follows a subject.
      let isParticiple =
        word.lower.hasSuffix("ed") && word.lower.count > 4 && !word.lower.contains("-")
      let isFinite = isParticiple && WordClass.subjects.contains(self[index - 1].lower)
      return isFinite ? .part(.verb) : .byTag
    case "VBG": return isNominal(gerund: index) ? .part(.noun) : .byTag
    default: return .byTag
    }
  }

  /// "the rustling stopped", "a loyal following".
  private func isNominal(gerund index: Int) -> Bool {
    guard ["DT", "PRP$", "POS", "JJ"].contains(self[index - 1].tag) else { return false }
    let after = self[index + 1]
    return !after.hasLetter || ["IN", "MD", "CC"].contains(after.tag) || after.isVerb
  }

  /// `Inc.`, `W.`, addresses.
  private func isName(_ word: Word) -> Bool {
    let isAbbreviation =
      word.form.hasSuffix(".") && word.form.count > 1 && word.form.first?.isUppercase ?? false
      && word.form != "P.S."
    return isAbbreviation || word.form.contains("@") || word.form.contains("://")
      || word.lower.hasPrefix("www.")
  }

  /// True where a verb has to stand: "want to liberate", "can liberate", "they liberate".
  private func isVerb(_ index: Int) -> Bool {
    let word = self[index]
    let before = self[index - 1]
    if word.tag == "NN" {
      if before.lower == "na" || before.lower == "ta", before.tag == "TO" { return true }
      if before.lower == "to", WordClass.beforeInfinitive.contains(self[index - 2].lower) {
        return true
      }
      if before.tag == "MD", !["ca", "may", "will"].contains(before.lower) { return true }
      if before.lower == "n't", self[index - 2].tag != "VBZ" { return true }
    }
    let isTransitive = word.tag == "NN" && ["DT", "PRP", "PRP$"].contains(self[index + 1].tag)
    if isTransitive, verbs.contains(word.lower) {
      // "to contact us", "Contact us", "if you contact us".
      if ["to", "you", "please"].contains(before.lower) || index == 0 { return true }
    }
    if before.lower == "please", word.tag == "NN" { return true }
    let isThird = before.lower == "he" || before.lower == "she"
    return WordClass.subjects.contains(before.lower) && self[index - 2].tag != "CC"
      && (word.tag == "NN" || isThird) && !word.isBe && word.lower.count > 2
  }
}

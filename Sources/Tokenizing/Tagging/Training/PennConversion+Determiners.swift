// MARK: - Determiners and pronouns

extension PennConversion {
  /// True if a noun follows, with its adjectives, numbers or participles.
  func isBeforeNominal(_ index: Int, allowsParticiples: Bool = true) -> Bool {
    for place in index + 1..<index + 5 {
      let word = self[place]
      switch word.tag {
      case "NN", "NNS", "NNP", "NNPS": return true
      case "CD" where word.lower == "one": return true
      case "JJ", "JJR", "JJS", "CD": continue
      case "VBN", "VBG": guard allowsParticiples else { return false }
      case "RB" where ["very", "most", "more", "really", "so", "too"].contains(word.lower): continue
      case "-", ":", "''": guard place > index + 1 else { return false }
      default: return word.lower == "one" || word.lower == "ones"
      }
    }
    return false
  }

  /// "one day", but "the red one" and "one never knows".
  func one(_ index: Int) -> PartOfSpeech {
    let before = self[index - 1]
    if WordClass.beforeOne.contains(before.lower) || before.tag == "JJ" {
      return isBeforeNominal(index) ? .numeral : .noun
    }
    switch self[index].tag {
    case "CD": return .numeral
    case "PRP": return .pronoun
    default: return .noun
    }
  }

  /// "all over", "some 50 people", "both … and"; nil for words that quantify nothing.
  func quantifier(_ index: Int) -> Verdict? {
    let word = self[index]
    switch word.lower {
    case "all": return .part(isAdverb(all: index) ? .adverb : determiner(word))
    case "some": return .part(self[index + 1].tag == "CD" ? .adverb : determiner(word))
    case "both":
      return .part(isCorrelative(index) ? .coordinatingConjunction : .determiner)
    case "either", "neither":
      return .part(word.tag == "CC" ? .coordinatingConjunction : determiner(word))
    case "any", "each", "another": return .part(determiner(word))
    case "half":
      return word.tag == "PDT" || word.tag == "DT" ? .part(.determiner) : .byTag
    case "such": return .part(self[index + 1].tag == "DT" ? .determiner : .adjective)
    case "no":
      let isAlone = !self[index - 1].hasLetter && !self[index + 1].hasLetter
      return .part(word.tag == "UH" || isAlone ? .interjection : determiner(word))
    case "many", "few", "several": return .part(.adjective)
    default: return nil
    }
  }

  private func determiner(_ word: Word) -> PartOfSpeech { word.tag == "RB" ? .adverb : .determiner }

  /// "at all", "all over", "all wet".
  private func isAdverb(all index: Int) -> Bool {
    if self[index - 1].lower == "at" { return true }
    guard self[index - 1].tag != "PRP" else { return false }
    let next = self[index + 1]
    return next.lower == "over"
      || ["JJ", "RB", "VBN"].contains(next.tag) && !self[index + 2].tag.hasPrefix("N")
  }

  /// "both in summer and in winter".
  private func isCorrelative(_ index: Int) -> Bool {
    if self[index].tag == "CC" { return true }
    let next = self[index + 1]
    let begins = ["IN", "NNP", "VB", "VBD", "VBG", "VBN", "JJ", "PRP", "RB"].contains(next.tag)
    return begins && next.lower != "of"
      && (index + 2..<index + 8).contains { self[$0].lower == "and" }
  }

  /// "there" with a verb of existence: not "over there".
  func isExistential(_ index: Int) -> Bool {
    for place in index + 1..<index + 4 {
      let word = self[place]
      if word.isBe || word.tag == "MD" || WordClass.existence.contains(word.lower) { return true }
      if word.tag != "RB" { break }
    }
    let before = self[index - 1]
    return before.isBe || before.tag == "MD" || before.tag == "RB" && self[index - 2].isBe
  }
}

// MARK: - That

extension PennConversion {
  func that(_ index: Int) -> PartOfSpeech? {
    switch self[index].tag {
    case "RB": .adverb
    case "WDT": .pronoun
    case "DT": demonstrative(index)
    default: conjunction(index)
    }
  }

  /// "that phone", "I like that"; also "I know that phones …", which a program takes for the first.
  private func demonstrative(_ index: Int) -> PartOfSpeech? {
    let (before, after) = (self[index - 1], self[index + 1])
    if ["NNS", "NNPS", "NNP", "PRP", "DT", "PRP$", "EX"].contains(after.tag) {
      let isObject = before.tag == "PRP" && self[index - 2].isVerb
      if before.isVerb && !before.isBe || before.tag == "JJ" || isObject {
        return .subordinatingConjunction
      }
      if before.isNoun { return afterNoun(index) }
    }
    if WordClass.saying.contains(before.lower), after.isNoun || after.tag == "JJ",
      hasClause(after: index)
    {
      return .subordinatingConjunction
    }
    return isBeforeNominal(index) ? .determiner : .pronoun
  }

  /// "I know that it works", but "take that as a no".
  private func conjunction(_ index: Int) -> PartOfSpeech? {
    let (before, after) = (self[index - 1], self[index + 1])
    if before.isNoun { return afterNoun(index) }
    guard before.isVerb, !before.isBe else { return .subordinatingConjunction }
    switch after.tag {
    case "RP", ".", "VB", ":": return .pronoun
    case "IN" where after.lower != "if" && after.lower != "in": return .pronoun
    case "RB", ",": return nil
    default: return .subordinatingConjunction
    }
  }

  /// "the phone that rang" and "the phone that I saw", but "the fact that I saw it".
  private func afterNoun(_ index: Int) -> PartOfSpeech? {
    let (before, after) = (self[index - 1], self[index + 1])
    if after.isVerb || after.tag == "MD" { return .pronoun }
    if WordClass.contents.contains(before.lower) { return .subordinatingConjunction }
    return (after.tag == "PRP" || after.tag == "NNP") && before.tag != "NNP" ? .pronoun : nil
  }
}

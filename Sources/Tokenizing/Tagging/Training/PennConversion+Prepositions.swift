// MARK: - Prepositions and subordinating conjunctions

extension PennConversion {
  /// "to go", "to London", "look forward to going".
  func to(_ index: Int) -> PartOfSpeech? {
    let (before, after) = (self[index - 1], self[index + 1])
    if after.tag == "NN", WordClass.beforeInfinitive.contains(before.lower) { return .particle }
    if after.tag == "VBG" || after.tag.hasPrefix("WR") || after.tag == "WP" {
      return .subordinatingConjunction
    }
    if isBeforeInfinitive(index) { return .particle }
    let hasObject = ["DT", "PRP", "PRP$"].contains(self[index + 2].tag)
    if after.tag == "NN", hasObject, verbs.contains(after.lower) { return .particle }
    // What is a verb elsewhere may be one here that the program took for a noun.
    let mayBeVerb = after.tag == "NN" && verbs.contains(after.lower)
    return mayBeVerb && !isBeforeNominal(index + 1) ? nil : .adposition
  }

  private func isBeforeInfinitive(_ index: Int) -> Bool {
    var place = index + 1
    while place < index + 4 {
      let word = self[place]
      if word.tag == "VB" || word.tag == "VBP" || word.lower == "be" { return true }
      guard word.tag == "RB" || word.lower == "not" || word.form == "\"" else { break }
      place += 1
    }
    // At the end of a clause: "if you want to."
    return place == index + 1 && !self[place].hasLetter
      && WordClass.beforeInfinitive.contains(self[index - 1].lower)
  }

  /// What a preposition is that may begin a clause.
  func preposition(_ index: Int) -> PartOfSpeech? {
    let (before, word, after) = (self[index - 1], self[index].lower, self[index + 1])
    switch word {
    case "though", "while", "'til", "albeit": return .subordinatingConjunction
    case "since", "until", "till", "before", "after", "as", "than", "like":
      return hasClause(after: index) ? .subordinatingConjunction : .adposition
    case "about", "around":
      let isNumber = after.tag == "CD" || after.lower == "$" || after.lower == "#"
      if isNumber, before.tag != "VBN" { return .adverb }
    default: break
    }
    if word == "for", hasInfinitive(after: index) { return .subordinatingConjunction }
    if after.tag == "WRB" || after.tag == "WP" && after.lower != "whom" {
      return .subordinatingConjunction
    }
    if after.lower == "not", self[index + 2].tag == "VBG" { return .subordinatingConjunction }
    guard after.tag == "VBG", word != "like", word != "on" else { return .adposition }
    return isVerbal(gerund: index + 1, of: word) ? .subordinatingConjunction : nil
  }

  /// "for her to say".
  private func hasInfinitive(after index: Int) -> Bool {
    for place in index + 1..<index + 6 {
      let tag = self[place].tag
      if tag == "TO" { return place > index + 1 && self[place + 1].tag == "VB" }
      guard ["PRP", "DT", "NN", "NNS", "NNP", "JJ", "PRP$"].contains(tag) else { return false }
    }
    return false
  }

  /// A gerund with an object or an adverb of its own is a verb; others may be nouns.
  private func isVerbal(gerund index: Int, of preposition: String) -> Bool {
    let next = self[index + 1]
    guard next.lower != "of" else { return false }
    switch next.tag {
    case "DT", "PRP", "PRP$", "TO", "NNP", "RP": return true
    case "NN", "NNS", "JJ", "CD", "RB", "IN": return preposition != "of"
    default: return false
    }
  }

  /// True if a clause follows: a participle, or a subject and a finite verb.
  func hasClause(after index: Int) -> Bool {
    if self[index + 1].tag == "VBG" || self[index + 1].tag == "VBN" { return true }
    var hasSubject = false
    for place in index + 1..<index + 9 {
      switch self[place].tag {
      case "NN", "NNS", "NNP", "NNPS", "PRP", "EX", "WP", "DT", "CD": hasSubject = true
      case "VBD", "VBP", "VBZ", "MD": return hasSubject
      case "JJ", "JJR", "JJS", "RB", "PRP$", "POS", "PDT", "CC": continue
      case "IN" where self[place].lower == "of" || self[place].lower == "in": continue
      default: return false
      }
    }
    return false
  }
}

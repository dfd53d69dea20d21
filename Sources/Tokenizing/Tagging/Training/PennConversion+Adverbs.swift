// MARK: - Adverbs, interjections, and words that are one of several things

extension PennConversion {
  /// What rules for words that may be adverbs say; nil for other words.
  func adverbial(_ index: Int) -> Verdict? {
    let (before, word, after) = (self[index - 1], self[index], self[index + 1])
    let isAlone = !before.hasLetter && !after.hasLetter
    switch word.lower {
    case "up", "out", "over", "in", "around", "down", "off":
      if isGoal(index) { return .part(.adverb) }
      return word.lower == "in" || word.lower == "around" ? nil : .part(.adposition)
    case "right": return word.tag.hasPrefix("N") ? Verdict(right(index)) : nil
    case "well": return isAlone ? .part(.interjection) : nil
    case "like":
      if isAlone, index > 0 { return .part(.interjection) }
      return word.isVerb ? .part(.verb) : nil
    case "please":
      let isVerb = ["to", "will", "can", "would"].contains(before.lower)
      return .part(isVerb ? .verb : .interjection)
    case "ok", "okay", "alright":
      return .part(before.isBe || before.tag == "RB" ? .adjective : .interjection)
    case "cause":
      let isBecause =
        WordClass.questioned.contains(after.lower) || after.lower == "it" || after.lower == "there"
      return isBecause ? .part(.subordinatingConjunction) : nil
    case "though": return after.hasLetter ? nil : .part(.adverb)
    case "once":
      guard word.tag == "RB" || word.tag == "IN" else { return nil }
      return .part(hasClause(after: index) ? .subordinatingConjunction : .adverb)
    case "so": return word.tag == "IN" ? .part(.adverb) : nil
    case "much", "more", "most", "less", "least": return isDegree(index) ? .part(.adverb) : nil
    case "super", "real": return after.tag == "JJ" ? .part(.adverb) : nil
    case "first", "second", "third", "fourth", "fifth", "sixth", "tenth":
      return word.tag == "CD" || word.tag == "LS" ? .part(.adjective) : nil
    case "home": return word.tag == "NN" ? .part(home(index)) : nil
    case "am", "pm", "a.m.", "p.m.":
      return before.tag == "CD" || before.lower.first?.isNumber ?? false ? .part(.noun) : nil
    default: return nil
    }
  }

  /// "out there", "walked in and sat down": where to. The particle of a verb, "found out", is none;
  /// the data does not tell them apart.
  private func isGoal(_ index: Int) -> Bool {
    let (before, word, after) = (self[index - 1], self[index].lower, self[index + 1])
    if after.lower == "there" || after.lower == "here" { return word != "off" }
    guard word != "up", word != "off" else { return false }
    let isObject =
      after.isNoun || ["DT", "PRP", "PRP$", "JJ", "CD", "WDT", "WP", "VBG"].contains(after.tag)
    guard !isObject, after.lower != "of" else { return false }
    return word == "around" ? before.isVerb : WordClass.motion.contains(before.lower)
  }

  /// "right now", "your right", "the right way", "is right".
  private func right(_ index: Int) -> PartOfSpeech? {
    let (before, after) = (self[index - 1], self[index + 1])
    if WordClass.places.contains(after.lower), before.tag != "DT" { return .adverb }
    if ["DT", "PRP$", "POS", "JJ"].contains(before.tag) {
      return after.isNoun ? .adjective : .noun
    }
    if before.isBe || before.tag == "RB" { return .adjective }
    if before.lower == "all" || !before.hasLetter && !after.hasLetter { return .interjection }
    return self[index].tag == "NNS" ? .noun : nil
  }

  /// "much better", "so much."; "more expensive".
  private func isDegree(_ index: Int) -> Bool {
    let (before, word, after) = (self[index - 1], self[index], self[index + 1])
    if word.lower == "much" {
      if after.tag == "JJR" || after.tag == "RBR" { return true }
      let isAfterAll =
        !after.hasLetter || after.tag == "IN" && after.lower != "of" && after.lower != "as"
      return before.tag == "RB" && isAfterAll
    }
    // "more good ideas" may mean more ideas.
    let isAmbiguous = word.lower.hasPrefix("m") && self[index + 2].tag.hasPrefix("NNS")
    return ["JJ", "RB", "VBN"].contains(after.tag) && word.tag != "JJ" && !isAmbiguous
  }

  /// "go home", but "a home".
  private func home(_ index: Int) -> PartOfSpeech {
    let isNoun =
      ["DT", "PRP$", "JJ", "IN", "POS", "NN", "NNP", "VBG"].contains(self[index - 1].tag)
      && self[index - 1].lower != "home"
    return isNoun ? .noun : .adverb
  }
}

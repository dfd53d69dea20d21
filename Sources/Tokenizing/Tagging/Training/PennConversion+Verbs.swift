// MARK: - Verbs and auxiliaries

extension PennConversion {
  func verb(_ index: Int) -> PartOfSpeech {
    let word = self[index].lower
    if word == "'d" || word == "'ve" && self[index + 1].tag != "TO" { return .auxiliary }
    if WordClass.be.contains(word) { return hasThere(index) ? .verb : .auxiliary }
    let isElliptic = isFinal(finite: index)
    if WordClass.have.contains(word) {
      return isElliptic || participle(after: index) ? .auxiliary : .verb
    }
    if WordClass.does.contains(word) {
      return isElliptic || base(after: index) ? .auxiliary : .verb
    }
    if WordClass.get.contains(word), self[index + 1].tag == "VBN" { return .auxiliary }
    return .verb
  }

  /// The `'s` of "it's", "let's" and "Anna's".
  func endingInS(_ index: Int) -> PartOfSpeech? {
    switch self[index].tag {
    case "POS": .particle
    case "PRP": .pronoun
    case "VBZ", "VB", "VBP", "VBD": hasThere(index) ? .verb : .auxiliary
    default: nil
    }
  }

  /// "there is", "is there", "there will be", "there has been".
  private func hasThere(_ index: Int) -> Bool {
    for place in [index - 1, index + 1, index - 2, index - 3] where self[place].tag == "EX" {
      return place >= index - 1 || (place + 1..<index).allSatisfy(isAuxiliaryOrAdverb)
    }
    return false
  }

  private func isAuxiliaryOrAdverb(_ index: Int) -> Bool {
    let word = self[index]
    return word.tag == "MD" || word.tag == "RB" || word.isBe || WordClass.have.contains(word.lower)
      || word.lower == "n't"
  }

  /// "have seen", "have never seen", "have you seen".
  private func participle(after index: Int) -> Bool {
    for place in index + 1..<index + 5 {
      let word = self[place]
      if word.tag == "VBN" || word.lower == "been" { return true }
      let before = self[place - 1]
      if word.tag == "VBD", place == index + 1 || before.tag == "RB" || before.tag == "PRP" {
        return true
      }
      let isSubject = word.tag == "PRP" && place == index + 1
      guard word.tag == "RB" || isSubject || word.lower == "n't" else { return false }
    }
    return false
  }

  /// "do not", "do you", "do really think", "do people think".
  private func base(after index: Int) -> Bool {
    let next = self[index + 1].lower
    if next == "n't" || next == "not" || WordClass.questioned.contains(next) { return true }
    let isQuestion = self[index - 1].tag.hasPrefix("W") || index == 0 && self[index].lower != "do"
    if isQuestion, ["DT", "NN", "NNS", "NNP", "PRP$", "PRP", "JJ"].contains(self[index + 1].tag) {
      return self[index - 1].lower != "who"
    }
    for place in index + 1..<index + 7 {
      switch self[place].tag {
      case "VB": return true
      case "VBP" where place > index + 1: return true
      case "RB", "PRP", "NNP", "EX", "UH": continue
      case "DT", "NN", "NNS", "JJ", "PRP$":
        guard isInverted(index) else { return false }
      default: return false
      }
    }
    return false
  }

  /// "Yes, I do.", "as they have": the verb that is left out is an auxiliary's.
  private func isFinal(finite index: Int) -> Bool {
    !self[index + 1].hasLetter && ["VBP", "VBZ", "VBD"].contains(self[index].tag)
      && ["PRP", "RB", "NN", "NNS", "NNP"].contains(self[index - 1].tag)
  }

  /// In a question, nothing or a question word stands before the verb.
  private func isInverted(_ index: Int) -> Bool {
    let before = self[index - 1]
    return !before.hasLetter || before.tag.hasPrefix("W") || before.tag == "CC"
  }
}

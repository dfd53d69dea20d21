/// Tells links in the text that ask for a step from references and menus.
struct CallLinks {
  let page: CallPage
  let controls: CallControls

  /// Whether a plain link is a call.
  func isCall(_ index: Int, _ words: CallWords) -> Bool {
    let element = page.page.elements[index]
    guard let block = element.block, page.isProse(block), isInText(element, block) else {
      return false
    }
    let phrase = words.phrase()
    guard !controls.isTool(phrase) || CallLists.pointers.contains(phrase) else { return false }
    guard let sentence = page.sentence(at: element.text.lowerBound, of: block) else { return false }
    let start = max(sentence.lowerBound, siblingEnd(before: index, block) ?? 0)
    let before = CallWords(page.string(start..<element.text.lowerBound))
    if CallLists.pointers.contains(phrase) { return asks(sentence, before) }
    let isVague = CallLists.vague.contains(phrase)
    guard isVague || controls.startsWithVerb(words) else { return false }
    if isVague || before.phrase().isEmpty { return isOffered(element, block, sentence) }
    return isAskedFor(before, isWeak: CallLists.weakVerbs.contains(words[words.start]))
  }

  /// Whether it stands in running text or on a line of its own, and in no menu or list of links.
  private func isInText(_ element: PageElement, _ block: Int) -> Bool {
    let around = CallSurroundings(element.surroundings)
    guard !around.isAround, !around.isTool, !around.isQuoted else { return false }
    switch page.page.blocks[block].kind {
    case .heading, .code, .tableCell: return false
    case .quote: return false
    default: break
    }
    if page.linkCounts[block] >= 3, page.linkShares[block] > 0.6 { return false }
    if page.isUnderRelated[block], page.page.blocks[block].kind == .listItem || page.isLink(block) {
      return false
    }
    if page.isLinkedItem(block) {
      if page.isLinkedItem(block - 1) || page.isLinkedItem(block + 1) { return false }
      if element.target.hasPrefix("#") { return false }
    }
    return !isSeparated(block)
  }

  /// Whether a block is nothing but links with marks between them.
  private func isSeparated(_ block: Int) -> Bool {
    guard page.linkCounts[block] > 1 else { return false }
    var end = page.page.blocks[block].text.lowerBound
    var hasMark = false
    for index in page.elements[block] where page.page.elements[index].kind == .link {
      let text = page.page.elements[index].text
      let between = page.string(end..<max(end, text.lowerBound))
      if between.contains(where: { $0.isLetter || $0.isNumber }) { return false }
      if between.contains(where: { !$0.isWhitespace }) { hasMark = true }
      end = text.upperBound
    }
    let rest = page.string(end..<max(end, page.page.blocks[block].text.upperBound))
    return hasMark && !rest.contains { $0.isLetter }
  }

  /// Whether a link that is a sentence of its own is the next step: it ends its block.
  private func isOffered(_ element: PageElement, _ block: Int, _ sentence: Range<Int>) -> Bool {
    let around = CallSurroundings(element.surroundings)
    let end = page.page.blocks[block].text.upperBound
    let goesOn = sentence.upperBound - element.text.upperBound > 2
    guard end - element.text.upperBound <= 2 || end - sentence.upperBound <= 2 || goesOn,
      !around.isTeaser
    else { return false }
    // "See our accounts" refers; on a line of its own it leads on.
    let words = CallWords(page.string(element.text))
    if ["see", "view", "read", "browse", "explore", "discover", "find", "meet"].contains(
      words[words.start]), !page.isLink(block),
      !["how", "if", "what", "where", "whether", "who", "why"].contains(words[words.start + 1])
    {
      return false
    }
    // The same words again and again are teasers.
    if around.has("li"), page.isRepeated(element) { return false }
    return isNextStep(element, sentence)
  }

  /// Whether a link is its sentence, or the sentence goes on after it: "[Reserve a slot] and say …".
  private func isNextStep(_ element: PageElement, _ sentence: Range<Int>) -> Bool {
    let next = element.text.upperBound
    guard sentence.upperBound - next > 2 else { return true }
    guard element.text.lowerBound == sentence.lowerBound,
      next + 1 < sentence.upperBound, page.page.text[next] == UInt8(ascii: " ")
    else { return false }
    // A title goes on with a dash, a call with words.
    return UInt8(ascii: "a")...UInt8(ascii: "z") ~= page.page.text[next + 1]
  }

  /// The end of a link or button that stands right before this one.
  private func siblingEnd(before index: Int, _ block: Int) -> Int? {
    guard index > 0, case let other = page.page.elements[index - 1], other.block == block,
      other.kind == .link || other.kind == .button
    else { return nil }
    let gap = page.page.elements[index].text.lowerBound - other.text.upperBound
    return 0...3 ~= gap ? page.page.elements[index].text.lowerBound : nil
  }

  /// Whether what stands before a link that begins with a verb asks for it.
  private func isAskedFor(_ before: CallWords, isWeak: Bool) -> Bool {
    guard let last = before.words.last else { return true }
    let previous = before[before.count - 2]
    switch last {
    case "please", ".", "?", "!", "→": return true
    case ",", ":":
      return !isWeak
        || before.start < before.count && CallLists.subordinators.contains(before[before.start])
        || last == ":"
    case ";", "–", "—", "-": return !isWeak
    case "can", "may": return previous == "you"
    case "now", "also", "just", "still": return ["can", "may", "please", ","].contains(previous)
    case "and", "or", "then": return asksAnywhere(before)
    case "to" where isWeak: return false
    case "to":
      return asksAnywhere(before) || ["like", "want", "wish", "love", "need"].contains(previous)
    default: return before.start >= before.count
    }
  }

  private func asksAnywhere(_ before: CallWords) -> Bool {
    CallSentences.clauseStarts(before).contains {
      CallLists.sentenceVerbs.contains(before[$0]) || CallLists.controlVerbs.contains(before[$0])
    }
  }

  /// Whether the sentence of a pointing link (`here`, `this form`) asks for a step.
  private func asks(_ sentence: Range<Int>, _ before: CallWords) -> Bool {
    if before.contains("you can") || before.contains("you could") || before.contains("you may") {
      return true
    }
    if before.count == 0 { return true }
    return asksAnywhere(before)
      || before.words.indices.contains {
        before[$0] == "to" && CallLists.controlVerbs.contains(before[$0 + 1])
      }
  }
}

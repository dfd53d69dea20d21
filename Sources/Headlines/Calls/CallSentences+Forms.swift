internal import Tokenizing

// MARK: - Other forms

extension CallSentences {
  /// Whether it says what the reader can do, with the means: "You can also give by phone on …".
  static func isPermission(_ words: CallWords, means: Bool, isLast: Bool) -> Bool {
    for index in words.words.indices where words[index] == "you" {
      guard ["can", "may", "could"].contains(words[index + 1]) else { continue }
      let verb =
        ["also", "still", "always", "now"].contains(words[index + 2])
        ? words[index + 3] : words[index + 2]
      let isStep =
        CallLists.strongVerbs.contains(verb) || CallLists.contactVerbs.contains(verb)
        || ["give", "help", "get"].contains(verb)
      if isStep, means, isLast { return true }
    }
    return words.contains("love to hear from you") || words.contains("like to hear from you")
  }

  /// Whether it puts a step to the reader: "Could you spare £8 a month?".
  static func isQuestion(_ words: CallWords) -> Bool {
    let start = words.start
    guard words.words.last == "?", ["could", "would", "can", "will"].contains(words[start]),
      words[start + 1] == "you"
    else { return false }
    return [
      "spare", "give", "help", "lend", "join", "sponsor", "support", "volunteer", "host", "donate",
      "pay", "foster", "offer", "share", "sign",
    ].contains(words[start + 2])
  }

  /// Whether something is handed in, and not just made of something or there.
  private static func isHandedIn(_ words: CallWords, _ participle: Int) -> Bool {
    let next = words.words[participle...].dropFirst().prefix(3)
    switch words[participle] {
    case "made", "obtained":
      return next.contains { ["to", "at", "from", "in", "online"].contains($0) }
    case "available": return next.contains { ["at", "from", "online"].contains($0) }
    default: return true
    }
  }

  /// Whether it tells what can be handed in, and hides who should do it.
  static func isPassive(_ words: CallWords, means: Bool, isLast: Bool) -> Bool {
    for index in words.words.indices.dropFirst() {
      let modal = ["can", "may", "must", "should", "could"].contains(words[index])
      let verb = modal && words[index + 1] == "be" ? index + 2 : index + 1
      guard modal ? words[index + 1] == "be" : ["are", "is"].contains(words[index]) else {
        continue
      }
      let participle = [verb, verb + 1, verb + 2].first { CallLists.submitted.contains(words[$0]) }
      guard let participle else { continue }
      let subject = words.words[..<index].suffix(8).reversed().prefix {
        $0 != "but" && $0 != "that"
      }
      let isSubmission = subject.contains { CallLists.submissions.contains($0) }
      let hasPlace = words.words[participle...].dropFirst().prefix(3).contains {
        ["to", "at", "by", "from", "in", "on", "with", "online", "through", "via"].contains($0)
      }
      guard hasPlace else { continue }
      if isSubmission { return isHandedIn(words, participle) }
      guard participle == verb, index <= 8 else { continue }
      if modal, means || isLast,
        [
          "left", "sent", "handed", "given", "returned", "dropped", "booked", "bought", "posted",
          "reserved", "donated", "ordered",
        ].contains(words[participle])
      {
        return !words.words.contains("cash")
      }
    }
    return false
  }
}

// MARK: - Means

extension CallSentences {
  /// Whether it has a number to ring, an e-mail address or a web address.
  static func hasMeans(_ words: CallWords) -> Bool {
    words.kinds.indices.contains { index in
      switch words.kinds[index] {
      case .email, .url: true
      case .number: isTelephone(words, at: index)
      default: false
      }
    }
  }

  /// Whether digits are a telephone number: nine and more, in groups.
  private static func isTelephone(_ words: CallWords, at start: Int) -> Bool {
    var digits = 0
    for index in start..<min(start + 5, words.count) {
      guard words.kinds[index] == .number || ["-", "+", "(", ")"].contains(words[index]) else {
        break
      }
      digits += words[index].utf8.count { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }
    return digits >= 9 || words[start].hasPrefix("0") && digits >= 7
  }

  static func mentionsUs(_ words: CallWords, _ clause: Range<Int>) -> Bool {
    clause.contains { CallLists.us.contains(words[$0]) || words[$0] == "our" }
  }

  /// Whether there is a day by which it has to be done.
  static func hasDeadline(_ words: CallWords, _ clause: Range<Int>) -> Bool {
    clause.contains { index in
      guard ["by", "before", "until"].contains(words[index]) else { return false }
      let after = (index + 1..<min(index + 6, words.count)).map { words[$0] }
      return after.contains { CallLists.deadlines.contains($0) }
        || after.starts(with: ["the", "end"])
    }
  }
}

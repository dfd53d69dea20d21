internal import Tokenizing

/// Tells sentences that ask the reader for a step from those that instruct, advise or report.
///
/// An imperative alone is no call: "Keep dogs on a lead" and "Cover the dough" are none. It is one if
/// the step leads to the page's maker or to a day: by its verb ("Register …"), by an address or
/// number, by "us", or by a date.
struct CallSentences {
  /// What a sentence asks for, and how.
  enum Request {
    case imperative
    case passive
    case question
  }

  /// What a sentence asks for; nil if it asks for nothing.
  ///
  /// - Parameters:
  ///   - words: The sentence.
  ///   - hasAddress: Whether a link in it leads to an address or number.
  ///   - hasLink: Whether there is a link in it.
  ///   - isLast: Whether it is the last of its block.
  static func request(
    _ words: CallWords, hasAddress: Bool, hasLink: Bool = false, isLast: Bool
  ) -> Request? {
    guard words.wordCount > 1, !isForbidding(words) else { return nil }
    let means = hasAddress || Self.hasMeans(words)
    let starts = clauseStarts(words)
    let isAsking = starts.contains { CallLists.sentenceVerbs.contains(words[$0]) }
    if hasLink, starts.contains(where: { isForm(words, at: $0) }) { return .imperative }
    for start in starts where isCall(words, at: start, means: means, isLast: isLast, isAsking) {
      return .imperative
    }
    if isPermission(words, means: means, isLast: isLast) { return .imperative }
    if isQuestion(words) { return .question }
    return isPassive(words, means: means, isLast: isLast) ? .passive : nil
  }

  /// Whether a link is what is to be filled in, visited or joined.
  private static func isForm(_ words: CallWords, at start: Int) -> Bool {
    switch words[start] {
    case "fill", "complete", "answer", "visit": true
    case "take": words.words.contains { ["survey", "quiz", "poll", "questionnaire"].contains($0) }
    case let verb: CallLists.strongVerbs.contains(verb) && verb != "apply"
    }
  }

  private static func isForbidding(_ words: CallWords) -> Bool {
    let start = words.start
    return ["don't", "never", "dont", "no", "let's", "imagine", "remember"].contains(words[start])
      || words[start] == "do" && words[start + 1] == "not"
  }
}

// MARK: - Clauses

extension CallSentences {
  /// The places at which an imperative can stand: the beginning, after a clause that comes first, after
  /// a colon, and after the `and` of another.
  static func clauseStarts(_ words: CallWords) -> [Int] {
    var starts: [Int] = []
    let first = words.start
    guard first < words.count else { return [] }
    let isDependent = CallLists.subordinators.contains(words[first])
    if !isDependent { starts.append(first) }
    var isImperative = !isDependent && CallLists.controlVerbs.contains(words[first])
    for index in words.words.indices.dropFirst(first + 1) {
      var next = index + 1
      switch words[index] {
      case ",":
        if isDependent && starts.count < 3 || isImperative { break }
        continue
      case ":", ";", "–", "—", "?", "!", ".": break
      case "and", "or":
        guard isImperative else { continue }
        break
      default: continue
      }
      while CallLists.leads.contains(words[next]) || words[next] == "," { next += 1 }
      guard next < words.count, starts.last != next else { continue }
      starts.append(next)
      if CallLists.controlVerbs.contains(words[next]) { isImperative = true }
      if starts.count > 8 { break }
    }
    return starts
  }

  private static func isCall(
    _ words: CallWords, at start: Int, means: Bool, isLast: Bool, _ isAsking: Bool
  ) -> Bool {
    let verb = words[start]
    let next = words[start + 1]
    guard !CallLists.afterNouns.contains(next), next != ":", !isNoun(words, at: start) else {
      return false
    }
    let end = (start..<words.count).first { [";", ":", "."].contains(words[$0]) } ?? words.count
    let clause = start..<end
    if CallLists.contactVerbs.contains(verb) {
      return isContact(words, clause, means: means)
    }
    if isSharing(words, at: start) { return true }
    switch verb {
    case "reply", "respond", "hit": return verb != "hit" || next == "reply"
    case "get": return next == "in" && words[start + 2] == "touch"
    case "come": return isInvitation(words, clause)
    case "pop", "stop", "turn", "drop":
      if ["in", "by", "up", "along"].contains(next), isInvitation(words, clause.dropFirst()) {
        return true
      }
    case "speak", "talk":
      return next == "to" && isContact(words, clause, means: means)
    case "visit", "find", "meet": return CallLists.us.contains(next) || verb == "visit" && means
    case "go": return next == "to" && means
    case "apply": if !isApplying(next) { return false }
    case "register", "join":
      if isApplying(next) || ["our", "as", "your", "us", "the", "."].contains(next) { return true }
      return means || mentionsUs(words, clause) || hasDeadline(words, clause)
    case "support": return mentionsUs(words, clause) || means
    case "have": return next == "your" && words[start + 2] == "say"
    case "let": return CallLists.us.contains(next) && words[start + 2] == "know"
    case "help": return CallLists.us.contains(next)
    case "follow": return CallLists.us.contains(next) || means
    case "put": if next == "your", words[start + 2] == "name" { return true }
    default: break
    }
    if CallLists.membershipVerbs.contains(verb) { return true }
    if CallLists.strongVerbs.contains(verb) {
      return means || hasDeadline(words, clause) || isLast && !isConditional(words, clause)
        || mentionsUs(words, clause)
        || clause.contains { ["online", "today", "now", "here"].contains(words[$0]) }
    }
    guard CallLists.sentenceVerbs.contains(verb) else {
      return means && isAsking && start == words.start
    }
    if CallLists.us.contains(next) { return verb != "give" || isLast }
    let isReturned = CallLists.returningVerbs.contains(verb)
    return means || isReturned && hasDeadline(words, clause) || isHanding(words, clause)
  }

  /// Whether a verb's form is the subject here: "Complete documentation is published …".
  private static func isNoun(_ words: CallWords, at start: Int) -> Bool {
    // Sentences begin with capitals; what does not is the rest of one.
    if start == words.start, !words.isCapitalized[start], start == 0 { return true }
    for index in start + 1..<max(start + 1, min(start + 6, words.count)) {
      if words.kinds[index] == .punctuation { return false }
      if ["is", "are", "was", "were", "contain", "contains"].contains(words[index]) { return true }
      if ["if", "that", "what", "who", "where", "which", "how", "and", "or", "you", "it", "us"]
        .contains(words[index])
      {
        return false
      }
    }
    return false
  }

  /// Whether what is applied for is a place, and not glue.
  private static func isApplying(_ next: String) -> Bool {
    [
      "to", "for", "by", "online", "now", "here", "at", "in", "before", "today", ".", "through",
      "with",
    ]
    .contains(next)
  }

  /// Whether it is advice for some: "Download the free one if you have none".
  private static func isConditional(_ words: CallWords, _ clause: Range<Int>) -> Bool {
    clause.contains { ["if", "unless", "when"].contains(words[$0]) }
  }

  /// Whether somebody is to be rung, written to, asked: the page's maker, and not in an emergency.
  private static func isContact(_ words: CallWords, _ clause: Range<Int>, means: Bool) -> Bool {
    if clause.contains(where: { CallLists.emergencies.contains(words[$0]) }) { return false }
    if means || mentionsUs(words, clause) { return true }
    return clause.dropFirst().prefix(4).contains { index in
      CallLists.offices.contains(words[index]) || words.isCapitalized[index]
    }
  }

  /// Whether something is to be brought to the page's maker: "hand it to anyone at the desk", "… and
  /// we'll set it up".
  private static func isHanding(_ words: CallWords, _ clause: Range<Int>) -> Bool {
    let giving = [
      "ask", "bring", "collect", "drop", "pay", "pick", "give", "hand", "leave", "post", "put",
      "return", "send",
    ]
    guard giving.contains(words[clause.lowerBound]) else { return false }
    return clause.contains { index in
      ["we'll", "we're"].contains(words[index])
        || ["to", "at", "with", "in", "from"].contains(words[index])
          && ["the", "any", "our"].contains(words[index + 1])
          && CallLists.offices.contains(words[index + 2])
    }
  }

  private static func isSharing(_ words: CallWords, at start: Int) -> Bool {
    let next = words[start + 1]
    switch words[start] {
    case "tell": return ["your", "everyone", "everybody", "others", "friends"].contains(next)
    case "pass", "share": return ["this", "it"].contains(next)
    case "send", "forward": return next == "this" && words.words[start...].contains("to")
    case "spread": return next == "the"
    default: return false
    }
  }

  /// Whether somebody is asked to come to a place or at a time.
  private static func isInvitation(_ words: CallWords, _ clause: Range<Int>) -> Bool {
    let next = words[clause.lowerBound + 1]
    if ["along", "and"].contains(next) { return true }
    guard ["to", "at", "on", "by", "down", "over", "round", "with", "from", "in"].contains(next)
    else {
      return false
    }
    return clause.dropFirst(2).contains { index in
      words.kinds[index] == .number || CallLists.deadlines.contains(words[index])
        || words.isCapitalized[index] || CallLists.us.contains(words[index])
        || [
          "o'clock", "half", "noon", "hall", "door", "midday", "one", "two", "three", "seven",
          "eight",
        ].contains(words[index])
    }
  }
}

// MARK: - Other forms

extension CallSentences {
  /// Whether it says what the reader can do, with the means: "You can also give by phone on …".
  private static func isPermission(_ words: CallWords, means: Bool, isLast: Bool) -> Bool {
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
  private static func isQuestion(_ words: CallWords) -> Bool {
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
  private static func isPassive(_ words: CallWords, means: Bool, isLast: Bool) -> Bool {
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

  private static func mentionsUs(_ words: CallWords, _ clause: Range<Int>) -> Bool {
    clause.contains { CallLists.us.contains(words[$0]) || words[$0] == "our" }
  }

  /// Whether there is a day by which it has to be done.
  private static func hasDeadline(_ words: CallWords, _ clause: Range<Int>) -> Bool {
    clause.contains { index in
      guard ["by", "before", "until"].contains(words[index]) else { return false }
      let after = (index + 1..<min(index + 6, words.count)).map { words[$0] }
      return after.contains { CallLists.deadlines.contains($0) }
        || after.starts(with: ["the", "end"])
    }
  }
}

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

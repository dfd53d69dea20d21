internal import Tokenizing

extension SoundnessRule {
  /// `this`, `these`, and `that` where it points back.
  static let demonstrative = SoundnessRule(name: .demonstrative) { draft in
    draft.words.indices.contains { index in
      let word = draft.words[index]
      guard !word.isQuoted else { return false }
      switch word.core {
      case "this", "these":
        return ![
          "year", "week", "month", "summer", "autumn", "winter", "spring", "season", "century",
          "morning", "afternoon", "evening", "christmas",
        ].contains(draft.lower(index + 1))
      case "those":
        return !["who", "in", "with", "on", "without", "that", "of"].contains(
          draft.lower(index + 1))
      case "that": return word.hasContractedVerb || pointsBack(draft, index)
      default: return false
      }
    }
  }

  private static func pointsBack(_ draft: SentenceDraft, _ index: Int) -> Bool {
    guard index > 0, !draft.isEnd(index + 1), !draft.isMark(index + 1, ",") else { return true }
    let before = draft.words[index - 1]
    switch before.part {
    case .noun, .properNoun, .pronoun, .numeral: return draft.word(index + 1)?.part == .numeral
    case .verb, .adjective, .punctuation:
      return !draft.isClause(index + 1..<draft.words.count)
    case .adverb, .coordinatingConjunction: return !draft.isClause(index + 1..<draft.words.count)
    default: return true
    }
  }

  /// Words that compare with, or count on from, something said before.
  static let reference = SoundnessRule(name: .reference) { draft in
    draft.words.indices.contains { index in
      let word = draft.words[index]
      guard !word.isQuoted, word.isContent else { return false }
      return pointsElsewhere(draft, index, word.core)
    }
  }

  private static func pointsElsewhere(_ draft: SentenceDraft, _ index: Int, _ word: String) -> Bool
  {
    switch word {
    case "there":
      return index > 0
        || !["is", "are", "was", "were", "will", "has", "have"].contains(draft.lower(1))
    case "other", "others": return draft.lower(index - 1) != "each"
    case "another": return draft.lower(index - 1) != "one"
    case "same":
      return !["time", "day"].contains(draft.lower(index + 1))
        && !["for", "as", "since", "every"].contains(draft.lower(index + 2))
        && draft.word(0)?.part != .numeral
    case "how", "why": return draft.word(index + 1)?.part == .adposition || draft.isEnd(index + 1)
    case "even": return draft.lower(index + 1).hasSuffix("er") || draft.lower(index + 1) == "worse"
    case "such", "latter", "former", "aforementioned", "likewise", "similarly", "conversely",
      "respectively", "elsewhere", "hence", "else", "here", "too", "afterwards", "thereafter",
      "neither", "nor", "remainder", "rest", "instead", "previously", "latest", "either",
      "otherwise":
      return word != "else"
        || !["someone", "nothing", "everything", "nobody", "everyone", "somebody", "anyone"]
          .contains(draft.lower(index - 1))
    case "so":
      return !["that", "far", "much", "many"].contains(draft.lower(index + 1))
        && draft.word(index + 1)?.part != .adjective && draft.word(index + 1)?.part != .adverb
    case "then":
      return draft.lower(index - 1) != "and" && draft.lower(index - 1) != "since"
        || draft.lower(index - 1) == "since"
    case "first", "second", "third", "last", "next", "two", "three", "four", "five", "six":
      return isBare(draft, index) && draft.lower(index - 1) == "the"
    case "reason", "difference", "answer", "result", "trick", "exception", "problem", "point":
      return index <= 2 && draft.lower(0) == "the" && draft.lower(index + 1) != "of"
        && draft.lower(index + 1) != "between"
    default: return false
    }
  }

  private static func isBare(_ draft: SentenceDraft, _ index: Int) -> Bool {
    guard let next = draft.word(index + 1) else { return true }
    switch next.part {
    case .noun, .properNoun, .adjective, .numeral, .symbol: return false
    case .verb: return !next.isHyphenated
    default: return true
    }
  }

  /// A number or quantity without what it counts: `Two were free`, `the leaflet said two`.
  static let bareNumber = SoundnessRule(name: .bareNumber) { draft in
    draft.words.indices.contains { index in
      let word = draft.words[index]
      guard !draft.isQuantified(index) else { return false }
      if ["one", "ones"].contains(word.lower) { return true }
      if NumberReader.isSpelled(word.lower), !draft.isShare(index) { return true }
      if word.kind == .number, draft.isEnd(index + 1), !draft.isDated(index) { return true }
      if draft.isBareDecimal(index) { return true }
      if [
        "several", "some", "many", "few", "most", "half", "all", "each", "both", "none", "any",
        "fewer", "plenty",
      ].contains(word.lower) {
        return true
      }
      return false
    }
  }

  /// A comparison that stops before what it compares with.
  static let comparison = SoundnessRule(name: .comparison) { draft in
    guard let last = draft.words.last(where: { $0.isContent }) else { return true }
    if [
      "more", "less", "fewer", "better", "worse", "further", "longer", "lower", "higher", "faster",
      "earlier", "later", "much", "many", "little", "alike",
    ].contains(last.lower) {
      return !draft.words.contains { $0.lower == "than" }
    }
    return draft.words.indices.contains { index in
      ["as"].contains(draft.lower(index)) && draft.isEnd(index + 2)
        && ["much", "many", "well", "often", "long", "good", "bad"].contains(draft.lower(index + 1))
    }
  }

  /// A subject after its verb: `Then came the moment`, `Only twice have they`.
  static let order = SoundnessRule(name: .order) { draft in
    guard let verb = draft.finiteVerb(in: draft.words.indices) else { return true }
    if verb == 0 { return !draft.words[0].hasContractedVerb }
    return draft.words[..<verb].allSatisfy {
      !$0.isNominal && $0.part != .pronoun && $0.part != .numeral && !$0.lower.hasSuffix("ing")
    }
  }

  /// A series without `and`, or one that stops: `headache, dizziness, cramps`, `…, and up`.
  static let series = SoundnessRule(name: .series) { draft in
    let commas = draft.commas
    guard let last = commas.last else { return false }
    let hasConjunction = draft.words[last...].contains { $0.part == .coordinatingConjunction }
    let verb = draft.finiteVerb(in: draft.words.indices) ?? 0
    if commas.count(where: { $0 > verb }) > 2, !hasConjunction { return true }
    let tail = draft.words[(last + 1)...].filter(\.isContent)
    return tail.first?.part == .coordinatingConjunction && tail.count < 3
  }

  /// What a quote may begin with: it has its speaker, and still must not point back.
  static let quoteBeginning = SoundnessRule(name: .beginning) { draft in
    guard let first = draft.words.first else { return true }
    return [
      "it", "he", "she", "they", "this", "that", "these", "those", "and", "but", "so", "then", "or",
      "yes", "no", "him", "her", "them", "there", "because", "which", "who", "such", "well", "oh",
      "not",
    ].contains(first.core)
      || draft.words.contains {
        ["this", "these", "those", "that's", "other", "there", "him", "her", "he", "she"].contains(
          $0.core)
      }
      || pointsBackInQuote(draft)
      || draft.finiteVerb(in: draft.words.indices) == nil
  }
}

extension SoundnessRule {
  /// `it`, `they`, `them` without a noun before them.
  private static func pointsBackInQuote(_ draft: SentenceDraft) -> Bool {
    guard let pronoun = draft.words.firstIndex(where: { ["it", "they", "them"].contains($0.core) })
    else {
      return false
    }
    return draft.lower(pronoun) == "them" || draft.finiteVerb(in: 0..<pronoun) == nil
      || !draft.words[..<pronoun].contains { $0.isNominal }
  }
}

extension SentenceDraft {
  /// Whether a number or quantity at a place is followed by what it counts, or is a figure of its
  /// own kind (a date, a share, an age).
  func isQuantified(_ index: Int) -> Bool {
    guard let next = word(index + 1) else { return isDatePart(index) }
    if next.isHyphenated { return true }
    switch next.part {
    case .noun, .properNoun, .adjective, .numeral, .symbol: return true
    case .adverb: return isQuantified(index + 1)
    case .verb:
      return next.lower.hasSuffix("ing")
        || next.lower.hasSuffix("ed") && word(index + 2)?.part == .noun
    case .determiner, .pronoun: return ["half", "all", "both"].contains(lower(index))
    case .adposition:
      return ["of", "per", "in", "out"].contains(next.lower) && word(index + 2)?.part != .pronoun
        && word(index + 2)?.part != .punctuation && !isEnd(index + 2)
    case .coordinatingConjunction:
      return word(index + 2)?.part == .numeral || word(index + 2)?.lower == "a"
    default: return isDatePart(index)
    }
  }

  /// Whether a figure at the end says of itself what it is: a sum, a year, a decimal, an age, the
  /// end of a range or a count of votes.
  func isDated(_ index: Int) -> Bool {
    guard let word = word(index) else { return false }
    if ["£", "$", "€"].contains(lower(index - 1)) || word.lower.utf8.count == 4 { return true }
    let before: Set<String> = [
      "day", "line", "page", "number", "at", "aged", "from", "until", "since", "of", "to", "past",
      "no",
      "version", "route", "bus",
    ]
    if word.lower.contains("."), self.word(index - 1)?.part == .verb { return true }
    if word.lower.contains("."), !isClockTime(word.lower) { return false }
    return before.contains(lower(index - 1)) && lower(index - 3) != "from"
      && lower(index - 2) != "tickets"
      && !["is", "was"].contains(lower(index - 1))
      && !(lower(index - 1) == "to" && words.contains { $0.lower == "from" })
      || lower(index - 1) == "and" && words.prefix(index).contains { $0.lower == "between" }
  }

  /// `remain on 2.2 until they ask`: a decimal without its unit.
  func isBareDecimal(_ index: Int) -> Bool {
    guard words[index].kind == .number, words[index].lower.contains("."),
      !["£", "$", "€"].contains(lower(index - 1)), let next = word(index + 1)
    else { return false }
    switch next.part {
    case .subordinatingConjunction, .adverb, .coordinatingConjunction, .punctuation:
      return !isEnd(index + 1) && next.text != "%" && lower(index - 1) == "on"
    default: return false
    }
  }

  /// `10.40`, and not `5.2`.
  private func isClockTime(_ number: String) -> Bool {
    number.split(separator: ".").last?.utf8.count == 2
  }

  /// `one in four`, `one job in three`, `two out of three`.
  func isShare(_ index: Int) -> Bool {
    (lower(index - 1) == "in" || lower(index - 1) == "of")
      && (NumberReader.isSpelled(lower(index - 2)) || NumberReader.isSpelled(lower(index - 3))
        || lower(index - 2) == "out")
      || lower(index + 1) == "in" && NumberReader.isSpelled(lower(index + 2))
  }

  private func isDatePart(_ index: Int) -> Bool {
    [
      "day", "week", "line", "page", "number", "year", "chapter", "part", "phase", "at", "past",
      "to", "votes",
    ]
    .contains(lower(index - 1)) && word(index)?.kind == .number
      && (!lower(index).contains(".") || isClockTime(lower(index)))
  }
}

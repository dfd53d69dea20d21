/// One walk over tagged tokens, which makes a phrase of what stands at a token.
struct NounPhraseWalk {
  let bytes: UnsafePointer<UInt8>
  let tokens: UnsafePointer<Token>
  let tags: [PartOfSpeech]
  let starts: SentenceStart

  /// The most tokens of a phrase, so that a text of nothing but determiners takes linear time.
  private static let longest = 24

  /// A phrase in the making.
  private struct Draft {
    let start: Int
    /// Where the phrase without determiners begins.
    var core: Int?
    /// The last noun so far.
    var last: Int?
    var isName = true
    /// Nothing can follow.
    var isClosed = false

    /// Adds a noun or what modifies one.
    mutating func append(_ index: Int, isNoun: Bool, isName: Bool) {
      core = core ?? index
      if isNoun { last = index }
      if !isName { self.isName = false }
    }
  }

  /// What a token may do in a phrase.
  private enum Role {
    case determiner, number, modifier, degree, noun, possessor, none
  }

  /// The phrase that begins with a token; nil if none does.
  func phrase(from start: Int, count: Int) -> NounPhrase? {
    if tokens[start].kind == .hashtag { return hashtag(start, count: count) }
    var draft = Draft(start: start)
    var index = start
    let end = min(count, start + Self.longest)
    while index < end, index == start || !starts.isStart(index),
      take(index, count: count, into: &draft), !draft.isClosed
    {
      index += 1
    }
    guard let core = draft.core, let last = draft.last else { return nil }
    // The number of a name is not what the phrase is about: "iPhone 15".
    let head = tags[last] == .numeral && last > core ? last - 1 : last
    return NounPhrase(
      tokens: start..<last + 1, core: core..<last + 1, head: head, isName: draft.isName)
  }

  /// A hashtag with the words inside it.
  private func hashtag(_ start: Int, count: Int) -> NounPhrase {
    var end = start + 1
    while end < count, tokens[end].flags.contains(.inHashtag) { end += 1 }
    return NounPhrase(tokens: start..<end, core: start..<start + 1, head: start, isName: false)
  }

  /// Adds a token to a phrase; false if it is none of the phrase.
  private func take(_ index: Int, count: Int, into draft: inout Draft) -> Bool {
    switch role(index) {
    case .determiner: return draft.core == nil
    case .number:
      guard let last = draft.last else { return true }
      guard draft.isName, last == index - 1, tokens[index].kind == .number else { return false }
      draft.last = index
      draft.isClosed = true
    case .degree:
      // "a very good phone", but not "phone very".
      return draft.last == nil && index + 1 < count && role(index + 1) == .modifier
    case .modifier:
      // A participle needs something before it; after a noun, an adjective says something of it,
      // unless both are of a name.
      if tags[index] == .verb, index == draft.start || draft.last != nil { return false }
      if let last = draft.last, !tokens[index].flags.contains(.hyphenated),
        tags[last] != .properNoun
      {
        return false
      }
      draft.append(index, isNoun: false, isName: isCapitalized(index))
    case .noun:
      draft.append(index, isNoun: true, isName: tags[index] == .properNoun)
    case .possessor:
      if index + 1 < count, !starts.isStart(index + 1), mayFollowPossessor(index + 1) {
        // "Anna’s phone" is about the phone.
        draft = Draft(start: draft.start)
      } else {
        draft.append(index, isNoun: true, isName: tags[index] == .properNoun)
        draft.isClosed = true
      }
    case .none:
      // "Dr. Smith": the stop belongs to the title.
      return draft.last == index - 1 && starts.isAbbreviated(index) && index + 1 < count
        && role(index + 1) == .noun
    }
    return true
  }

  private func mayFollowPossessor(_ index: Int) -> Bool {
    switch role(index) {
    case .noun, .modifier, .possessor, .number, .degree: true
    case .determiner, .none: false
    }
  }

  private func role(_ index: Int) -> Role {
    let token = tokens[index]
    guard token.kind == .word || token.kind == .number, !token.flags.contains(.inHashtag) else {
      return .none
    }
    switch tags[index] {
    case .determiner: return .determiner
    case .numeral: return .number
    case .adjective: return .modifier
    case .adverb: return .degree
    case .noun, .properNoun: return isPossessive(index) ? .possessor : .noun
    case .pronoun: return isPossessivePronoun(index) ? .determiner : .none
    case .verb: return isParticiple(index) ? .modifier : .none
    default: return .none
    }
  }

  /// True if nothing but `of` stands between two phrases.
  func isOf(between first: NounPhrase, and second: NounPhrase) -> Bool {
    let place = first.tokens.upperBound
    guard place + 1 == second.tokens.lowerBound else { return false }
    return lowercased(place) == Self.key("of")
  }
}

// MARK: - Looks of a token

extension NounPhraseWalk {
  private func isCapitalized(_ index: Int) -> Bool { bytes[Int(tokens[index].start)] &- 65 < 26 }

  /// `Anna’s`.
  private func isPossessive(_ index: Int) -> Bool {
    let (start, end) = (Int(tokens[index].start), Int(tokens[index].end))
    guard end - start > 2, bytes[end - 1] | 0x20 == UInt8(ascii: "s") else { return false }
    let mark = bytes[end - 2]
    let isCurly = mark == 0x99 && end - start > 4 && bytes[end - 3] == 0x80
    return mark == UInt8(ascii: "'") || mark == UInt8(ascii: "`") || isCurly
  }

  /// True for what ends in -ing or -ed.
  private func isParticiple(_ index: Int) -> Bool {
    let (start, end) = (Int(tokens[index].start), Int(tokens[index].end))
    guard end - start > 4 else { return false }
    switch (bytes[end - 2] | 0x20, bytes[end - 1] | 0x20) {
    case (UInt8(ascii: "n"), UInt8(ascii: "g")), (UInt8(ascii: "e"), UInt8(ascii: "d")): return true
    default: return false
    }
  }

  private func isPossessivePronoun(_ index: Int) -> Bool {
    Self.possessives.contains(lowercased(index))
  }

  private static let possessives = [
    "my", "your", "his", "her", "its", "our", "their", "whose",
  ].map(key)

  /// A short word in small letters as a number, the last one lowest; 0 for a longer word.
  private func lowercased(_ index: Int) -> UInt64 {
    let (start, end) = (Int(tokens[index].start), Int(tokens[index].end))
    guard end - start <= 8 else { return 0 }
    var key: UInt64 = 0
    for offset in start..<end { key = key << 8 | UInt64(bytes[offset] | 0x20) }
    return key
  }

  private static func key(_ word: String) -> UInt64 { word.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
}

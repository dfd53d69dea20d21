internal import Tokenizing

/// Tells which words of a noun phrase name an aspect: `the really slow delivery` is about `delivery`.
///
/// Determiners, opinions, participles and words such as `new` are taken away before the noun. A noun that is itself
/// an opinion gives way to the noun before it (`battery problems` are about the battery). What is
/// left is no aspect if it is a time, a person, or a word that says nothing.
struct AspectNaming {
  let words: AspectWords
  /// The cue of each token, or −1.
  let cues: [Int32]

  /// The most words of a name.
  private static let longest = 4

  /// The candidate that a phrase makes.
  func candidate(
    _ phrase: NounPhrase, _ stream: inout TokenStream, _ tags: [PartOfSpeech],
    _ analysis: borrowing Analysis
  ) -> AspectCandidate {
    var candidate = AspectCandidate(
      tokens: phrase.tokens, name: phrase.head..<phrase.head, head: phrase.head,
      group: 0..<0, quote: phrase.tokens)
    var before = phrase.tokens.lowerBound - 1
    while before >= 0, tags[before] == .adverb { before -= 1 }
    candidate.followsPreposition = before >= 0 && tags[before] == .adposition
    candidate.isModified =
      phrase.tokens.lowerBound < phrase.head
      && isModifier(
        phrase.tokens.lowerBound, &stream, tags, analysis)
    if stream[phrase.head].kind == .hashtag {
      guard cues[phrase.head] < 0 else { return candidate }
      candidate.name = phrase.head..<phrase.head + 1
      return named(candidate, &stream, analysis)
    }
    var end = phrase.core.upperBound
    let headKind = kind(phrase.head, &stream, analysis)
    let isOpinion = isOpinion(phrase.head, analysis)
    if isOpinion, headKind != .flaw, let idiom = idiom(at: phrase.head, analysis) {
      // "great food" and "food was cold" are about food; "waste of money" is not about money.
      let goesOn = idiom.last > phrase.head && !isVerb(tags[phrase.head + 1])
      if idiom.first < phrase.tokens.lowerBound || goesOn { return candidate }
    } else if headKind == .flaw || isOpinion {
      if phrase.head > phrase.core.lowerBound, headKind != .thing,
        names(phrase.head - 1, &stream, tags, analysis)
      {
        // The noun before the opinion.
        end = phrase.head
      } else if headKind == .thing || headKind == .flaw {
        candidate.hasFeelingHead = true
      } else {
        return candidate
      }
    }
    var first = phrase.core.lowerBound
    while first < end - 1, isModifier(first, &stream, tags, analysis) { first += 1 }
    first = max(first, end - Self.longest)
    // The rest of a modifier: `minute` of `ten-minute walk`.
    while first < end - 1, stream[first].flags.contains(.hyphenated),
      first > phrase.tokens.lowerBound
    {
      first += 1
    }
    guard first < end else { return candidate }
    candidate.name = first..<end
    candidate.head = end - 1
    return named(candidate, &stream, analysis)
  }

  /// The candidate, without its name if the words of that name nothing.
  ///
  /// - Precondition: The name has a word.
  private func named(
    _ candidate: AspectCandidate, _ stream: inout TokenStream, _ analysis: borrowing Analysis
  ) -> AspectCandidate {
    var candidate = candidate
    let isEmpty = candidate.name.allSatisfy { index in
      switch kind(index, &stream, analysis) {
      case .generic, .time, .person, .modifier: true
      case .thing, .flaw, nil: !hasLetters(index, analysis)
      }
    }
    let (first, last) = (
      Int(analysis.tokens[candidate.name.lowerBound].start), candidate.name.upperBound - 1
    )
    let isLong = Int(analysis.tokens[last].end) - first > Aspect.longestName
    let before = candidate.name.lowerBound - 1
    let isAdverb =
      analysis.isWord("course", last) && analysis.isWord("of", before)
      || analysis.isWord("case", last) && analysis.isWord("in", before)
      || analysis.isWord("fact", last) && analysis.isWord("in", before)
    if isEmpty || isLong || isAdverb { candidate.name = candidate.head..<candidate.head }
    return candidate
  }
}

// MARK: - Words

extension AspectNaming {
  private func kind(
    _ index: Int, _ stream: inout TokenStream, _ analysis: borrowing Analysis
  ) -> AspectWords.Kind? {
    var kind: AspectWords.Kind?
    stream.withVocabularyTerm(at: index, of: analysis.text) { kind = words.kind($0) }
    return kind
  }

  /// The first token and the last one of the opinion at a token, if it has several.
  private func idiom(
    at index: Int, _ analysis: borrowing Analysis
  ) -> (first: Int, last: Int)? {
    guard cues[index] >= 0 else { return nil }
    let cue = analysis.cues[Int(cues[index])]
    return cue.first == cue.last ? nil : (Int(cue.first), Int(cue.last))
  }

  private func isVerb(_ tag: PartOfSpeech) -> Bool { tag == .verb || tag == .auxiliary }

  /// True for a noun that can name an aspect alone.
  private func names(
    _ index: Int, _ stream: inout TokenStream, _ tags: [PartOfSpeech],
    _ analysis: borrowing Analysis
  ) -> Bool {
    (tags[index] == .noun || tags[index] == .properNoun)
      && !isModifier(index, &stream, tags, analysis)
  }

  private func isOpinion(_ index: Int, _ analysis: borrowing Analysis) -> Bool {
    let cue = Int(cues[index])
    return cue >= 0
      && (analysis.cues[cue].entry.roles.contains(.opinion) || analysis.cues[cue].isOpinion)
  }

  /// True for what says how the noun is, and not which.
  private func isModifier(
    _ index: Int, _ stream: inout TokenStream, _ tags: [PartOfSpeech],
    _ analysis: borrowing Analysis
  ) -> Bool {
    switch tags[index] {
    case .noun, .properNoun:
      let kind = kind(index, &stream, analysis)
      return kind == .modifier
        || kind == nil && isOpinion(index, analysis) && idiom(at: index, analysis) == nil
    case .adjective:
      return isOpinion(index, analysis) || kind(index, &stream, analysis) == .modifier
        || cues[index] >= 0 || isCompared(index, analysis)
    case .verb:
      return endsIn("ed", index, analysis) || endsIn("en", index, analysis)
        || isOpinion(index, analysis)
    default: return true
    }
  }

  /// `brighter`, `brightest`.
  private func isCompared(_ index: Int, _ analysis: borrowing Analysis) -> Bool {
    endsIn("est", index, analysis) || endsIn("er", index, analysis)
  }

  private func endsIn(_ ending: StaticString, _ index: Int, _ analysis: borrowing Analysis) -> Bool
  {
    let range = analysis.tokens[index].range
    let length = ending.utf8CodeUnitCount
    guard range.count > length + 2 else { return false }
    for offset in 0..<length
    where analysis.text[range.upperBound - length + offset] | 0x20 != ending.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Two letters at least, or one beyond ASCII.
  private func hasLetters(_ index: Int, _ analysis: borrowing Analysis) -> Bool {
    var count = 0
    for byte in analysis.text[analysis.tokens[index].range] {
      if (byte | 0x20) &- 97 < 26 { count += 1 } else if byte >= 0x80 { count += 2 }
      if count >= 2 { return true }
    }
    return false
  }
}

internal import Tokenizing

/// Finds the cues among a text's tokens: one walk, longest phrase first.
struct CueFinder: Sendable {
  let lexicon: Lexicon

  /// What each term does: all that most terms are asked, in a table small enough for the near caches.
  private let roles: [LexiconEntry.Roles]

  /// The terms that words of a hashtag are looked for among: the first ones.
  private let hashtagTermCount: Int

  /// Creates a finder.
  ///
  /// - Parameters:
  ///   - lexicon: The words to find.
  ///   - hashtagTermCount: How many of its terms, from the first on, hashtags may be made of.
  init(lexicon: Lexicon, hashtagTermCount: Int) {
    self.lexicon = lexicon
    self.hashtagTermCount = hashtagTermCount
    roles = lexicon.termRoles
  }

  /// Replaces the cues of an analysis by those of its tokens.
  func find(in analysis: inout Analysis) {
    analysis.cues.removeAll()
    roles.withUnsafeBufferPointer { roles in
      find(in: &analysis, roles: roles)
    }
  }

  @inline(__always)
  private func find(
    in analysis: inout Analysis, roles: UnsafeBufferPointer<LexiconEntry.Roles>
  ) {
    let tokens = analysis.tokens
    let count = analysis.tokenCount
    var index = 0
    while index < count {
      let token = tokens[index]
      if token.flags.contains(.startsLine), index > 0 {
        analysis.cues.append(Cue(boundary: .clause, at: index - 1, marks: 0))
      }
      if token.term != .unknown {
        let roles = roles[Int(token.term.rawValue)]
        index = roles.isEmpty ? index + 1 : appendKnown(index, roles, &analysis)
        continue
      }
      if token.kind == .punctuation {
        appendBoundary(index, &analysis)
      } else if token.kind == .hashtag {
        HashtagReader(lexicon: lexicon, termCount: hashtagTermCount).append(index, &analysis)
      }
      index += 1
    }
  }

  /// Appends the phrase or word at a token; returns the token after it.
  @inline(__always)
  private func appendKnown(
    _ index: Int, _ roles: LexiconEntry.Roles, _ analysis: inout Analysis
  ) -> Int {
    let token = analysis.tokens[index]
    if roles.contains(.startsPhrase), index + 1 < analysis.tokenCount,
      lexicon.phrases.hasPair(token.term, analysis.tokens[index + 1].term),
      let phrase = lexicon.phrase(analysis.tokens, from: index, count: analysis.tokenCount)
    {
      if phrase.entry.roles.isDisjoint(with: Self.meaningful) { return index + phrase.length }
      analysis.cues.append(
        Cue(
          first: index, last: index + phrase.length - 1, entry: phrase.entry, number: phrase.number,
          flags: token.flags))
      return index + phrase.length
    }
    if roles.isDisjoint(with: Self.meaningful) { return index + 1 }
    let entry = lexicon.entry(of: token.term)
    analysis.cues.append(
      Cue(
        first: index, last: index, entry: entry, number: Int(token.term.rawValue),
        flags: token.flags))
    // The words inside a hashtag count only if the tag as a whole does not.
    var next = index + 1
    if token.kind == .hashtag, roles.contains(.opinion) {
      while next < analysis.tokenCount, analysis.tokens[next].flags.contains(.inHashtag) {
        next += 1
      }
    }
    return next
  }

  /// The roles that make a cue: all but the three that only the finder asks about.
  @inline(__always)
  private static var meaningful: LexiconEntry.Roles {
    LexiconEntry.Roles(
      rawValue:
        ~(LexiconEntry.Roles.stopWord.rawValue | LexiconEntry.Roles.startsPhrase.rawValue
        | LexiconEntry.Roles.idiom.rawValue))
  }

  @inline(__always)
  private func appendBoundary(_ index: Int, _ analysis: inout Analysis) {
    let token = analysis.tokens[index]
    let first = analysis.text[Int(token.start)]
    let boundary = Self.boundary(first, token, analysis.text)
    guard boundary != .none else { return }
    // Marks beyond ASCII are tokens of their own, of several bytes.
    let marks = first < 0x80 ? Int(token.end - token.start) : 1
    // "?!" and "!!1!" are one end, the strongest of its marks.
    if let last = analysis.cues.last, last.boundary >= .sentence, boundary >= .sentence,
      Int(last.last) == index - 1, !token.flags.contains(.afterSpace)
    {
      return analysis.cues.extendLast(to: index, boundary, marks: marks)
    }
    analysis.cues.append(Cue(boundary: boundary, at: index, marks: marks))
  }

  private static func boundary(
    _ byte: UInt8, _ token: Token, _ text: UnsafeBufferPointer<UInt8>
  ) -> Cue.Boundary {
    switch byte {
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"): return .clause
    case UInt8(ascii: "-"): return token.flags.contains(.afterSpace) ? .clause : .none
    case UInt8(ascii: "."): return .sentence
    case UInt8(ascii: "!"): return .exclamation
    case UInt8(ascii: "?"): return .question
    case 0x80...: return wideBoundary(token, text)
    default: return .none
    }
  }

  /// Dashes, ellipses and the marks of other scripts.
  private static func wideBoundary(
    _ token: Token, _ text: UnsafeBufferPointer<UInt8>
  ) -> Cue.Boundary {
    guard token.end - token.start == 3 else { return .none }
    let start = Int(token.start)
    switch (text[start], text[start + 1], text[start + 2]) {
    case (0xE2, 0x80, 0x93), (0xE2, 0x80, 0x94): return .clause  // – —
    case (0xE2, 0x80, 0xA6), (0xE3, 0x80, 0x82): return .sentence  // … 。
    case (0xEF, 0xBC, 0x81): return .exclamation  // ！
    case (0xEF, 0xBC, 0x9F): return .question  // ？
    case (0xEF, 0xBC, 0x8C), (0xE3, 0x80, 0x81): return .comma  // ， 、
    default: return .none
    }
  }
}

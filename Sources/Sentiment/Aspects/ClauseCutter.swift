internal import Tokenizing

/// Cuts sentences into clauses.
///
/// A clause ends at a mark stronger than a comma, at a contrast, before a relative pronoun and
/// before a subordinate clause with a verb. A comma or an `and` ends it only if what follows has a subject of its own:
/// `the food was cold | and the waiter rude`, but `the food was cold and tasteless`.
struct ClauseCutter {
  let reading: AspectReading

  /// The longest clause, in tokens, so that looking around inside one takes bounded time.
  private static let longest = 80

  /// What opens a piece between two commas, conjunctions or marks, weakest first.
  private enum Opening: Int {
    case start, comma, coordination, subordination, relative, contrast, mark
  }

  private struct Piece {
    var opening: Opening
    var tokens: Range<Int>
    var phrases: Range<Int>
    var verb: Int?
    var hasSubject = false
    var hasOpinion = false
    var isEmpty = true
  }

  /// Replaces an array's clauses by those of the window.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func cut(_ analysis: borrowing Analysis, into clauses: inout [AspectClause]) {
    clauses.removeAll(keepingCapacity: true)
    var first = 0
    var phrase = 0
    while first < analysis.tokenCount {
      var end = first
      while end < analysis.tokenCount, reading.boundaries[end] < .sentence { end += 1 }
      end = min(end + 1, analysis.tokenCount)
      join(pieces(first..<end, &phrase, analysis), analysis, &clauses)
      first = end
    }
  }

  private func pieces(
    _ sentence: Range<Int>, _ phrase: inout Int, _ analysis: borrowing Analysis
  ) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece(
      opening: .start, tokens: sentence.lowerBound..<sentence.lowerBound, phrases: phrase..<phrase)
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let opening = opening(index, sentence.lowerBound, analysis)
        ?? (piece.tokens.count >= Self.longest / 2 ? .mark : nil)
      {
        if piece.isEmpty {
          if opening.rawValue > piece.opening.rawValue { piece.opening = opening }
        } else {
          pieces.append(piece)
          piece = Piece(opening: opening, tokens: index..<index, phrases: phrase..<phrase)
        }
      }
      let next = step(index, &piece, &phrase, analysis)
      piece.tokens = piece.tokens.lowerBound..<next
      index = next
    }
    pieces.append(piece)
    return pieces
  }

  /// Takes a token, or the phrase that it begins, into a piece; returns the token after it.
  private func step(
    _ index: Int, _ piece: inout Piece, _ phrase: inout Int, _ analysis: borrowing Analysis
  ) -> Int {
    let candidates = reading.candidates
    if phrase < candidates.count, candidates[phrase].tokens.lowerBound <= index {
      let end = max(index + 1, candidates[phrase].tokens.upperBound)
      phrase += 1
      piece.phrases = piece.phrases.lowerBound..<phrase
      piece.isEmpty = false
      if piece.verb == nil { piece.hasSubject = true }
      for token in index..<end where hasOpinion(token, analysis) {
        // What a thing such as noise says by itself makes no clause.
        let candidate = candidates[phrase - 1]
        if !candidate.hasFeelingHead || token != candidate.head { piece.hasOpinion = true }
      }
      return end
    }
    if reading.boundaries[index] == .none, reading.tags[index] != .coordinatingConjunction,
      reading.tags[index] != .punctuation
    {
      piece.isEmpty = false
    }
    if hasOpinion(index, analysis) { piece.hasOpinion = true }
    if piece.verb == nil {
      if isVerb(index, analysis) { piece.verb = index }
      if pronoun(index, analysis) != nil { piece.hasSubject = true }
    }
    return index + 1
  }

  private func opening(_ index: Int, _ first: Int, _ analysis: borrowing Analysis) -> Opening? {
    if index > first, analysis.tokens[index].flags.contains(.startsLine) { return .mark }
    if index > first, reading.boundaries[index - 1] == .clause { return .mark }
    let cue = Int(reading.cues[index])
    if cue >= 0, Int(analysis.cues[cue].first) == index,
      !analysis.cues[cue].entry.roles.isDisjoint(with: [.contrast, .concession])
    {
      return .contrast
    }
    if reading.boundaries[index] == .comma { return .comma }
    guard reading.phrases[index] < 0 else { return nil }
    switch reading.tags[index] {
    case .coordinatingConjunction: return .coordination
    case .subordinatingConjunction: return .subordination
    case .pronoun: return pronoun(index, analysis) == .relative ? .relative : nil
    default: return nil
    }
  }
}

// MARK: - Clauses

extension ClauseCutter {
  /// Joins the pieces that make a clause together.
  private func join(
    _ pieces: [Piece], _ analysis: borrowing Analysis, _ clauses: inout [AspectClause]
  ) {
    guard var clause = pieces.first else { return }
    var isFirst = true
    func close(_ clauses: inout [AspectClause], _ analysis: borrowing Analysis) {
      var made = AspectClause(
        tokens: clause.tokens, phrases: clause.phrases, verb: clause.verb, startsSentence: isFirst)
      made.subject = subject(of: made, analysis)
      clauses.append(made)
      isFirst = false
    }
    for piece in pieces.dropFirst() {
      if begins(piece, after: clause) {
        close(&clauses, analysis)
        clause = piece
      } else {
        clause.tokens = clause.tokens.lowerBound..<piece.tokens.upperBound
        clause.phrases = clause.phrases.lowerBound..<piece.phrases.upperBound
        clause.verb = clause.verb ?? piece.verb
        clause.hasSubject = clause.hasSubject || piece.hasSubject
        clause.hasOpinion = clause.hasOpinion || piece.hasOpinion
      }
    }
    close(&clauses, analysis)
  }

  private func begins(_ piece: Piece, after clause: Piece) -> Bool {
    if clause.tokens.count + piece.tokens.count > Self.longest { return true }
    switch piece.opening {
    case .start, .mark, .contrast, .relative: return true
    case .subordination: return piece.verb != nil
    case .comma, .coordination:
      guard piece.hasSubject else { return false }
      if piece.verb != nil, clause.verb != nil { return true }
      return piece.hasOpinion && clause.hasOpinion && !clause.phrases.isEmpty
    }
  }

  /// What stands before the verb: the last phrase without a preposition, or a pronoun after it.
  private func subject(
    of clause: AspectClause, _ analysis: borrowing Analysis
  ) -> AspectClause.Subject {
    guard let verb = clause.verb else { return .none }
    var subject = AspectClause.Subject.none
    var isPreposed = false
    for index in clause.phrases where reading.candidates[index].tokens.lowerBound < verb {
      let follows = reading.candidates[index].followsPreposition
      if subject == .none || isPreposed || !follows {
        subject = .phrase(index)
        isPreposed = follows
      }
    }
    let start: Int
    if case .phrase(let index) = subject {
      start = reading.candidates[index].tokens.upperBound
    } else {
      start = clause.tokens.lowerBound
    }
    for index in start..<max(start, verb + 1) where reading.phrases[index] < 0 {
      switch pronoun(index, analysis) {
      case .person: subject = .person
      case .thing: subject = .pronoun
      case .relative: subject = .relative
      case nil: break
      }
    }
    return subject
  }
}

// MARK: - Words

extension ClauseCutter {
  private func hasOpinion(_ index: Int, _ analysis: borrowing Analysis) -> Bool {
    let cue = Int(reading.cues[index])
    return cue >= 0 && analysis.cues[cue].isOpinion
  }

  /// A verb, or a pronoun that has one with it: `it’s`.
  func isVerb(_ index: Int, _ analysis: borrowing Analysis) -> Bool {
    switch reading.tags[index] {
    case .verb, .auxiliary: return reading.phrases[index] < 0
    case .pronoun, .determiner:
      return analysis.text[analysis.tokens[index].range].contains {
        $0 == UInt8(ascii: "'") || $0 == 0x99
      }
    default: return false
    }
  }

  func pronoun(_ index: Int, _ analysis: borrowing Analysis) -> AspectPronoun? {
    guard reading.phrases[index] < 0 else { return nil }
    switch reading.tags[index] {
    case .pronoun, .determiner, .noun, .adverb:
      return AspectPronoun(analysis.text[analysis.tokens[index].range])
    default: return nil
    }
  }
}

internal import Tokenizing

/// Finds what each opinion of a window is about, by the structure of its clause.
///
/// From the surest sign to the weakest: the noun that the opinion stands before (`great food`); the
/// phrase that a preposition ties to it (`problems with the app`); the subject (`the food was great`); for a
/// person as a subject the object (`I love the food`); what a pronoun stands for; the nearest phrase
/// of the clause; and for a clause without any the aspect that was spoken of before.
struct OpinionTargets {
  private var reading: AspectReading
  private let clauses: [AspectClause]
  private let cutter: ClauseCutter

  /// The aspect that a pronoun would stand for.
  private var focus: Int?
  /// The subject of the clause before in the same sentence.
  private var previousSubject: Int?

  init(_ reading: AspectReading, _ clauses: [AspectClause]) {
    self.reading = reading
    self.clauses = clauses
    cutter = ClauseCutter(reading: reading)
  }

  /// Returns the noun phrases with the opinions about them.
  ///
  /// - Complexity: O(*n*) in the number of cues and tokens: clauses have a bounded length.
  mutating func resolved(_ analysis: borrowing Analysis, pooling: Pooling) -> [AspectCandidate] {
    var cue = 0
    for clause in clauses {
      if clause.startsSentence { previousSubject = nil }
      for index in clause.phrases {
        reading.candidates[index].quote = clause.tokens
        // A list ends with its clause.
        reading.candidates[index].group = reading.candidates[index].group.clamped(
          to: clause.phrases)
      }
      while cue < analysis.cues.count, Int(analysis.cues[cue].first) < clause.tokens.upperBound {
        defer { cue += 1 }
        let weight = Int64(analysis.cues[cue].weight)
        guard weight != 0, Int(analysis.cues[cue].first) >= clause.tokens.lowerBound else {
          continue
        }
        let opinion = weight < 0 ? weight * Int64(pooling.negativity) / 1000 : weight
        for target in targets(analysis.cues[cue], in: clause, analysis) {
          reading.candidates[target].add(opinion, clause: clause.tokens)
        }
      }
      follow(clause)
    }
    return reading.candidates
  }

  /// Remembers what the clause was about.
  private mutating func follow(_ clause: AspectClause) {
    if case .phrase(let index) = clause.subject, reading.candidates[index].isAspect {
      focus = index
      previousSubject = index
    } else if clause.subject == .pronoun {
      previousSubject = focus
    } else if let first = clause.phrases.first(where: { reading.candidates[$0].isAspect }) {
      focus = first
    }
  }
}

// MARK: - One opinion

extension OpinionTargets {
  private func targets(
    _ cue: Cue, in clause: AspectClause, _ analysis: borrowing Analysis
  ) -> Range<Int> {
    let token = Int(cue.first)
    let inside = Int(reading.phrases[token])
    if inside >= 0, reading.candidates[inside].isAspect {
      let candidate = reading.candidates[inside]
      // What a thing such as noise says by itself is no opinion about it.
      if candidate.hasFeelingHead, candidate.head == Int(cue.last) {
        return cue.weight < 0 ? inside..<inside + 1 : 0..<0
      }
      return inside..<endOfList(from: inside)
    }
    let subject = subject(at: token, in: clause, analysis)
    if let tied = tied(to: cue, inside, clause, analysis), inside >= 0 || !isAspect(subject) {
      return reading.candidates[tied].group
    }
    switch subject {
    case .phrase(let index) where reading.candidates[index].isAspect:
      return reading.candidates[index].group
    case .pronoun:
      return group(focus) ?? nearest(token, clause)
    case .relative:
      let before = clause.phrases.lowerBound - 1
      return before >= 0 && reading.candidates[before].isAspect
        ? reading.candidates[before].group : group(focus) ?? 0..<0
    case .phrase, .person: return object(of: token, clause, analysis)
    case .none: return lone(token, clause)
    }
  }

  private func isAspect(_ subject: AspectClause.Subject) -> Bool {
    switch subject {
    case .phrase(let index): reading.candidates[index].isAspect
    case .pronoun: focus != nil
    default: false
    }
  }

  private func group(_ index: Int?) -> Range<Int>? {
    index.map { reading.candidates[$0].group }
  }

  /// The end of the list whose first adjective stands for all: `great food and service`.
  private func endOfList(from index: Int) -> Int {
    var end = index + 1
    while end < reading.candidates[index].group.upperBound, !reading.candidates[end].isModified {
      end += 1
    }
    return end
  }

  /// The phrase that a preposition ties to an opinion: `disappointed with the soup`.
  private func tied(
    to cue: Cue, _ inside: Int, _ clause: AspectClause, _ analysis: borrowing Analysis
  ) -> Int? {
    let end = max(
      Int(cue.last) + 1, inside >= 0 ? reading.candidates[inside].tokens.upperBound : 0)
    guard end < clause.tokens.upperBound, reading.tags[end] == .adposition else { return nil }
    // The best thing in a shop is not the shop.
    if inside >= 0, !Self.ties.contains(where: { analysis.isWord($0, end) }) { return nil }
    return clause.phrases.first { index in
      let candidate = reading.candidates[index]
      return candidate.isAspect && (end + 1...end + 2).contains(candidate.tokens.lowerBound)
    }
  }

  private static let ties: [StaticString] = ["with", "of", "about", "regarding", "by"]

  /// The subject of the innermost clause around a token: of `food` in `I think the food was bad`.
  private func subject(
    at token: Int, in clause: AspectClause, _ analysis: borrowing Analysis
  ) -> AspectClause.Subject {
    guard let verb = clause.verb, token > verb else { return clause.subject }
    var place = token
    while place > verb {
      let isSubject = place + 1 < clause.tokens.upperBound && startsVerb(place + 1, analysis)
      let phrase = Int(reading.phrases[place])
      if phrase >= 0 {
        let candidate = reading.candidates[phrase]
        if isSubject, place == candidate.tokens.upperBound - 1, place < token,
          !candidate.followsPreposition
        {
          return .phrase(phrase)
        }
        place = candidate.tokens.lowerBound - 1
        continue
      }
      if isSubject || cutter.isVerb(place, analysis), place < token {
        switch cutter.pronoun(place, analysis) {
        case .thing: return .pronoun
        case .person: return .person
        case .relative, nil: break
        }
      }
      place -= 1
    }
    return clause.subject
  }

  private func startsVerb(_ index: Int, _ analysis: borrowing Analysis) -> Bool {
    var index = index
    while index < reading.tags.count, reading.tags[index] == .adverb { index += 1 }
    return index < reading.tags.count && cutter.isVerb(index, analysis)
      && reading.tags[index] != .pronoun
  }

  /// What a person’s opinion is about: `I love the food`, `I found the food bland`, `I love it`.
  private func object(
    of token: Int, _ clause: AspectClause, _ analysis: borrowing Analysis
  ) -> Range<Int> {
    let after = after(token, clause)
    let before = before(token, clause)
    if reading.tags[token] == .verb, let after { return reading.candidates[after].group }
    if let before, let verb = clause.verb, reading.candidates[before].tokens.lowerBound > verb {
      return reading.candidates[before].group
    }
    if let found = after ?? before { return reading.candidates[found].group }
    // "I love it", and "The parcel came early. I’m delighted."
    guard let focus else { return 0..<0 }
    let spoken = clause.tokens.contains { $0 > token && cutter.pronoun($0, analysis) == .thing }
    return spoken || reading.candidates[focus].opinionCount == 0
      ? reading.candidates[focus].group : 0..<0
  }

  /// The target of an opinion without a subject: `Love the food`, `staff friendly`, `Terrible.`
  private func lone(_ token: Int, _ clause: AspectClause) -> Range<Int> {
    if clause.verb == nil, let before = before(token, clause) {
      return reading.candidates[before].group
    }
    return group(after(token, clause) ?? before(token, clause) ?? previousSubject ?? focus) ?? 0..<0
  }

  private func nearest(_ token: Int, _ clause: AspectClause) -> Range<Int> {
    group(before(token, clause) ?? after(token, clause)) ?? 0..<0
  }

  private func after(_ token: Int, _ clause: AspectClause) -> Int? {
    clause.phrases.first {
      reading.candidates[$0].isAspect && reading.candidates[$0].tokens.lowerBound > token
    }
  }

  private func before(_ token: Int, _ clause: AspectClause) -> Int? {
    clause.phrases.last {
      reading.candidates[$0].isAspect && reading.candidates[$0].tokens.upperBound <= token
    }
  }
}

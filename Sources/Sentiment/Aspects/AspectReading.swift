internal import Tokenizing

/// A window of a text as aspects are found in it: tokens with their tags, cues and noun phrases.
struct AspectReading {
  /// The part of speech of each token.
  var tags: [PartOfSpeech] = []
  /// The cue of each token that is part of one, else −1; boundaries are no part of this.
  var cues: [Int32] = []
  /// What ends at each token.
  var boundaries: [Cue.Boundary] = []
  /// The noun phrase of each token, else −1.
  var phrases: [Int32] = []
  /// The noun phrases in order.
  var candidates: [AspectCandidate] = []

  /// Reads a window whose rules have been applied.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  mutating func read(
    _ stream: inout TokenStream, _ analysis: borrowing Analysis, tagger: Tagger, words: AspectWords
  ) {
    tagger.tag(analysis.text, stream, into: &tags)
    mark(analysis)
    TagMending(tokens: analysis.tokens, text: analysis.text).mend(&tags) { index in
      cues[index] >= 0 && analysis.cues[Int(cues[index])].isOpinion
    }
    let naming = AspectNaming(words: words, cues: cues)
    let found = NounPhrases().phrases(in: analysis.text, stream, tags: tags)
    candidates.removeAll(keepingCapacity: true)
    for phrase in found {
      for token in phrase.tokens { phrases[token] = Int32(candidates.count) }
      candidates.append(naming.candidate(phrase, &stream, tags, analysis))
    }
    groupLists(analysis)
  }

  private mutating func mark(_ analysis: borrowing Analysis) {
    let count = analysis.tokenCount
    cues.removeAll(keepingCapacity: true)
    cues.append(contentsOf: repeatElement(-1, count: count))
    phrases.removeAll(keepingCapacity: true)
    phrases.append(contentsOf: repeatElement(-1, count: count))
    boundaries.removeAll(keepingCapacity: true)
    boundaries.append(contentsOf: repeatElement(.none, count: count))
    for index in analysis.cues.indices {
      let cue = analysis.cues[index]
      if cue.boundary != .none {
        boundaries[Int(cue.last)] = max(boundaries[Int(cue.last)], cue.boundary)
      } else {
        for token in Int(cue.first)...Int(cue.last) { cues[token] = Int32(index) }
      }
    }
  }

  /// Joins what is listed: `the food, the wine and the service`.
  private mutating func groupLists(_ analysis: borrowing Analysis) {
    var start = 0
    for index in candidates.indices {
      if index > 0, !isListed(index, analysis) { start = index }
      candidates[index].group = start..<index + 1
      if index > 0, start < index {
        candidates[index].followsPreposition = candidates[start].followsPreposition
      }
    }
    // Every member knows the whole list.
    for index in candidates.indices.reversed().dropFirst()
    where candidates[index + 1].group.lowerBound == candidates[index].group.lowerBound {
      candidates[index].group = candidates[index + 1].group
    }
  }

  func isContrast(_ token: Int, _ analysis: borrowing Analysis) -> Bool {
    let cue = Int(cues[token])
    return cue >= 0
      && !analysis.cues[cue].entry.roles.isDisjoint(with: [.contrast, .concession])
  }

  /// True if nothing but commas and conjunctions stands before a phrase and after the one before.
  private func isListed(_ index: Int, _ analysis: borrowing Analysis) -> Bool {
    let between = candidates[index - 1].tokens.upperBound..<candidates[index].tokens.lowerBound
    guard (1...2).contains(between.count), candidates[index].isAspect,
      candidates[index - 1].isAspect
    else { return false }
    return between.allSatisfy {
      boundaries[$0] == .comma || tags[$0] == .coordinatingConjunction && !isContrast($0, analysis)
    }
  }
}

internal import Tokenizing

/// A sentence between quotation marks and the name of who said it.
struct SpokenWords {
  /// The words, without the marks around them.
  var words: Range<Int>
  /// The name, as it stands beside the quote.
  var speaker: Range<Int>
}

extension SpokenWords {
  /// Returns the sentences that named persons say in a block.
  ///
  /// - Complexity: O(*n*) in the number of words.
  static func find(_ words: [ReadWord], in block: Range<Int>) -> [SpokenWords] {
    let runs = quotes(words, in: block)
    var spoken: [SpokenWords] = []
    var speaker: Range<Int>?
    for (place, run) in runs.enumerated() {
      let next = place + 1 < runs.count ? runs[place + 1].lowerBound : block.upperBound
      let isOpen = isUnfinished(words, run, next: place + 1 < runs.count ? runs[place + 1] : nil)
      if let found = name(
        words, before: run.lowerBound,
        from: place == 0 ? block.lowerBound : runs[place - 1].upperBound)
      {
        speaker = found
      } else if let found = name(words, after: run.upperBound, until: next) {
        speaker = found
      } else if run.upperBound < next, words[run.upperBound].isContent {
        speaker = nil
      }
      if let speaker, !isOpen {
        let inside = run.lowerBound + 1..<run.upperBound - 1
        for sentence in SentenceCutter.sentences(words, in: inside) {
          spoken.append(SpokenWords(words: trimmed(words, sentence), speaker: speaker))
        }
      }
      if isOpen { break }
    }
    return spoken
  }

  /// The quotes of a block, with their marks.
  private static func quotes(_ words: [ReadWord], in block: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in block where words[index].isQuoted && words[index].kind == .punctuation {
      let text = words[index].text
      if let open = start, ["\"", "”", "’"].contains(where: text.hasPrefix) {
        if index > open + 3 { runs.append(open..<index + 1) }
        start = nil
      } else if start == nil, ["\"", "“", "‘"].contains(text) {
        start = index
      }
    }
    return runs
  }

  /// Whether a sentence goes on in the next quote: a comma before the attribution and a small
  /// letter after it.
  private static func isUnfinished(_ words: [ReadWord], _ run: Range<Int>, next: Range<Int>?)
    -> Bool
  {
    guard let first = words[run].dropFirst().first, first.isCapitalized else { return true }
    guard let next, let following = words[next].dropFirst().first else { return false }
    return !following.isCapitalized && following.kind == .word
  }

  /// The name after a quote: `said Petra Wyndlass`, `Ms Wyndlass said`, `said its director, Anselm
  /// Roake`.
  private static func name(_ words: [ReadWord], after index: Int, until end: Int) -> Range<Int>? {
    let end = min(end, index + 14)
    guard index < end else { return nil }
    if speaking.contains(words[index].lower) {
      if let name = properName(words, at: index + 1, end) { return name }
      guard let comma = words[index..<end].firstIndex(where: { $0.text == "," }), comma > index + 1,
        words[index + 1..<comma].allSatisfy({
          $0.part != .verb && $0.part != .pronoun
            || ["its", "their", "his", "her"].contains($0.lower)
        })
      else { return nil }
      return properName(words, at: comma + 1, end)
    }
    guard let name = properName(words, at: index, end) else { return nil }
    var place = name.upperBound
    if place < end, words[place].text == "," {
      guard let close = words[(place + 1)..<end].firstIndex(where: { $0.text == "," }) else {
        return nil
      }
      place = close + 1
    }
    return place < end && speaking.contains(words[place].lower) ? name : nil
  }

  /// The name before a quote: `Ann Francke, the chief executive, said: “…”`.
  private static func name(_ words: [ReadWord], before index: Int, from start: Int) -> Range<Int>? {
    guard index - start >= 3, words[index - 1].text == ":",
      speaking.contains(words[index - 2].lower),
      let first = words[start..<index].lastIndex(where: { SentenceCutter.isTerminator($0) }).map({
        $0 + 1
      })
        ?? Optional(start),
      let name = properName(words, at: first, index)
    else { return nil }
    if name.upperBound == index - 2 { return name }
    guard words[name.upperBound].text == ",", words[index - 3].text == "," else { return nil }
    return name
  }

  /// A run of capitalized words that are a person's name.
  private static func properName(_ words: [ReadWord], at start: Int, _ end: Int) -> Range<Int>? {
    var index = start
    while index < end, words[index].isCapitalized, words[index].kind == .word,
      !words[index].lower.hasSuffix("'s"), !words[index].isQuoted, words[index].lower != "i"
    {
      index += 1
      if index < end, words[index].text == ".",
        ["dr", "mr", "ms", "mrs"].contains(words[index - 1].lower)
      {
        index += 1
      }
    }
    guard index > start, index - start <= 5,
      index == words.count || !words[min(index, words.count - 1)].isHyphenated
    else { return nil }
    return start..<index
  }

  private static func trimmed(_ words: [ReadWord], _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, words[end - 1].text == "," { end -= 1 }
    return range.lowerBound..<end
  }

  private static let speaking: Set<String> = [
    "said", "says", "added", "adds", "wrote", "writes", "warned", "warns", "explained", "explains",
    "recalled", "recalls", "insisted", "insists", "argued", "argues", "told", "asked", "replied",
  ]
}

internal import Tokenizing

/// Which tokens stand in the scope of a negation: those after a negator, until the clause ends.
///
/// The scope is the rule's own, so that "not worth the money" marks what the rule turns around, but it
/// is read from the tokens, for words without an opinion are marked too.
enum NegationScopes {
  /// The farthest token that is marked.
  private static let reach = 5

  /// Flags the tokens; leaves the array empty if there is no negator.
  ///
  /// - Precondition: The cues are those of the finder.
  /// - Complexity: O(*n*)
  static func mark(_ analysis: borrowing Analysis, into flags: inout [Bool]) {
    flags.removeAll(keepingCapacity: true)
    guard !analysis.cues.roles.isDisjoint(with: .negator) else { return }
    for index in analysis.cues.indices {
      let cue = analysis.cues[index]
      guard !cue.entry.roles.isDisjoint(with: .negator), !cue.entry.roles.contains(.idiom) else {
        continue
      }
      if flags.isEmpty {
        flags.append(contentsOf: repeatElement(false, count: analysis.tokenCount))
      }
      let first = Int(cue.last) + 1
      let last = end(of: index, analysis)
      if first < last { for token in first..<last { flags[token] = true } }
    }
  }

  private static func end(of index: Int, _ analysis: borrowing Analysis) -> Int {
    let end = min(analysis.tokenCount, Int(analysis.cues[index].last) + 1 + reach)
    var next = index + 1
    while next < analysis.cues.count {
      let cue = analysis.cues[next]
      if Int(cue.first) >= end { break }
      if cue.boundary != .none || !cue.entry.roles.isDisjoint(with: [.contrast, .concession]) {
        return Int(cue.first)
      }
      next += 1
    }
    return end
  }
}

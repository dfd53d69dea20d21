internal import Tokenizing

/// A place in a text that bears on its feeling: an opinion, something that modifies opinions, or the
/// end of a clause.
///
/// Cues stand in text order. The rules read and change them; everything between cues means nothing
/// to any rule.
struct Cue {
  /// The first token and the last one.
  var first: Int32
  var last: Int32

  /// What the lexicon says; empty for a boundary.
  var entry: LexiconEntry

  /// The number of the lexicon's entry, or -1.
  var number: Int32

  /// What ends here, if the cue is a boundary.
  var boundary: Boundary = .none

  /// How many marks the boundary has (`!!!` is three).
  var marks: UInt8 = 0

  /// How the first token was written.
  var flags: Token.Flags = []

  /// The opinion's weight in thousandths as the rules have left it so far; 0 if it has none.
  var weight: Int32

  /// The rules that changed the weight: bit *i* is the analyzer's rule *i*.
  var changedBy: UInt32 = 0

  /// The first token of what decided: the opinion itself, or a modifier right before it.
  var spanFirst: Int32

  /// What a boundary ends, from nothing to a sentence.
  enum Boundary: UInt8, Comparable {
    case none, comma, clause, sentence, question, exclamation

    static func < (a: Boundary, b: Boundary) -> Bool { a.rawValue < b.rawValue }
  }

  /// True while the cue carries an opinion that no rule has taken away.
  var isOpinion: Bool { weight != 0 }

  init(first: Int, last: Int, entry: LexiconEntry, number: Int, flags: Token.Flags) {
    self.first = Int32(truncatingIfNeeded: first)
    self.last = Int32(truncatingIfNeeded: last)
    self.entry = entry
    self.number = Int32(truncatingIfNeeded: number)
    self.flags = flags
    weight = Int32(entry.valence)
    spanFirst = self.first
  }

  init(boundary: Boundary, at token: Int, marks: Int) {
    self.init(first: token, last: token, entry: LexiconEntry(), number: -1, flags: [])
    self.boundary = boundary
    self.marks = UInt8(clamping: marks)
  }
}

extension [Cue] {
  /// Puts cues among these, each in its place and instead of those inside it.
  ///
  /// - Precondition: `others` are in text order and do not overlap.
  /// - Complexity: O(*n*) in the number of all cues.
  mutating func merge(_ others: [Cue]) {
    let old = self
    removeAll(keepingCapacity: true)
    reserveCapacity(old.count + others.count)
    var index = 0
    for other in others {
      while index < old.count, old[index].last < other.first {
        append(old[index])
        index += 1
      }
      while index < old.count, old[index].first <= other.last { index += 1 }
      append(other)
    }
    append(contentsOf: old[index...])
  }
}

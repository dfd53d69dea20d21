internal import Tokenizing

/// A part of a sentence that says one thing: who or what, and what of it.
struct AspectClause {
  /// What a clause speaks of, as far as its grammar shows.
  enum Subject: Equatable {
    /// A noun phrase, by its number.
    case phrase(Int)
    /// `it`, `they`, `this`: what was spoken of before.
    case pronoun
    /// `which`, `who`: what stands right before.
    case relative
    /// `I`, `we`, `nobody`: whoever feels.
    case person
    /// None that is seen.
    case none
  }

  /// The clause’s tokens, with the conjunction that opens it.
  var tokens: Range<Int>
  /// The noun phrases inside.
  var phrases: Range<Int>
  /// The first verb, if there is one.
  var verb: Int?
  var subject = Subject.none
  /// Whether it begins a sentence.
  var startsSentence: Bool
}

internal import Tokenizing

/// A noun phrase on its way to becoming an aspect.
struct AspectCandidate {
  /// All tokens of the phrase.
  var tokens: Range<Int>
  /// The tokens that name the aspect; empty for a phrase that names none.
  var name: Range<Int>
  /// The token that says what it is.
  var head: Int
  /// Whether a preposition stands before it.
  var followsPreposition = false
  /// Whether it has a determiner or an adjective of its own.
  var isModified = false
  /// Whether its head carries a feeling although it is a thing: `noise`.
  var hasFeelingHead = false
  /// The candidates that it is listed with: `the food and the service`.
  var group: Range<Int>

  /// The sum of the opinions about it, in thousandths, and their number.
  var weight: Int64 = 0
  var opinionCount = 0
  /// The clause with the heaviest opinion, as tokens, and that opinion.
  var quote: Range<Int>
  var heaviest: Int64 = 0

  /// Whether the phrase names something to have an opinion of.
  var isAspect: Bool { !name.isEmpty }

  /// Adds an opinion that stands in a clause.
  mutating func add(_ opinion: Int64, clause: Range<Int>) {
    weight += opinion
    opinionCount += 1
    guard opinion.magnitude > heaviest.magnitude else { return }
    heaviest = opinion
    quote = clause
  }
}

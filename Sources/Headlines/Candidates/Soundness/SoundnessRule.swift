internal import Tokenizing

/// A reason for which a sentence is no headline.
///
/// Rules look at the words alone. They would rather lose a good sentence than let a bad one
/// through: an article has many sentences and needs few headlines.
struct SoundnessRule: Sendable {
  /// The name by which tests call a rule.
  enum Name: String, Sendable, CaseIterable {
    case length, beginning, ending, clause, pairs, firstPerson, secondPerson, pronoun, demonstrative
    case reference, bareNumber, comparison, colon, kind, series, order, fusion
    case ellipsis
  }

  /// The name.
  var name: Name
  /// Whether a draft breaks the rule.
  var isBroken: @Sendable (SentenceDraft) -> Bool

  /// All rules that make a statement stand alone.
  static let all: [SoundnessRule] = [
    .length, .kind, .colon, .pairs, .beginning, .ending, .clause, .firstPerson, .secondPerson,
    .pronoun, .demonstrative, .reference, .bareNumber, .comparison, .order, .series,
    .fusion, .ellipsis,
  ]

  /// The same for an article whose writer says `I`.
  static let personal = all.filter { $0.name != .firstPerson } + [smallTalk]

  /// The rules that hold for words put between quotation marks too.
  static let quoted: [SoundnessRule] = [
    .length, .kind, .colon, .pairs, .ending, .quoteBeginning, .bareNumber, .comparison,
  ]

  /// The first rule that a draft breaks; nil for a sound one.
  static func broken(by draft: SentenceDraft, of rules: [SoundnessRule] = all) -> Name? {
    rules.first { $0.isBroken(draft) }?.name
  }
}

/// The part a word plays in its sentence: the 17 universal part-of-speech tags.
///
/// The names are those of Universal Dependencies, whose guidelines say what belongs to which. Some
/// points where grammars differ: possessive pronouns are pronouns, and a determiner without a noun
/// is one too; `be` is an auxiliary also as a copula; `not` and the `to` before a verb are
/// particles.
///
/// Source: S. Petrov, D. Das, R. McDonald, "A universal part-of-speech tagset", LREC (2012); J.
/// Nivre et al., "Universal Dependencies v2", LREC (2020).
public enum PartOfSpeech: UInt8, CaseIterable, Sendable {
  /// `great`, `second`
  case adjective
  /// `in`, `of`; also the particle of a verb: pick `up`
  case adposition
  /// `very`, `there`, `how`
  case adverb
  /// `is`, `has` done, `can`
  case auxiliary
  /// `and`, `but`
  case coordinatingConjunction
  /// `the`, `this` phone
  case determiner
  /// `wow`, `please`
  case interjection
  /// `battery`
  case noun
  /// `7`, `seven`
  case numeral
  /// `not`, `to` go, Anna`'s`
  case particle
  /// `she`, `her`, `which`, `something`
  case pronoun
  /// `Anna`
  case properNoun
  /// `.`
  case punctuation
  /// `because`, `that` it works
  case subordinatingConjunction
  /// `$`, `:-)`
  case symbol
  /// `runs`
  case verb
  /// What has no part: foreign words, fragments.
  case other
}

extension PartOfSpeech {
  /// The name in Universal Dependencies: `ADJ`, `ADP` …
  public var name: String {
    switch self {
    case .adjective: "ADJ"
    case .adposition: "ADP"
    case .adverb: "ADV"
    case .auxiliary: "AUX"
    case .coordinatingConjunction: "CCONJ"
    case .determiner: "DET"
    case .interjection: "INTJ"
    case .noun: "NOUN"
    case .numeral: "NUM"
    case .particle: "PART"
    case .pronoun: "PRON"
    case .properNoun: "PROPN"
    case .punctuation: "PUNCT"
    case .subordinatingConjunction: "SCONJ"
    case .symbol: "SYM"
    case .verb: "VERB"
    case .other: "X"
    }
  }

  /// The part of speech with this name in Universal Dependencies; nil for any other name.
  public init?(name: String) {
    guard let part = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = part
  }
}

extension PartOfSpeech: CustomStringConvertible {
  /// The name in Universal Dependencies.
  public var description: String { name }
}

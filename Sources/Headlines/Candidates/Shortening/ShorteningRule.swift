/// One way to make a sentence shorter without changing what it says of anyone.
///
/// A rule takes words away and adds none. It leaves alone what limits or turns a statement:
/// negations, hedges, conditions, quantifiers, and who claims it. Rules are applied in the order of
/// `all`; each gives a step at which the shortening may stop.
///
/// Source: the kinds of clauses follow B. Dorr, D. Zajic, R. Schwartz, "Hedge Trimmer: a
/// parse-and-trim approach to headline generation", HLT-NAACL (2003), told from parts of speech
/// here.
struct ShorteningRule: Sendable {
  /// The name by which reasons and tests call a rule.
  enum Name: String, Sendable, CaseIterable {
    case dateline, connective, timeOpener, brackets, decided, attribution
    case apposition, relativeClause, relativeInside, participle, coordination, laterClause
    case weekday, insertion, trailingPhrase, secondVerb, explanation, afterthought, cause
  }

  /// The name.
  var name: Name
  /// What it does, in words, for a reason: "without the relative clause".
  var effect: String
  /// Shortens a draft; false if there was nothing to do.
  var apply: @Sendable (inout SentenceDraft) -> Bool

  /// The rules that make a sentence stand on its own; they cost nothing.
  static let cleaning: [ShorteningRule] = [.dateline, .connective, .brackets, .attribution]

  /// The rules that leave something out, the least first.
  static let cutting: [ShorteningRule] = [
    .decided, .weekday, .relativeClause, .participle, .explanation, .afterthought, .apposition,
    .relativeInside,
    .insertion, .timeOpener, .coordination, .laterClause, .cause, .trailingPhrase, .secondVerb,
  ]

  /// Shortens a draft and remembers it.
  func shorten(_ draft: inout SentenceDraft) -> Bool {
    guard apply(&draft) else { return false }
    draft.applied.append(name)
    return true
  }
}

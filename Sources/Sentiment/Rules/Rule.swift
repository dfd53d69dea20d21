/// One rule of how the words around an opinion change it.
///
/// A rule is a value: its constants are properties with a default that was chosen on development
/// data, its source is named, and an analyzer without it shows what it brings.
protocol Rule: Sendable {
  /// The name by which explanations, options and the documentation call the rule.
  static var name: RuleName { get }

  /// Changes the weights of the cues that the rule speaks of.
  ///
  /// - Complexity: O(*n*) in the number of cues.
  func apply(to analysis: inout Analysis)
}

/// The rules, in the order in which they are applied.
public enum RuleName: String, CaseIterable, Codable, Sendable {
  case repetition, capitals, elongation, intensifier, negation, bareNegation, hedge, question
  case contrast, exclamation, rating
}

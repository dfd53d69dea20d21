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
  case rating, capitals, elongation, intensifier, negation, bareNegation, hedge, question
  case contrast, exclamation, repetition

  /// The rule's bit in a set of rules.
  var bit: UInt32 {
    switch self {
    case .repetition: 1
    case .capitals: 2
    case .elongation: 4
    case .intensifier: 8
    case .negation: 16
    case .bareNegation: 32
    case .hedge: 64
    case .question: 128
    case .contrast: 256
    case .exclamation: 512
    case .rating: 1024
    }
  }
}

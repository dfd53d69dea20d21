/// Words that ask the reader to take a step that the page's maker wants: buy, sign, join, reply.
public struct CallToAction: Hashable, Sendable {
  /// In what form it asks.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A button, or a link that is dressed as one.
    case button
    /// A link in the text.
    case link
    /// A sentence of the running text.
    case sentence
  }

  /// What can be wrong with it.
  public enum Problem: String, Hashable, Sendable, CaseIterable {
    /// It does not say what happens.
    case vague
    /// Not everyone can see or use it.
    case hidden
    /// Beside it another asks for something else with the same weight.
    case competing
    /// It does not say who should act.
    case passive
    /// It has too many words.
    case long
  }

  /// In what form it asks.
  public var kind: Kind
  /// What it says, on one line.
  public var words: String
  /// Its words in the page's text; empty where they are a label.
  public var text: Range<Int>
  /// Where it stands in the source.
  public var source: Range<Int>
  /// The number of the page's element; nil of a sentence.
  public var element: Int?
  /// The number of the page's block.
  public var block: Int?
  /// What is wrong with it.
  public var problems: Set<Problem> = []
}

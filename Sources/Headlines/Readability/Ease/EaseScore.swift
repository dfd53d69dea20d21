/// How easy a text is to read, as learned from readers, with the reasons.
///
/// A model's scale is told in its card. Higher is easier.
public struct EaseScore: Hashable, Sendable {
  /// The ease, in thousandths.
  public var thousandths: Int
  /// The range in which four in five texts of this ease are, in thousandths.
  public var range: ClosedRange<Int>
  /// The share of the texts that were learned from which are harder, from 0 to 1.
  public var easierThan: Double
  /// The reasons, which add up to the ease: the start, then families of features, words, and other
  /// words; only the start and what is left where no reasons were asked for.
  ///
  /// Invariant: their weights add up to `thousandths`.
  public var parts: [Part]

  /// The ease.
  public var ease: Double { Double(thousandths) / 1000 }

  /// One reason.
  public struct Part: Hashable, Sendable {
    /// What it is.
    public var kind: Kind
    /// What it adds to the ease, in thousandths.
    public var weight: Int
    /// Where the words first stand, in bytes of the text; nil for what is no word.
    public var span: Range<Int>?
  }

  /// What a reason speaks of.
  public enum Kind: Hashable, Sendable {
    /// Where every text starts.
    case start
    /// A family of features.
    case family(EaseFamily)
    /// A word, or two neighboring ones.
    case words
    /// All words that are not told one by one.
    case otherWords

    /// The name in output.
    public var name: String {
      switch self {
      case .start: "start"
      case .family(let family): family.rawValue
      case .words: "words"
      case .otherWords: "otherWords"
      }
    }
  }
}

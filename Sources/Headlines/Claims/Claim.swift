internal import Tokenizing

/// Something that a headline says and that its article should say too.
public struct Claim: Hashable, Sendable {
  /// What sort of claim it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    /// A content word.
    case word
    /// Somebody's or something's name.
    case name
    /// A figure, with its unit and what it counts.
    case number
    /// Words in quotation marks.
    case quote
    /// A word that says how something came out: wins, closes, doubles.
    case outcome
    /// A word that leaves no room: first, only, never, biggest.
    case absolute
  }

  /// What sort of claim it is.
  public var kind: Kind
  /// The words, as the headline has them.
  public var text: String
  /// Where they stand in the headline, in UTF-8 bytes.
  public var span: Range<Int>
  /// Whether the article has them.
  public var isSupported: Bool

  /// Creates a claim.
  public init(kind: Kind, text: String, span: Range<Int>, isSupported: Bool) {
    self.kind = kind
    self.text = text
    self.span = span
    self.isSupported = isSupported
  }
}

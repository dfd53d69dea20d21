/// A piece of a text that counts: a word, a number, an emoji, a mark.
///
/// A token is a byte range of the original text, what it is, and which term it stands for. It owns
/// nothing, so a stream of tokens is one flat array.
public struct Token: Hashable, Sendable {
  /// The first byte, as an offset into the text.
  public var start: UInt32
  /// The byte after the last one.
  public var end: UInt32
  /// The normalized term, if the stream was resolved against a table; else `TermID.unknown`.
  public var term: TermID
  /// What the token is.
  public var kind: Kind
  /// How it was written.
  public var flags: Flags

  /// Creates a token.
  @inlinable
  public init(
    start: UInt32, end: UInt32, kind: Kind, flags: Flags = [], term: TermID = .unknown
  ) {
    self.start = start
    self.end = end
    self.term = term
    self.kind = kind
    self.flags = flags
  }

  /// The token's bytes, as a range of offsets into the text.
  public var range: Range<Int> { Int(start)..<Int(end) }
}

extension Token {
  /// What a token is.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// Letters, with the apostrophes and digits inside: `don’t`, `3rd`.
    case word
    /// Digits with their separators: `3.5`, `1,000`.
    case number
    /// One emoji, with skin tone, joiners and variation selectors.
    case emoji
    /// A face made of characters: `:-)`, `¯\_(ツ)_/¯`.
    case emoticon
    /// `#` and a word.
    case hashtag
    /// `@` and a name.
    case mention
    /// A web address, with or without its scheme.
    case url
    /// An e-mail address.
    case email
    /// Two neighboring characters of a script without spaces (or one that stands alone).
    case bigram
    /// A mark or a run of the same mark: `,`, `!!!`.
    case punctuation
    /// Any other sign: `$`, `™`.
    case symbol
  }

  /// How a token was written.
  public struct Flags: OptionSet, Hashable, Sendable {
    /// The bits.
    public var rawValue: UInt16

    /// Creates flags from their bits.
    @inlinable
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Two letters or more, all of them capitals.
    @inlinable public static var shouted: Flags { Flags(rawValue: 1) }
    /// The first letter is a capital.
    @inlinable public static var capitalized: Flags { Flags(rawValue: 2) }
    /// A letter was repeated for effect; the term is the word without that: `sooo`.
    @inlinable public static var elongated: Flags { Flags(rawValue: 4) }
    /// Joined to the token before it by a hyphen alone: the second half of `must-have`.
    @inlinable public static var hyphenated: Flags { Flags(rawValue: 8) }
    /// A word inside the hashtag token before it.
    @inlinable public static var inHashtag: Flags { Flags(rawValue: 16) }
    /// The first token of a line.
    @inlinable public static var startsLine: Flags { Flags(rawValue: 32) }
    /// There is white space before the token.
    @inlinable public static var afterSpace: Flags { Flags(rawValue: 64) }
  }
}

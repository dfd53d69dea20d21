internal import Tokenizing

/// A word of a document: where it stands, what it is, and how it was written.
///
/// Words own nothing, so a document is one flat array of them. Marks, addresses and emoji are no
/// words; what they leave behind is `breaksBefore` on the word after them.
struct DocumentWord {
  /// The first byte, as an offset into the title for its words, else into the text.
  var start: UInt32
  /// The byte after the last one, without a possessive ending.
  var end: UInt32
  /// The number of its normalized form in the `WordTable`.
  var form: UInt32
  /// The number of its stem in the `WordTable`.
  var stem: UInt32
  /// The number of its sentence, from 0.
  var sentence: UInt32
  /// The part it plays; `other` where there is no tagger.
  var tag: PartOfSpeech
  /// How it was written.
  var marks: Marks
  /// What it may do in a candidate.
  var role: Role = []

  /// How a word was written and where it stands.
  struct Marks: OptionSet {
    var rawValue: UInt16

    /// Something that ends phrases stands before it: a mark, an address, a new sentence.
    static let breaksBefore = Marks(rawValue: 1)
    /// Joined to the word before it by a hyphen.
    static let hyphenated = Marks(rawValue: 2)
    /// The first word of a line.
    static let startsLine = Marks(rawValue: 4)
    /// The first word of a sentence.
    static let startsSentence = Marks(rawValue: 8)
    /// The first letter is a capital.
    static let capitalized = Marks(rawValue: 16)
    /// Two capitals or more: `ECB`, `mRNA`.
    static let acronym = Marks(rawValue: 32)
    /// It stands in a line that is a heading.
    static let inHeading = Marks(rawValue: 64)
    /// A parenthesis opens before it.
    static let afterParenthesis = Marks(rawValue: 128)
    /// A parenthesis closes after it.
    static let beforeParenthesis = Marks(rawValue: 256)
    /// A stop word.
    static let stop = Marks(rawValue: 512)
    /// Digits with their separators, and nothing else.
    static let number = Marks(rawValue: 1024)
    /// It has a digit.
    static let hasDigit = Marks(rawValue: 2048)
    /// It ends in a possessive: `Anna’s`.
    static let possessive = Marks(rawValue: 4096)
    /// It is of the title.
    static let inTitle = Marks(rawValue: 8192)
  }

  /// What a word may do in a candidate.
  struct Role: OptionSet {
    var rawValue: UInt8

    /// A candidate may begin with it.
    static let start = Role(rawValue: 1)
    /// A candidate may go on with it.
    static let inside = Role(rawValue: 2)
    /// A candidate of several words may end with it.
    static let end = Role(rawValue: 4)
    /// It may be a candidate by itself.
    static let alone = Role(rawValue: 8)
    /// It joins two phrases and is none itself: `of`.
    static let joint = Role(rawValue: 16)
  }
}

/// A document as its readers see it: blocks in order, what in them can be clicked or looked at, and
/// where all of it stands in the source.
///
/// A page is a value that whoever parses Markdown or HTML fills in; the checks of this module read
/// nothing else. Its `text` holds the visible words of all blocks, without markup and with
/// references resolved, two line feeds between blocks. Ranges named *text* count bytes of `text`,
/// ranges named *source* bytes of the UTF-8 source.
///
///     Read [our *guide*](guide.html) first.
///
/// is one paragraph with the text "Read our guide first." and one link, whose text range covers
/// "our guide".
public struct Page: Hashable, Sendable {
  /// The visible words of all blocks, UTF-8.
  public var text: [UInt8]

  /// What the document says its title is (front matter, `title`, else the first heading).
  public var title: String?

  /// Where the title stands in the source; nil if it has none.
  public var titleSource: Range<Int>?

  /// The blocks, in order; their text ranges do not overlap.
  public var blocks: [PageBlock]

  /// Links, buttons, pictures and form fields, in order of their place in the source.
  public var elements: [PageElement]

  /// How places in `text` are found in the source.
  public var places: PagePlaces

  /// Whether the page was HTML: it may have buttons, hidden parts, and parts around its main text.
  public var isHTML: Bool

  /// Checks that the page asks to be left out, by identifier (`<!-- sentivane off: … -->`).
  public var silences: [PageSilence]

  /// Creates a page.
  public init(
    text: [UInt8] = [], title: String? = nil, titleSource: Range<Int>? = nil,
    blocks: [PageBlock] = [], elements: [PageElement] = [], places: PagePlaces = PagePlaces(),
    isHTML: Bool = false, silences: [PageSilence] = []
  ) {
    self.text = text
    self.title = title
    self.titleSource = titleSource
    self.blocks = blocks
    self.elements = elements
    self.places = places
    self.isHTML = isHTML
    self.silences = silences
  }
}

/// A paragraph, heading, item … of a page.
public struct PageBlock: Hashable, Sendable {
  /// What a block is.
  public enum Kind: Hashable, Sendable {
    case paragraph
    /// A heading of level 1 to 6.
    case heading(level: Int)
    case listItem
    case quote
    case code
    case tableCell
    case caption
  }

  /// What it is.
  public var kind: Kind
  /// Its words in the page's text.
  public var text: Range<Int>
  /// The block in the source, with its markup.
  public var source: Range<Int>
  /// Whether it belongs to the main text, and not to menus, footers, asides.
  public var isMain: Bool
  /// Names, roles, classes and ids of the elements around it, the nearest first, separated by spaces.
  public var surroundings: String

  /// Creates a block.
  public init(
    kind: Kind, text: Range<Int>, source: Range<Int>, isMain: Bool = true,
    surroundings: String = ""
  ) {
    self.kind = kind
    self.text = text
    self.source = source
    self.isMain = isMain
    self.surroundings = surroundings
  }
}

/// A part of the source in which checks are switched off.
public struct PageSilence: Hashable, Sendable {
  /// The check's identifier, or nil for all checks.
  public var check: String?
  /// Where it holds, in the source.
  public var source: Range<Int>

  /// Creates a silence.
  public init(check: String?, source: Range<Int>) {
    self.check = check
    self.source = source
  }
}

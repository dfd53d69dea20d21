/// Something in a page that can be clicked, filled in or looked at.
public struct PageElement: Hashable, Sendable {
  /// What an element is.
  public enum Kind: Hashable, Sendable {
    case link
    /// `button`, `input type=submit|button|image`, or an element with the role of a button.
    case button
    case image
    /// `form`; its text range covers all blocks in it.
    case form
    /// `input`, `select`, `textarea` that a person fills in.
    case field
  }

  /// What it is.
  public var kind: Kind
  /// Its words in the page's text; empty for a picture, or where there are none.
  public var text: Range<Int>
  /// The element in the source, with its markup.
  public var source: Range<Int>
  /// The link's target, the picture's source, the form's action, the field's type; as written.
  public var target: String
  /// What is said in place of words: `alt`, `aria-label`, a submit button's `value`; nil if absent,
  /// empty if it is there and empty.
  public var label: String?
  /// The attribute `title`.
  public var hint: String?
  /// The class names and the id, as written, separated by spaces: they tell buttons from links.
  public var classes: String
  /// The attribute `style`, as written: in mails and old pages it alone makes a button of a link.
  public var style: String
  /// Names, roles, classes and ids of the elements around it, the nearest first, separated by
  /// spaces: they tell menus, consent boxes and share bars. Not more than a few.
  public var surroundings: String
  /// Width and height in CSS pixels, where the source states them.
  public var statedSize: PixelSize?
  /// Whether nobody sees it: `hidden`, `aria-hidden`, `display:none`, zero size.
  public var isHidden: Bool
  /// Whether it can't be used: `disabled`, `aria-disabled`.
  public var isDisabled: Bool
  /// Whether it is in the main text, and not in menus, footers, asides.
  public var isMain: Bool
  /// The number of the block that it stands in; nil if in none.
  public var block: Int?

  /// Creates an element.
  public init(
    kind: Kind, text: Range<Int>, source: Range<Int>, target: String = "", label: String? = nil,
    hint: String? = nil, classes: String = "", style: String = "", surroundings: String = "",
    statedSize: PixelSize? = nil, isHidden: Bool = false, isDisabled: Bool = false,
    isMain: Bool = true, block: Int? = nil
  ) {
    self.kind = kind
    self.text = text
    self.source = source
    self.target = target
    self.label = label
    self.hint = hint
    self.classes = classes
    self.style = style
    self.surroundings = surroundings
    self.statedSize = statedSize
    self.isHidden = isHidden
    self.isDisabled = isDisabled
    self.isMain = isMain
    self.block = block
  }
}

/// A picture's size in pixels.
public struct PixelSize: Hashable, Sendable {
  /// The width, in pixels.
  public var width: Int
  /// The height, in pixels.
  public var height: Int

  /// Creates a size.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

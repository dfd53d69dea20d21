internal import Headlines

/// What an element means for reading a page's text.
///
/// Elements that are not named here, such as `b` or `span`, only mark words and are passed over.
enum HTMLElement: UInt8, CaseIterable {
  // Elements whose end matters, because they hold a region of the page.
  case div, section, article, main, nav, header, footer, aside, form, dialog
  case blockquote, list, item, preformatted, caption
  case noscript, template, svg, math, canvas, object, audio, video, button, select

  // Elements that begin and end a block.
  case heading, topHeading, block

  // A cell of a table, a line's end, a link, a picture, a field.
  case cell, lineBreak, anchor, image, input

  // Elements whose content is no markup.
  case title, script, style, textarea, iframe, xmp, noframes

  // Elements of their own.
  case meta, other
}

extension HTMLElement {
  /// How far from the main text the content of an element is.
  enum Distance: UInt8, Comparable {
    /// Text.
    case none
    /// In a form. Some pages are one form as a whole.
    case form
    /// Navigation and what else is around a text.
    case around
    /// Nothing that a reader sees.
    case hidden

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// How far from the main text this element's content is.
  var distance: Distance {
    switch self {
    case .form: .form
    case .nav, .header, .footer, .aside, .dialog: .around
    case .noscript, .template, .svg, .math, .canvas, .object, .audio, .video, .button, .select:
      .hidden
    default: .none
    }
  }

  /// Whether the element's content is shown in another form, if at all, and not as words.
  var isOmitted: Bool {
    switch self {
    case .noscript, .template, .svg, .math, .canvas, .object, .audio, .video, .select: true
    default: false
    }
  }

  /// What the blocks in this element are; nil if that is not for it to say.
  var blockKind: PageBlock.Kind? {
    switch self {
    case .blockquote: .quote
    case .item: .listItem
    case .preformatted: .code
    case .caption: .caption
    default: nil
    }
  }

  /// Whether the element is held open until its end tag.
  var isRegion: Bool { rawValue <= Self.select.rawValue }

  /// Whether what follows the start tag is no markup up to the end tag of the same name.
  var isRaw: Bool {
    switch self {
    case .title, .script, .style, .textarea, .iframe, .xmp, .noframes: true
    default: false
    }
  }

  /// The element of a name.
  init(_ name: HTMLName) { self = Self.byName[name] ?? .other }

  private static let byName: [HTMLName: HTMLElement] = {
    let words: [(HTMLElement, StaticString)] = [
      (.div, "div"), (.section, "section"), (.article, "article"), (.main, "main"), (.nav, "nav"),
      (.header, "header"), (.footer, "footer"), (.aside, "aside"), (.form, "form"),
      (.dialog, "dialog"), (.noscript, "noscript"), (.template, "template"), (.svg, "svg"),
      (.math, "math"), (.canvas, "canvas"), (.object, "object"), (.audio, "audio"),
      (.video, "video"), (.button, "button"), (.select, "select"),
      (.topHeading, "h1"), (.heading, "h2"), (.heading, "h3"), (.heading, "h4"), (.heading, "h5"),
      (.heading, "h6"), (.block, "p"), (.item, "li"), (.list, "ul"), (.list, "ol"),
      (.block, "dl"), (.block, "dt"), (.block, "dd"), (.blockquote, "blockquote"),
      (.preformatted, "pre"), (.block, "table"), (.caption, "caption"), (.block, "thead"),
      (.block, "tbody"),
      (.block, "tfoot"), (.block, "tr"), (.block, "hr"), (.block, "address"), (.block, "center"),
      (.block, "details"), (.block, "summary"), (.block, "figure"), (.caption, "figcaption"),
      (.block, "fieldset"), (.block, "legend"), (.block, "body"), (.block, "head"),
      (.block, "html"), (.block, "hgroup"), (.block, "search"), (.list, "menu"),
      (.block, "option"), (.cell, "td"), (.cell, "th"), (.lineBreak, "br"), (.anchor, "a"),
      (.image, "img"), (.input, "input"),
      (.title, "title"), (.script, "script"), (.style, "style"), (.textarea, "textarea"),
      (.iframe, "iframe"), (.xmp, "xmp"), (.noframes, "noframes"), (.meta, "meta"),
    ]
    var table: [HTMLName: HTMLElement] = [:]
    for (element, word) in words { table[HTMLName(word)] = element }
    return table
  }()
}

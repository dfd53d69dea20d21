internal import Workspace

/// A text of others as its template shows it.
struct QuoteView: TemplateValue {
  /// A piece of the text; either of the two is nil.
  struct Piece: TemplateValue {
    /// Text that decided nothing.
    var plain: String?
    /// Words that decided.
    var marked: Mark?
  }

  /// Words that decided.
  struct Mark: TemplateValue {
    /// The words.
    var text: String
    /// `positive` or `negative`: what they speak for.
    var kind: String
  }

  /// The text in pieces.
  var pieces: [Piece]
  /// Whether something was left out at the beginning.
  var isCutBefore: Bool
  /// Whether something was left out at the end.
  var isCutAfter: Bool
  /// The judgement; nil if there is none.
  var label: Label?
  /// Where it stands in the input.
  var place: String
  /// When it was written; nil if that is not known.
  var time: String?
  /// Its group; nil if there is none.
  var group: String?
  /// Who wrote it; nil unless that was asked for.
  var author: String?

  /// A judgement.
  struct Label: TemplateValue {
    /// The label.
    var name: String
    /// The class of its color.
    var kind: String
    /// The valence, formatted; nil if there is none.
    var valence: String?
  }

  init(_ quote: ReportQuote) {
    pieces = Self.pieces(of: quote)
    isCutBefore = quote.isCutBefore
    isCutAfter = quote.isCutAfter
    label = quote.label.map { label in
      Label(
        name: label, kind: Self.kinds.contains(label) ? label : "neutral",
        valence: quote.valence.map(Numbers.net))
    }
    place = "line \(Numbers.count(quote.line))"
    time = quote.time.map(Dates.time)
    group = quote.group
    author = quote.author
  }

  private static let kinds = ["positive", "neutral", "negative"]
}

// MARK: - Pieces

extension QuoteView {
  /// Cuts a text at its marks; marks that are not in it, or overlap one before, are left out.
  private static func pieces(of quote: ReportQuote) -> [Piece] {
    let bytes = Array(quote.text.utf8)
    var pieces: [Piece] = []
    var position = 0
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    for mark in quote.marks {
      guard mark.start >= position, mark.end > mark.start, mark.end <= bytes.count,
        isBoundary(mark.start, in: bytes), isBoundary(mark.end, in: bytes)
      else { continue }
      if mark.start > position {
        pieces.append(Piece(plain: text(position..<mark.start), marked: nil))
      }
      let kind = mark.weight < 0 ? "negative" : "positive"
      pieces.append(
        Piece(plain: nil, marked: Mark(text: text(mark.start..<mark.end), kind: kind)))
      position = mark.end
    }
    if position < bytes.count {
      pieces.append(Piece(plain: text(position..<bytes.count), marked: nil))
    }
    return pieces
  }

  /// Whether no character's bytes are cut here.
  private static func isBoundary(_ index: Int, in bytes: [UInt8]) -> Bool {
    index == bytes.count || bytes[index] & 0xC0 != 0x80
  }
}

/// Lists of texts to read, and what the marks in them are.
struct QuoteLists: TemplateValue {
  /// One list.
  struct List: TemplateValue {
    /// What the texts have in common.
    var title: String
    /// What that means; nil if nothing has to be said.
    var note: String?
    /// The texts.
    var items: [QuoteView]

    /// Creates a list; nil of no texts.
    init?(_ title: String, note: String? = nil, _ quotes: [ReportQuote]) {
      guard !quotes.isEmpty else { return nil }
      self.title = title
      self.note = note
      items = quotes.map(QuoteView.init)
    }
  }

  /// The lists.
  var lists: [List]
  /// Whether marks have to be explained.
  var hasMarks: Bool

  /// Creates lists; nil of none.
  init?(_ lists: [List?]) {
    self.lists = lists.compactMap(\.self)
    hasMarks = self.lists.contains { $0.items.contains { $0.pieces.contains { $0.marked != nil } } }
    if self.lists.isEmpty { return nil }
  }
}

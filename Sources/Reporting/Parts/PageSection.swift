/// A part of a page with a title: findings in words, pictures, cards, texts to read, tables.
///
/// What is nil or empty does not appear.
struct PageSection: TemplateValue {
  /// The identifier on the page: letters and hyphens.
  var id: String
  /// The title.
  var title: String
  /// What is found, in words; the most important first.
  var findings: [Sentence] = []
  /// The pictures.
  var figures: FigureGrid?
  /// Things with their figures and texts.
  var cards: CardGrid?
  /// Texts to read.
  var quotes: QuoteLists?
  /// Tables without a picture.
  var tables: [TableView] = []

  /// The section as an entry of the contents.
  var link: PageHead.Link { PageHead.Link(id: id, title: title) }
}

/// The pictures of a section.
struct FigureGrid: TemplateValue {
  /// The pictures.
  var items: [FigureView]

  /// Creates a grid; nil of no pictures.
  ///
  /// - Parameters:
  ///   - first: The picture of which the section's findings say already what there is to see.
  ///   - others: Pictures of which that is told beside them.
  init?(_ first: Figure?, _ others: Figure?...) {
    items = [first.map { FigureView($0, isSummaryUnseen: true) }].compactMap(\.self)
    items += others.compactMap { $0.map { FigureView($0) } }
    if items.isEmpty { return nil }
  }

  /// Creates a grid of pictures beside which is told what there is to see; nil of none.
  init?(_ figures: [Figure?]) {
    items = figures.compactMap { $0.map { FigureView($0) } }
    if items.isEmpty { return nil }
  }
}

/// The cards of a section.
struct CardGrid: TemplateValue {
  /// The cards.
  var items: [Card]

  /// Creates a grid; nil of no cards.
  init?(_ items: [Card]) {
    guard !items.isEmpty else { return nil }
    self.items = items
  }
}

/// A thing with its figures and texts: a topic, an aspect, a day.
struct Card: TemplateValue {
  /// What it is; text of others.
  var title: String
  /// Its figures in a line.
  var figures: Sentence
  /// What to know of it, in a word or two, such as `few texts`; nil for nothing.
  var badge: String?
  /// What is found about it.
  var findings: [Sentence] = []
  /// Words that are typical of it.
  var terms: Terms?
  /// What people say of it.
  var lists: [CardList] = []
  /// Texts that show it.
  var quotes: [QuoteView] = []
}

/// Words of others in a row.
struct Terms: TemplateValue {
  /// What they are.
  var title: String
  /// The words.
  var items: [String]

  /// Creates a row; nil of no words.
  init?(_ title: String, _ items: [String]) {
    guard !items.isEmpty else { return nil }
    self.title = title
    self.items = items
  }
}

/// Short texts of others under a heading, such as what people praise.
struct CardList: TemplateValue {
  /// What they are.
  var title: String
  /// The class of their color.
  var kind: String
  /// The texts.
  var items: [String]

  /// Creates a list; nil of no texts.
  init?(_ title: String, kind: String, _ items: [String]) {
    guard !items.isEmpty else { return nil }
    self.title = title
    self.kind = kind
    self.items = items
  }
}

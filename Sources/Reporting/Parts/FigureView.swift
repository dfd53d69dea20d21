/// A picture as its template shows it.
struct FigureView: TemplateValue {
  /// The identifier on the page.
  var id: String
  /// What it shows, in a few words.
  var title: String
  /// What there is to see.
  var summary: String
  /// Whether only those hear it who cannot see the picture, because the page says it already.
  var isSummaryUnseen: Bool
  /// How to read it; nil if nothing has to be said.
  var note: String?
  /// The picture for wide columns.
  var wide: Markup
  /// The picture for narrow columns.
  var narrow: Markup
  /// The same as figures.
  var table: TableView

  init(_ figure: Figure, isSummaryUnseen: Bool = false) {
    id = figure.id
    title = figure.title
    summary = figure.summary
    self.isSummaryUnseen = isSummaryUnseen
    note = figure.note
    wide = Markup(figure.wide)
    narrow = Markup(figure.narrow)
    table = TableView(figure.table)
  }
}

/// A table as its template shows it.
struct TableView: TemplateValue {
  /// A cell.
  struct Cell: TemplateValue {
    /// What stands in it.
    var text: String
    /// Whether it is a figure.
    var isNumeric: Bool
  }

  /// A row.
  struct Row: TemplateValue {
    /// The cell that names it.
    var name: Cell
    /// The others.
    var cells: [Cell]
  }

  /// What it shows.
  var caption: String
  /// The columns' titles.
  var columns: [Cell]
  /// The rows.
  var rows: [Row]
  /// Whether it has too many rows for paper.
  var isLong: Bool

  init(_ table: DataTable) {
    caption = table.caption
    columns = table.columns.map { Cell(text: $0.title, isNumeric: $0.isNumeric) }
    rows = table.rows.map { row in
      Row(name: Self.cell(row.name), cells: row.cells.map(Self.cell))
    }
    isLong = rows.count > Self.mostRowsOnPaper
  }

  /// About two sheets.
  private static let mostRowsOnPaper = 80

  private static func cell(_ cell: DataTable.Cell) -> Cell {
    Cell(text: cell.text, isNumeric: cell.isNumeric)
  }
}

/// A picture on a page, with all that is needed to do without looking at it.
struct Figure {
  /// The identifier on the page, such as `over-time`: letters and hyphens.
  var id: String
  /// What the picture shows, in a few words.
  var title: String
  /// What there is to see in it, in a sentence or two; the text alternative.
  var summary: String
  /// What one has to know to read it: what bands and marks stand for, what was merged. Nil if nothing.
  var note: String?
  /// The picture for wide columns, as an SVG element 528 wide.
  var wide: String
  /// The picture for narrow columns, as an SVG element 320 wide.
  var narrow: String
  /// The same as figures.
  var table: DataTable
}

/// A table of words and figures, formatted.
struct DataTable {
  /// A column.
  struct Column {
    /// What stands above it.
    var title: String
    /// Whether it has figures, which are aligned at their ends.
    var isNumeric: Bool
  }

  /// A row; its first cell names it.
  struct Row {
    /// The cell that names the row.
    var name: Cell
    /// The other cells.
    var cells: [Cell]
  }

  /// A cell.
  struct Cell {
    /// What stands in it.
    var text: String
    /// Whether it is a figure.
    var isNumeric: Bool
  }

  /// What the table shows.
  var caption: String
  /// The columns; the first is that of the rows' names.
  var columns: [Column]
  /// The rows.
  var rows: [Row]
}

extension DataTable {
  /// Creates a table of rows of equally many texts.
  ///
  /// - Parameters:
  ///   - caption: What the table shows.
  ///   - columns: The titles and whether the column has figures.
  ///   - rows: The cells; a row that is too short has empty cells at its end.
  init(caption: String, columns: [(title: String, isNumeric: Bool)], rows: [[String]]) {
    self.caption = caption
    self.columns = columns.map { Column(title: $0.title, isNumeric: $0.isNumeric) }
    self.rows = rows.map { row in
      let cells = columns.indices.map { index in
        Cell(
          text: row.indices.contains(index) ? row[index] : "",
          isNumeric: columns[index].isNumeric)
      }
      return Row(
        name: cells.first ?? Cell(text: "", isNumeric: false), cells: Array(cells.dropFirst()))
    }
  }
}

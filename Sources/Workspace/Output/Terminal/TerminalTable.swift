/// A table whose columns are as wide as their contents, in columns of the terminal.
struct TerminalTable {
  /// Where the cells of a column stand.
  enum Alignment {
    case leading, trailing
  }

  /// A column's title, alignment and greatest width.
  struct Column {
    var title: String
    var alignment: Alignment = .trailing
    var limit = Int.max
  }

  /// A text of one emphasis.
  struct Cell {
    var text: String
    var emphasis: Emphasis?

    init(_ text: String, _ emphasis: Emphasis? = nil) {
      self.text = text
      self.emphasis = emphasis
    }
  }

  private let columns: [Column]
  private var widths: [Int]
  private var rows: [[Cell]] = []

  /// Creates a table without rows.
  init(_ columns: [Column]) {
    self.columns = columns
    widths = columns.map { min($0.limit, DisplayWidth.width(of: $0.title)) }
  }

  /// Creates a table without rows; the first column starts at the same place, the others end there.
  init(titles: [String]) {
    self.init(
      titles.enumerated().map { index, title in
        Column(title: title, alignment: index == 0 ? .leading : .trailing)
      })
  }

  /// Adds a row of texts without emphasis.
  mutating func append(_ row: [String]) { append(row.map { Cell($0) }) }

  /// Adds a row, which has a cell for each column.
  mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row has a cell for each column")
    for (index, cell) in row.enumerated() {
      widths[index] = max(
        widths[index], min(columns[index].limit, DisplayWidth.width(of: cell.text)))
    }
    rows.append(row)
  }

  /// Returns the rows under their titles, two spaces between columns, with a line end after each.
  func bytes(style: TerminalStyle) -> [UInt8] {
    var output: [UInt8] = []
    append(columns.map { Cell($0.title, .heading) }, to: &output, style: style)
    for row in rows { append(row, to: &output, style: style) }
    return output
  }

  /// The table without color, and without a line end after the last row.
  var plainText: String { String(decoding: bytes(style: .plain).dropLast(), as: UTF8.self) }

  private func append(_ row: [Cell], to output: inout [UInt8], style: TerminalStyle) {
    var line = TerminalLine(style: style)
    var column = 0
    for (index, cell) in row.enumerated() {
      let width = min(widths[index], DisplayWidth.width(of: cell.text))
      let lead = columns[index].alignment == .trailing ? widths[index] - width : 0
      line.pad(to: column + lead)
      line.append(cell.text, cell.emphasis, limit: widths[index])
      column += widths[index] + 2
    }
    output += line.bytes
    output.append(0x0A)
  }
}

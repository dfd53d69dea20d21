/// A table for people: the first column starts, the others end at the same place.
struct AlignedTable: CustomStringConvertible {
  private var rows: [[String]]

  /// Creates a table that has a header and no rows.
  init(header: [String]) {
    rows = [header]
  }

  /// Adds a row, which has a cell for each of the header's.
  mutating func append(_ row: [String]) {
    rows.append(row)
  }

  /// The rows, two spaces between columns, without a line end after the last.
  var description: String {
    let widths = rows.reduce(into: [Int]()) { widths, row in
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.count)
      }
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + padding : padding + cell
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    .joined(separator: "\n")
  }
}

/// RFC 4180 and no more: the cells of a table that was written correctly.
enum CSVGrammar {
  /// Returns the rows; nil if the bytes are not such a table.
  ///
  /// Every row ends in LF; a quote opens a cell as its first byte only, and what is quoted is followed
  /// by a comma or the row's end.
  static func rows(_ bytes: [UInt8]) -> [[[UInt8]]]? {
    let (quote, comma, lineEnd) = (UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"))
    var rows: [[[UInt8]]] = []
    var row: [[UInt8]] = []
    var offset = 0
    while offset < bytes.count {
      var cell: [UInt8] = []
      if bytes[offset] == quote {
        offset += 1
        while true {
          guard offset < bytes.count else { return nil }
          if bytes[offset] == quote {
            offset += 1
            guard offset < bytes.count else { return nil }
            guard bytes[offset] == quote else { break }
          }
          cell.append(bytes[offset])
          offset += 1
        }
      } else {
        while offset < bytes.count, bytes[offset] != comma, bytes[offset] != lineEnd {
          guard bytes[offset] != quote else { return nil }
          cell.append(bytes[offset])
          offset += 1
        }
      }
      guard offset < bytes.count else { return nil }
      row.append(cell)
      if bytes[offset] == lineEnd {
        rows.append(row)
        row = []
      } else if bytes[offset] != comma {
        return nil
      } else if offset + 1 == bytes.count {
        return nil
      }
      offset += 1
    }
    return row.isEmpty ? rows : nil
  }
}

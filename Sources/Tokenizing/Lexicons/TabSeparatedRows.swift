/// The rows of a word list: lines of tab-separated cells, without comments and blank lines.
///
/// A comment is a line that begins with `#` and a space; `#` alone may begin an entry.
package struct TabSeparatedRows: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  /// The number of the last row's line, from 1.
  package private(set) var line = 0

  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  package mutating func next() -> TabSeparatedRow? {
    while offset < bytes.count {
      let start = offset
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      offset = end + 1
      line += 1
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
      let isComment =
        end > start + 1 && bytes[start] == UInt8(ascii: "#") && bytes[start + 1] == 0x20
      if end == start || isComment { continue }
      return TabSeparatedRow(UnsafeBufferPointer(rebasing: bytes[start..<end]), line: line)
    }
    return nil
  }
}

/// One row of a word list.
package struct TabSeparatedRow {
  private let bytes: UnsafeBufferPointer<UInt8>
  package let line: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    self.bytes = bytes
    self.line = line
  }

  /// The number of cells.
  package var count: Int {
    var count = 1
    for byte in bytes where byte == 0x09 { count += 1 }
    return count
  }

  /// A cell's bytes; empty beyond the last cell.
  ///
  /// - Complexity: O(*n*) in the row's length: rows are short, and nothing is allocated.
  func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var passed = 0
    while passed < column {
      while start < bytes.count, bytes[start] != 0x09 { start += 1 }
      guard start < bytes.count else { return UnsafeBufferPointer(start: nil, count: 0) }
      start += 1
      passed += 1
    }
    var end = start
    while end < bytes.count, bytes[end] != 0x09 { end += 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  package func string(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

  /// A decimal number in thousandths, or nil if the cell is none; digits beyond the third are cut.
  func decimal(_ column: Int) -> Int? {
    let cell = bytes(column)
    var index = 0
    let isNegative = cell.first == UInt8(ascii: "-")
    if isNegative || cell.first == UInt8(ascii: "+") { index = 1 }
    guard index < cell.count else { return nil }
    var value = 0
    var decimals = -1
    while index < cell.count {
      let byte = cell[index]
      index += 1
      if byte == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
        continue
      }
      guard byte &- 48 < 10 else { return nil }
      if decimals == 3 { continue }
      guard value < 1_000_000 else { return nil }
      value = value * 10 + Int(byte &- 48)
      if decimals >= 0 { decimals += 1 }
    }
    for _ in max(decimals, 0)..<3 { value *= 10 }
    return isNegative ? -value : value
  }

  /// The same, clamped to ±32,000 and 0 where there is no number.
  func thousandths(_ column: Int) -> Int16 {
    Int16(Swift.max(-32_000, Swift.min(32_000, decimal(column) ?? 0)))
  }
}

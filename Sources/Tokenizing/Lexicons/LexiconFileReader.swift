/// Reads the rows of one word list.
struct LexiconFileReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    self.bytes = hasMark ? UnsafeBufferPointer(rebasing: bytes[3...]) : bytes
    self.file = file
  }

  /// Returns the list's entries on our scale, in order.
  func entries() throws(LexiconError) -> [LexiconFileEntry] {
    let (rows, header) = self.rows()
    guard let first = rows.first else { throw error(.noEntries, 1) }
    guard let format = LexiconFileFormat(first) else {
      throw error(.columnCount(found: first.count, expected: 2), first.line)
    }
    for row in rows where row.count != first.count && format != .synsets {
      throw error(.columnCount(found: row.count, expected: first.count), row.line)
    }
    switch format {
    case .words: return try words(rows, header: header)
    case .polarity: return try rows.mapRows { row throws(LexiconError) in try polarity(row) }
    case .emotions: return try emotions(rows)
    case .synsets: return try synsets(rows)
    default: return try numbers(rows, format)
    }
  }

  /// The rows without header and comments, and the header's text.
  private func rows() -> (rows: [TabSeparatedRow], header: String) {
    var rows: [TabSeparatedRow] = []
    var header = ""
    for row in TabSeparatedRows(bytes) {
      // Lists of words alone have comments that begin with a semicolon; ";)" is an emoticon.
      if row.count == 1, Self.isComment(row.bytes(0)) {
        if header.utf8.count < 4_096 { header += row.string(0) + "\n" }
      } else if row.bytes(0).elementsEqual([UInt8(ascii: "#")])
        || row.bytes(0).allSatisfy({ $0 == 0x20 }),
        row.count == 1 || row.bytes(1).isEmpty
      {
        continue
      } else if rows.isEmpty, LexiconFileFormat.isHeader(row) {
        continue
      } else {
        rows.append(row)
      }
    }
    return (rows, header)
  }

  private static func isComment(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.first == UInt8(ascii: ";") else { return false }
    return cell.count == 1 || cell[1] == 0x20 || cell[1] == UInt8(ascii: ";")
  }

  private func error(_ reason: LexiconError.Reason, _ line: Int) -> LexiconError {
    LexiconError(reason, file: file, line: line)
  }
}

// MARK: - One valence a row

extension LexiconFileReader {
  private func numbers(
    _ rows: [TabSeparatedRow], _ format: LexiconFileFormat
  ) throws(LexiconError) -> [LexiconFileEntry] {
    let column = format.valenceColumn ?? 1
    let values = try rows.mapRows { row throws(LexiconError) in
      try number(row, column, limit: format.limit)
    }
    let isWide = format == .valence && values.contains { abs($0) > 4_000 }
    let isSigned = values.contains { $0 < 0 }
    var entries: [LexiconFileEntry] = []
    for (row, value) in zip(rows, values) {
      let valence =
        switch format {
        case .dimensions: isSigned ? value * 4 : value * 8 - 4_000
        case .valence where isWide: value * 4 / 5
        default: value
        }
      entries.append(try entry(row, 0, Int16(clamping: valence)))
    }
    return entries
  }

  private func polarity(_ row: TabSeparatedRow) throws(LexiconError) -> LexiconFileEntry {
    guard let valence = LexiconFileFormat.polarity(row.string(1)) else {
      throw error(.invalidValence(row.string(1)), row.line)
    }
    return try entry(row, 0, valence)
  }

  /// Words alone: the header or the file's name says which side they are on.
  private func words(
    _ rows: [TabSeparatedRow], header: String
  ) throws(LexiconError) -> [LexiconFileEntry] {
    guard let valence = Self.side(header) ?? Self.side(file) else {
      throw error(.unknownPolarity, rows.first?.line ?? 1)
    }
    return try rows.mapRows { row throws(LexiconError) in try entry(row, 0, valence) }
  }

  private static func side(_ text: String) -> Int16? {
    let text = text.lowercased()
    // A header may name both lists of a pair: the first one named is this one.
    let words = text.split { !$0.isLetter }
    return words.lazy.compactMap { LexiconFileFormat.polarity(String($0)) }.first { $0 != 0 }
  }

  private func entry(
    _ row: TabSeparatedRow, _ column: Int, _ valence: Int16
  ) throws(LexiconError) -> LexiconFileEntry {
    let word = row.bytes(column)
    guard word.contains(where: { $0 > 0x20 }) else { throw error(.emptyWord, row.line) }
    return LexiconFileEntry(word: word, valence: valence)
  }

  /// A cell's number in thousandths.
  private func number(
    _ row: TabSeparatedRow, _ column: Int, limit: Int
  ) throws(LexiconError) -> Int {
    guard let value = row.decimal(column), row.bytes(column).contains(where: { $0 &- 48 < 10 })
    else {
      throw error(.invalidValence(row.string(column)), row.line)
    }
    guard abs(value) <= limit * 1_000 else {
      throw error(.valenceOutOfRange(row.string(column), limit: limit), row.line)
    }
    return value
  }
}

// MARK: - Several rows a word

extension LexiconFileReader {
  /// The mean of what the rows of a word say.
  private struct Means {
    private var terms = TermTable()
    private var sums: [(value: Double, weight: Double)] = []

    mutating func insert(_ word: UnsafeBufferPointer<UInt8>, _ value: Double, weight: Double) {
      let index = Int(terms.insert(word).rawValue)
      if index == sums.count { sums.append((0, 0)) }
      sums[index].value += value * weight
      sums[index].weight += weight
    }

    var entries: [LexiconFileEntry] {
      sums.indices.map { index in
        let term = terms.term(TermID(rawValue: UInt32(index)))
        let mean = sums[index].weight > 0 ? sums[index].value / sums[index].weight : 0
        return LexiconFileEntry(word: term.utf8, valence: Int16(mean.rounded()))
      }
    }
  }

  private func emotions(_ rows: [TabSeparatedRow]) throws(LexiconError) -> [LexiconFileEntry] {
    var means = Means()
    for row in rows {
      let isTrue = try number(row, 2, limit: 1) > 0
      let word = try entry(row, 0, 0).word
      guard isTrue, let valence = LexiconFileFormat.polarity(row.string(1)) else { continue }
      word.withUnsafeBufferPointer { means.insert($0, Double(valence), weight: 1) }
    }
    return means.entries
  }

  private func synsets(_ rows: [TabSeparatedRow]) throws(LexiconError) -> [LexiconFileEntry] {
    var means = Means()
    for row in rows {
      guard row.count >= 5 else {
        throw error(.columnCount(found: row.count, expected: 6), row.line)
      }
      let value = try number(row, 2, limit: 1) - number(row, 3, limit: 1)
      for term in row.bytes(4).split(separator: UInt8(ascii: " ")) {
        // "good#2": the second sense of the word.
        let mark = term.lastIndex(of: UInt8(ascii: "#")) ?? term.endIndex
        let rank = Int(String(decoding: term[mark...].dropFirst(), as: UTF8.self)) ?? 1
        guard mark > term.startIndex else { throw error(.emptyWord, row.line) }
        means.insert(
          UnsafeBufferPointer(rebasing: term[..<mark]), Double(value * 4),
          weight: 1 / Double(max(1, rank)))
      }
    }
    return means.entries
  }
}

extension Array {
  /// `map` with a typed error.
  fileprivate func mapRows<Result>(
    _ transform: (Element) throws(LexiconError) -> Result
  ) throws(LexiconError) -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(count)
    for element in self { results.append(try transform(element)) }
    return results
  }
}

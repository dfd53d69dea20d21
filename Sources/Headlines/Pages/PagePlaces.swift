/// Where the bytes of a page's text come from.
///
/// The text is made of runs: as many bytes of the source, taken over as they stand, or a few bytes
/// that stand for markup or a reference (`&amp;`). Between runs the nearest place before is told.
public struct PagePlaces: Hashable, Sendable {
  /// Bytes of the text that stand in the source as they are.
  struct Run: Hashable, Sendable {
    var text: Int
    var source: Int
    var count: Int
  }

  /// The runs, by their place in the text.
  private(set) var runs: [Run] = []

  /// Where each line of the source begins.
  private var lineStarts: [Int] = [0]

  /// The source, for counting columns in characters.
  private var source: [UInt8] = []

  /// How many characters precede every 1,024th byte, so that long lines are not counted again and
  /// again.
  private var characterCounts: [Int] = []

  /// Creates an empty table.
  public init() {}

  /// Creates a table without runs over a source.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the source.
  public init(source: [UInt8]) {
    self.source = source
    var characters = 0
    for (index, byte) in source.enumerated() {
      if index % 1_024 == 0 { characterCounts.append(characters) }
      if byte & 0xC0 != 0x80 { characters += 1 }
      // LF and CRLF end a line, and so does CR alone.
      let isReturn = byte == UInt8(ascii: "\r")
      let next = index + 1 < source.count ? source[index + 1] : 0
      guard byte == UInt8(ascii: "\n") || isReturn && next != UInt8(ascii: "\n") else { continue }
      lineStarts.append(index + 1)
    }
  }

  /// States that `count` bytes of the text stand in the source as they are.
  ///
  /// Runs are stated in the order of the text. A run that continues the last one is joined to it.
  public mutating func insert(text: Int, source: Int, count: Int) {
    guard count > 0 else { return }
    if let last = runs.last, last.text + last.count == text, last.source + last.count == source {
      runs[runs.count - 1].count += count
    } else {
      runs.append(Run(text: text, source: source, count: count))
    }
  }

  /// The place in the source of a byte of the text.
  ///
  /// - Complexity: O(log *r*) for *r* runs.
  public func sourceOffset(ofText offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return runs.first?.source ?? 0 }
    let run = runs[low - 1]
    return run.source + min(max(offset - run.text, 0), run.count)
  }

  /// The line and column of a place in the source, both from 1; columns count characters (Unicode
  /// scalars).
  ///
  /// - Complexity: O(log *l*) for *l* lines.
  public func position(ofSource offset: Int) -> PagePosition {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let start = lineStarts[max(low - 1, 0)]
    let end = min(max(offset, start), source.count)
    return PagePosition(
      line: max(low, 1), column: 1 + characterCount(to: end) - characterCount(to: min(start, end)))
  }

  /// How many characters begin before a place of the source.
  private func characterCount(to end: Int) -> Int {
    guard !characterCounts.isEmpty else { return 0 }
    let mark = min(end / 1_024, characterCounts.count - 1)
    return source[mark * 1_024..<end].reduce(characterCounts[mark]) { count, byte in
      byte & 0xC0 != 0x80 ? count + 1 : count
    }
  }

  /// The line and column of a byte of the text.
  public func position(ofText offset: Int) -> PagePosition {
    position(ofSource: sourceOffset(ofText: offset))
  }
}

/// A line and a column, both from 1.
public struct PagePosition: Hashable, Sendable, Comparable {
  /// The line.
  public var line: Int
  /// The column, in characters.
  public var column: Int

  /// Creates a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Whether a position stands before another.
  public static func < (a: PagePosition, b: PagePosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// What stands before a Markdown text: `---`, lines of `key: value`, `---`; or TOML between `+++`.
///
/// Single values are read, leniently; lists and tables are kept as the text they are written as. No
/// more is needed to carry an author or a date along with a text.
///
///     ---
///     title: "Rain & shine"
///     rating: 4
///     tags: [weather, spring]
///     ---
struct FrontMatter {
  /// A field's value.
  enum Value: Equatable {
    /// Text.
    case text([UInt8])
    /// A number, `true`, `false` or `null`, as JSON spells it.
    case literal([UInt8])
  }

  /// The fields in their order. Of a key that occurs twice, the last value counts.
  private(set) var fields: [(key: [UInt8], value: Value)] = []
  /// Where the text begins.
  private(set) var end = 0
  /// Where the value of `title` stands.
  private(set) var titleSource: Range<Int>?

  /// The key of a document's title.
  static let titleKey = Array("title".utf8)

  private let p: UnsafePointer<UInt8>
  private var indices: [[UInt8]: Int] = [:]
  private var key: [UInt8]?
  private var lines: [Range<Int>] = []
  private var isTOML = false
  private var isInTable = false
  private var isProse = false

  /// Reads the front matter of a text; there is none where its end is not marked.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes up to its end.
  init(_ p: UnsafePointer<UInt8>, count: Int) {
    self.p = p
    var cursor = LineCursor(p, count: count)
    guard let first = cursor.next(), let mark = Self.mark(p, first) else { return }
    isTOML = mark == UInt8(ascii: "+")
    var close: Range<Int>?
    var search = cursor
    while close == nil, let line = search.next() {
      if isEnd(line) { close = line }
    }
    guard let close else { return }
    end = search.position
    while let line = cursor.next(), line.lowerBound < close.lowerBound { take(line) }
    finishField()
    if isProse {
      // Two rules with text between them.
      fields = []
      end = 0
    }
  }

  private static func mark(_ p: UnsafePointer<UInt8>, _ line: Range<Int>) -> UInt8? {
    let line = LineCursor.trimmed(p, line)
    guard line.count == 3,
      let byte = [UInt8(ascii: "-"), UInt8(ascii: "+")].first(where: { mark in
        line.allSatisfy { p[$0] == mark }
      })
    else { return nil }
    return byte
  }

  private func isEnd(_ line: Range<Int>) -> Bool {
    let text = LineCursor.trimmedEnd(p, line)
    guard text.count == 3 else { return false }
    let dots = !isTOML && text.allSatisfy { p[$0] == UInt8(ascii: ".") }
    return dots || text.allSatisfy { p[$0] == UInt8(ascii: isTOML ? "+" : "-") }
  }
}

// MARK: - Lines

extension FrontMatter {
  /// Takes a line: a field begins, or goes on.
  private mutating func take(_ line: Range<Int>) {
    guard let first = line.first(where: { !ASCII.isSpace(p[$0]) }) else {
      if key != nil { lines.append(line) }
      return
    }
    if isOpen {
      lines.append(line)
    } else if !isInTable, first == line.lowerBound, let (name, value) = split(line) {
      finishField()
      key = name
      lines = [value]
    } else if isTOML, p[first] == UInt8(ascii: "[") {
      finishField()
      key = bytes(first..<LineCursor.trimmedEnd(p, line).upperBound).filter {
        $0 != 0x5B && $0 != 0x5D
      }
      lines = [first..<first]
      isInTable = true
    } else if p[first] != UInt8(ascii: "#") {
      if key == nil { isProse = true }
      lines.append(line)
    }
  }

  /// Whether a TOML value goes on over the line's end.
  private var isOpen: Bool {
    guard isTOML, key != nil, let first = lines.first else { return false }
    let value = LineCursor.trimmed(p, first)
    let last = lines.last.map { LineCursor.trimmed(p, $0) } ?? value
    guard let start = value.first, let end = last.last else { return false }
    if p[start] == UInt8(ascii: "[") { return p[end] != UInt8(ascii: "]") }
    let opensText = value.count >= 3 && value.prefix(3).allSatisfy { p[$0] == p[start] }
    guard opensText, p[start] == ASCII.quote || p[start] == UInt8(ascii: "'") else { return false }
    let isClosed =
      (lines.count > 1 || value.count >= 6)
      && last.count >= 3 && last.suffix(3).allSatisfy { p[$0] == p[start] }
    return !isClosed
  }

  /// The key and the value on a line that begins a field.
  private func split(_ line: Range<Int>) -> (key: [UInt8], value: Range<Int>)? {
    let sign = UInt8(ascii: isTOML ? "=" : ":")
    guard p[line.lowerBound] != UInt8(ascii: "#"), p[line.lowerBound] != UInt8(ascii: "-"),
      let at = line.first(where: { index in
        let next = index + 1
        return p[index] == sign && (isTOML || next >= line.upperBound || ASCII.isSpace(p[next]))
      })
    else { return nil }
    var name = LineCursor.trimmed(p, line.lowerBound..<at)
    if name.count >= 2, let first = name.first, let last = name.last, p[first] == p[last],
      p[first] == ASCII.quote || p[first] == UInt8(ascii: "'")
    {
      name = name.dropFirst().dropLast()
    }
    guard !name.isEmpty else { return nil }
    return (bytes(name), at + 1..<line.upperBound)
  }

  private mutating func finishField() {
    defer {
      key = nil
      lines = []
    }
    guard let key else { return }
    let value = FrontMatterValue(p, lines, isTOML: isTOML).value
    if key == Self.titleKey, let line = lines.first {
      titleSource = LineCursor.trimmed(p, line)
    }
    if let index = indices[key] {
      fields[index].value = value
    } else {
      indices[key] = fields.count
      fields.append((key, value))
    }
  }

  private func bytes(_ range: Range<Int>) -> [UInt8] {
    Array(UnsafeBufferPointer(start: p + range.lowerBound, count: range.count))
  }
}

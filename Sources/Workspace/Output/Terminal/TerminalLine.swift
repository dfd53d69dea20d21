/// One line of output, built from the left.
///
/// Everything that is appended goes through `DisplayCharacters`, so no text can control the terminal:
/// the only escape sequences in a line are those of its `Emphasis`.
struct TerminalLine {
  /// A stretch of bytes that stands out.
  struct Mark {
    var range: Range<Int>
    var emphasis: Emphasis
  }

  private let style: TerminalStyle

  /// The line, without its end.
  private(set) var bytes: [UInt8] = []

  /// How many columns the line takes.
  private(set) var width = 0

  /// Spaces that are written when something follows, so that no line ends with one.
  private var owedSpaces = 0

  /// Begins an empty line.
  init(style: TerminalStyle) { self.style = style }
}

// MARK: - Appending

extension TerminalLine {
  /// Appends a text, cut at a width if one is given.
  mutating func append(_ text: String, _ emphasis: Emphasis? = nil, limit: Int = .max) {
    let bytes = Array(text.utf8)
    let marks = emphasis.map { [Mark(range: 0..<bytes.count, emphasis: $0)] } ?? []
    append(bytes, marks: marks, limit: limit)
  }

  /// Appends bytes that may be anything, cut at a width, with some of them marked.
  ///
  /// - Parameters:
  ///   - text: The bytes.
  ///   - marks: What stands out, in order of the beginnings.
  ///   - limit: How many columns there are; a longer text ends with an ellipsis.
  /// - Complexity: O(*n*) in the number of bytes that are shown.
  mutating func append(_ text: [UInt8], marks: [Mark] = [], limit: Int) {
    guard limit > 0 else { return }
    let isCut = !fits(text, limit: limit)
    let ellipsis = style.glyphs.ellipsis
    let room = isCut ? max(0, limit - ellipsis.utf8Width) : limit
    var marks = marks[...]
    var current: Emphasis?
    var used = 0
    for character in DisplayCharacters(text) {
      guard used + character.width <= room else { break }
      while let first = marks.first, first.range.upperBound <= character.start {
        marks.removeFirst()
      }
      let emphasis = marks.first.flatMap {
        $0.range.contains(character.start) ? $0.emphasis : nil
      }
      if emphasis != current {
        change(from: current, to: emphasis)
        current = emphasis
      }
      write(character, of: text)
      used += character.width
    }
    change(from: current, to: nil)
    if isCut, ellipsis.utf8Width <= limit {
      write(ellipsis, width: ellipsis.utf8Width)
    }
  }

  /// Appends spaces up to a column; none if the line is there already.
  mutating func pad(to column: Int) {
    let count = column - width - owedSpaces
    if count > 0 { owedSpaces += count }
  }

  /// Appends spaces.
  mutating func space(_ count: Int) { owedSpaces += max(0, count) }

  /// Reads no further than the limit.
  private func fits(_ text: [UInt8], limit: Int) -> Bool {
    var used = 0
    for character in DisplayCharacters(text) {
      used += character.width
      if used > limit { return false }
    }
    return true
  }

  private mutating func write(_ character: DisplayCharacter, of text: [UInt8]) {
    switch character.form {
    case .itself:
      if text[character.start] == 0x20, character.width == 1 {
        owedSpaces += 1
        return
      }
      settleSpaces()
      bytes += text[character.start..<character.shownEnd]
      width += character.width
    case .newline: write(style.glyphs.newline, width: 1)
    case .space: owedSpaces += 1
    case .replacement: write(style.glyphs.replacement, width: 1)
    case .nothing: break
    }
  }

  private mutating func write(_ glyph: String, width: Int) {
    if glyph == " " {
      owedSpaces += 1
      return
    }
    settleSpaces()
    bytes += Array(glyph.utf8)
    self.width += width
  }

  private mutating func settleSpaces() {
    bytes += repeatElement(0x20, count: owedSpaces)
    width += owedSpaces
    owedSpaces = 0
  }
}

// MARK: - Emphasis

extension TerminalLine {
  private mutating func change(from old: Emphasis?, to new: Emphasis?) {
    guard style.usesColor, old != new else { return }
    if old != nil { bytes += Array("\u{1B}[0m".utf8) }
    guard let new else { return }
    settleSpaces()
    bytes += Array("\u{1B}[\(new.rawValue)m".utf8)
  }
}

extension String {
  /// The width of one of our own signs, all of whose characters take one column.
  var utf8Width: Int { unicodeScalars.count }
}

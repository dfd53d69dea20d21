/// A text of any length with marked words, broken into lines at spaces.
///
/// In color the marks are colors. Without it a line of signs stands under each line that has some:
///
///     Not the worst pizza I've had, but the service was awful.
///     +++     +++++                                     -----
struct MarkedText {
  private let text: [UInt8]
  private let weights: WordWeights
  private let style: TerminalStyle
  private let width: Int

  init(_ text: [UInt8], _ weights: WordWeights, style: TerminalStyle, width: Int) {
    self.text = text
    self.weights = weights
    self.style = style
    self.width = max(2, width)
  }

  /// The lines with their ends.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  var bytes: [UInt8] {
    var marks = weights.marks(from: style.usesColor ? .faint : .clear)[...]
    var output: [UInt8] = []
    for line in lines {
      while let first = marks.first, first.range.upperBound <= line.lowerBound {
        marks.removeFirst()
      }
      let shown = marks.prefix { $0.range.lowerBound < line.upperBound }.map { mark in
        TerminalLine.Mark(
          range: max(
            0, mark.range.lowerBound - line.lowerBound)..<min(
              line.count, mark.range.upperBound - line.lowerBound),
          emphasis: mark.emphasis)
      }
      let part = Array(text[line])
      var row = TerminalLine(style: style)
      row.append(part, marks: style.usesColor ? shown : [], limit: width)
      output += row.bytes + [ASCII.lf]
      if !style.usesColor, !shown.isEmpty { output += signs(under: part, shown) + [ASCII.lf] }
    }
    return output
  }

  /// A plus or minus under each column of what is marked.
  private func signs(under part: [UInt8], _ marks: [TerminalLine.Mark]) -> [UInt8] {
    var marks = marks[...]
    var line = TerminalLine(style: style)
    for character in DisplayCharacters(part) {
      while let first = marks.first, first.range.upperBound <= character.start {
        marks.removeFirst()
      }
      guard let mark = marks.first, mark.range.contains(character.start) else {
        line.space(character.width)
        continue
      }
      line.append(String(repeating: mark.emphasis.isNegative ? "-" : "+", count: character.width))
    }
    return line.bytes
  }
}

// MARK: - Breaking lines

extension MarkedText {
  /// The ranges of bytes that stand on a line each, without the spaces or line end between them.
  private var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    /// The end of the line's last space, and how much is used up to it.
    var space: (end: Int, used: Int)?
    func close(_ end: Int) { lines.append(start..<lineEnd(start..<end)) }
    for character in DisplayCharacters(text) {
      if character.form == .newline {
        close(character.start)
        (start, used, space) = (character.shownEnd, 0, nil)
        continue
      }
      let isSpace = text[character.start] == ASCII.space
      // A space may stand beyond the width: it is not shown at the end of a line.
      if !isSpace, used + character.width > width, character.start > start {
        let (next, shown) = space ?? (character.start, used)
        close(next)
        (start, used, space) = (next, used - shown, nil)
      }
      used += character.width
      if isSpace { space = (character.shownEnd, used) }
    }
    if start < text.count || lines.isEmpty { close(text.count) }
    return lines
  }

  /// The end of a line without what is not shown there.
  private func lineEnd(_ line: Range<Int>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, text[end - 1] == ASCII.space || text[end - 1] == ASCII.cr {
      end -= 1
    }
    return end
  }
}

extension Emphasis {
  /// Whether it stands for something bad.
  fileprivate var isNegative: Bool {
    switch self {
    case .negative, .faintNegative, .markedNegative, .strongNegative: true
    case .heading, .positive, .markedPositive, .strongPositive: false
    }
  }
}

/// Parts of a sentence or list, broken into lines between them.
struct TerminalParagraph {
  private let style: TerminalStyle
  private let width: Int
  private let separator: String
  private let indent: Int
  private var finished: [UInt8] = []
  private var line: TerminalLine

  /// Begins an empty paragraph.
  ///
  /// - Parameters:
  ///   - style: What the terminal can show.
  ///   - width: The greatest width of a line.
  ///   - separator: What stands between two parts of one line.
  ///   - indent: How far the lines after the first are moved in.
  init(style: TerminalStyle, width: Int, separator: String = " ", indent: Int = 0) {
    self.style = style
    self.width = width
    self.separator = separator
    self.indent = indent
    line = TerminalLine(style: style)
  }

  /// Adds a part, on a new line if it does not fit the current one.
  mutating func append(_ part: String, _ emphasis: Emphasis? = nil) {
    let needed = separator.utf8Width + DisplayWidth.width(of: part)
    if line.width > 0, line.width + needed > width {
      finished += line.bytes + [0x0A]
      line = TerminalLine(style: style)
      line.space(indent)
    } else if line.width > 0 {
      line.append(separator)
    }
    line.append(part, emphasis, limit: width)
  }

  /// Adds the words of a sentence.
  mutating func append(wordsOf sentence: String) {
    for word in sentence.utf8.split(separator: 0x20) {
      append(String(decoding: word, as: UTF8.self))
    }
  }

  /// The lines with their ends.
  var bytes: [UInt8] { line.width > 0 ? finished + line.bytes + [0x0A] : finished }
}

internal import Headlines

/// Shows a ranked picture to a person: how much it is about the article, why, and what to change.
///
///     0.42  cellar.jpg   1600 × 900   310 KB
///           heat pump, cellar
///           small: 800 pixels wide; a lead picture has 1200 or more
struct ImageView {
  private let style: TerminalStyle
  private let width: Int

  /// Where all but the score stands.
  private static let indent = 6
  /// So many words are shown.
  private static let wordLimit = 6

  init(style: TerminalStyle, width: Int) {
    self.style = style
    self.width = min(10_000, max(60, width))
  }

  /// The lines of a picture, with their ends.
  func bytes(_ image: RankedImage) -> [UInt8] {
    var head = TerminalLine(style: style)
    let score = Rounded.signed(Double(image.score) / 1_000_000)
    head.append(String(score.drop { $0 == "+" }), .heading, limit: 4)
    head.pad(to: Self.indent)
    head.append(image.file, .heading, limit: max(20, width - Self.indent - 30))
    head.space(2)
    if let size = image.size {
      head.append("\(size.width) \(style.usesUnicode ? "×" : "x") \(size.height)")
      head.space(2)
    }
    head.append("\((image.byteCount + 999) / 1000) KB")
    var bytes = head.bytes + [ASCII.lf]
    if !image.words.isEmpty {
      bytes += line(image.words.prefix(Self.wordLimit).map(\.text).joined(separator: ", "))
    }
    for finding in image.findings { bytes += line("\(finding.check.page.id): \(finding.message)") }
    return bytes
  }

  private func line(_ text: String) -> [UInt8] {
    var line = TerminalLine(style: style)
    line.pad(to: Self.indent)
    line.append(text, limit: width - Self.indent)
    return line.bytes + [ASCII.lf]
  }
}

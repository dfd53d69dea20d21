internal import Keyphrases

/// Shows the keyphrases of a document as a table for people.
///
///     keyphrase      score  count  where  why
///     solar storage   83 %      4     12  title +1.9, position +0.8
struct KeyphraseTable {
  private let style: TerminalStyle
  private let width: Int
  private let explains: Bool

  /// So many reasons are shown of each keyphrase.
  private static let reasonCount = 3
  private static let nameLimit = 40

  /// Creates a view.
  ///
  /// - Parameters:
  ///   - style: What the terminal can show.
  ///   - width: The terminal's width in columns; at least 40 are taken.
  ///   - explains: Whether there is a column of reasons.
  init(style: TerminalStyle, width: Int, explains: Bool) {
    self.style = style
    self.width = min(10_000, max(40, width))
    self.explains = explains
  }

  /// Returns the table of a document's keyphrases under its title, with an empty line before it
  /// unless it is the first.
  func bytes(_ keyphrases: [Keyphrase], title: String, number: Int) -> [UInt8] {
    var output: [UInt8] = number > 0 ? [ASCII.lf] : []
    if !title.isEmpty {
      var line = TerminalLine(style: style)
      line.append(title, .heading, limit: width)
      output += line.bytes + [ASCII.lf]
    }
    guard !keyphrases.isEmpty else { return output + Array("no keyphrases\n".utf8) }
    var columns = [
      TerminalTable.Column(title: "keyphrase", alignment: .leading, limit: Self.nameLimit),
      TerminalTable.Column(title: "score"), TerminalTable.Column(title: "count"),
      TerminalTable.Column(title: "where"),
    ]
    if explains { columns.append(TerminalTable.Column(title: "why", alignment: .leading)) }
    var table = TerminalTable(columns)
    for keyphrase in keyphrases { table.append(cells(keyphrase)) }
    return output + table.bytes(style: style)
  }

  private func cells(_ keyphrase: Keyphrase) -> [String] {
    let place =
      keyphrase.titleSpans.isEmpty ? keyphrase.spans.first.map { "\($0.lowerBound)" } : "title"
    let cells = [
      keyphrase.text, "\(Rounded.percent(keyphrase.score)) %", String(keyphrase.count), place ?? "",
    ]
    guard explains else { return cells }
    let reasons = keyphrase.reasons.prefix(Self.reasonCount)
      .map { "\($0.name.rawValue) \(Rounded.signed($0.weight))" }
    return cells + [reasons.joined(separator: ", ")]
  }
}

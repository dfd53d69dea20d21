/// Shows a summary as text.
///
///     689 comments · 37 % positive (34–41) · 30 % neutral (27–34) · 33 % negative (30–37)
///     net +0.04 (-0.02…+0.10) · mean valence +0.07 · 88 without an opinion
///     ██████████████████████░░░░░░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
///
///     most positive
///       line 14  +0.93  Best kettle I ever had …
///
///     2 records repaired · 1 record rejected
///
/// The figures in parentheses are 95 % intervals.
public struct SummaryTable: Sendable {
  private let style: TerminalStyle
  private let width: Int

  /// Creates a view of summaries.
  ///
  /// - Parameters:
  ///   - style: What the terminal can show.
  ///   - width: The terminal's width in columns; at least 40 are taken.
  public init(style: TerminalStyle, width: Int = 100) {
    self.style = style
    self.width = min(10_000, max(40, width))
  }

  /// Returns a summary's lines with their ends.
  public func bytes(_ report: SummaryReport) -> [UInt8] {
    var sections = [figures(report)]
    if let emotions = report.emotions { sections.append(emotionShares(emotions)) }
    sections.append(examples("most positive", report.mostPositive))
    sections.append(examples("most negative", report.mostNegative))
    sections.append(examples("most divided", report.mostDivided))
    sections.append(problems(report))
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [0x0A]))
  }
}

// MARK: - Sections

extension SummaryTable {
  private func figures(_ report: SummaryReport) -> [UInt8] {
    let figures = report.figures
    var parts = TerminalParagraph(style: style, width: width, separator: style.glyphs.separator)
    parts.append(counted(figures.count, "comment"), .heading)
    if let shares = figures.shares {
      let intervals = figures.shareIntervals
      parts.append(
        "\(percent(shares.positive)) positive (\(style.percents(intervals.positive)))", .positive)
      parts.append(
        "\(percent(shares.neutral)) neutral (\(style.percents(intervals.neutral)))")
      parts.append(
        "\(percent(shares.negative)) negative (\(style.percents(intervals.negative)))", .negative)
    }
    if let net = figures.net {
      parts.append("net \(Rounded.signed(net)) (\(style.decimals(figures.netInterval)))")
      parts.append("mean valence \(Rounded.signed(figures.meanValence))")
    }
    if figures.withoutOpinion > 0 {
      parts.append("\(figures.withoutOpinion) without an opinion")
    }
    if figures.unsupported > 0 {
      parts.append("\(figures.unsupported) in languages that are not supported")
    }
    return parts.bytes + bar(figures)
  }

  /// The shares as one bar, whose cells add up to its width.
  private func bar(_ figures: SentimentFigures) -> [UInt8] {
    guard let shares = figures.shares else { return [] }
    let cells = min(60, width)
    let end = Int(((1 - shares.negative) * Double(cells)).rounded())
    let middle = min(end, Int((shares.positive * Double(cells)).rounded()))
    var line = TerminalLine(style: style)
    line.append(String(repeating: style.glyphs.positive, count: middle), .positive)
    line.append(String(repeating: style.glyphs.neutral, count: end - middle))
    line.append(String(repeating: style.glyphs.negative, count: cells - end), .negative)
    return line.bytes + [0x0A]
  }

  /// The emotions from the most frequent on, with their shares; those of no text are left out.
  private func emotionShares(_ figures: EmotionFigures) -> [UInt8] {
    var parts = TerminalParagraph(style: style, width: width, separator: style.glyphs.separator)
    parts.append("emotions", .heading)
    let frequent = figures.emotions.enumerated().filter { $0.element.count > 0 }
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
    for (_, share) in frequent { parts.append("\(percent(share.count, figures)) \(share.emotion)") }
    if figures.unclear > 0 { parts.append("\(percent(figures.unclear, figures)) unclear") }
    return parts.bytes
  }

  private func percent(_ count: Int, _ figures: EmotionFigures) -> String {
    percent(Double(count) / Double(max(1, figures.count)))
  }

  private func examples(_ title: String, _ examples: [SummaryExample]) -> [UInt8] {
    guard !examples.isEmpty else { return [] }
    var heading = TerminalLine(style: style)
    heading.append(title, .heading)
    let lineWidth = examples.map { String($0.line).utf8.count }.max() ?? 0
    return examples.reduce(heading.bytes + [0x0A]) { output, example in
      let number = String(example.line)
      var line = TerminalLine(style: style)
      line.append("  line ")
      line.space(lineWidth - number.utf8.count)
      line.append(number)
      line.space(2)
      let valence = Rounded.signed(example.valence)
      line.space(5 - valence.utf8.count)
      line.append(
        valence, example.valence > 0 ? .positive : example.valence < 0 ? .negative : nil)
      line.space(2)
      line.append(example.text, limit: width - (7 + lineWidth + 2 + 5 + 2))
      return output + line.bytes + [0x0A]
    }
  }

  private func problems(_ report: SummaryReport) -> [UInt8] {
    var parts = TerminalParagraph(style: style, width: width, separator: style.glyphs.separator)
    if let duplicates = report.duplicates, duplicates > 0 {
      parts.append("\(counted(duplicates, "copy", "copies")) left out")
    }
    if report.repaired > 0 { parts.append("\(counted(report.repaired, "record")) repaired") }
    if report.rejected > 0 { parts.append("\(counted(report.rejected, "record")) rejected") }
    return report.notes.reduce(parts.bytes) { output, note in
      var words = TerminalParagraph(style: style, width: width, indent: 6)
      words.append(wordsOf: "note: \(note)")
      return output + words.bytes
    }
  }

  private func percent(_ share: Double) -> String { "\(Rounded.percent(share)) %" }

  private func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }
}

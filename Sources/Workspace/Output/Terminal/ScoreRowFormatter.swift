internal import Sentiment

/// Shows scored texts as the rows of a table, one at a time.
///
/// The columns depend on the terminal's width alone, so rows can be shown as they come:
///
///     label     valence  text
///     negative    -0.52  The handle broke after two days …
///
/// In color, the words that decided are marked in the text. Without it, and where there is room, the
/// heaviest of them stand in a column of their own, with their weights.
public struct ScoreRowFormatter: Sendable {
  private let style: TerminalStyle
  private let textWidth: Int
  private let reasonWidth: Int

  private static let labelWidth = 8
  private static let valenceWidth = 7
  private static let gap = 2
  private static var textColumn: Int { labelWidth + gap + valenceWidth + gap }

  /// Creates a formatter.
  ///
  /// - Parameters:
  ///   - style: What the terminal can show.
  ///   - width: The terminal's width in columns; at least 40 are taken.
  public init(style: TerminalStyle, width: Int = 100) {
    self.style = style
    let room = min(10_000, max(40, width)) - Self.textColumn
    reasonWidth = style.usesColor || room < 60 ? 0 : min(40, room / 3)
    textWidth = room - (reasonWidth > 0 ? reasonWidth + Self.gap : 0)
  }

  /// The line above the rows, with its end.
  public var header: [UInt8] {
    var line = TerminalLine(style: style)
    line.append("label", .heading)
    line.pad(to: Self.labelWidth + Self.gap)
    line.append("valence", .heading)
    line.pad(to: Self.textColumn)
    line.append("text", .heading)
    if reasonWidth > 0 {
      line.pad(to: Self.textColumn + textWidth + Self.gap)
      line.append("why", .heading)
    }
    return line.bytes + [0x0A]
  }

  /// Appends the row of a text, with its end, to some output.
  ///
  /// - Complexity: O(*m*) in the number of bytes that are shown, beside the length of the explanation.
  public func append(_ scored: borrowing ScoredText, to output: inout [UInt8]) {
    var line = TerminalLine(style: style)
    let label = scored.sentiment.label
    line.append(label?.rawValue ?? "-", label?.emphasis)
    let valence = label == nil ? "" : Rounded.signed(scored.sentiment.valence)
    line.pad(to: Self.labelWidth + Self.gap + Self.valenceWidth - valence.utf8.count)
    line.append(valence, label?.emphasis)
    line.pad(to: Self.textColumn)
    let reasons = shownReasons(scored)
    line.append(
      scored.excerpt, marks: style.usesColor ? marks(reasons) : [], limit: textWidth)
    if reasonWidth > 0, !reasons.isEmpty {
      line.pad(to: Self.textColumn + textWidth + Self.gap)
      appendHeaviest(of: reasons, excerpt: scored.excerpt, to: &line)
    }
    output += line.bytes
    output.append(0x0A)
  }
}

// MARK: - Reasons

extension ScoreRowFormatter {
  /// The reasons that have a weight and words in the excerpt, by their beginnings.
  private func shownReasons(_ scored: borrowing ScoredText) -> [Sentiment.Reason] {
    let end = scored.excerpt.count
    return scored.sentiment.explanation
      .filter { $0.weight != 0 && 0 <= $0.start && $0.start < $0.end && $0.end <= end }
      .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private func marks(_ reasons: [Sentiment.Reason]) -> [TerminalLine.Mark] {
    reasons.map {
      TerminalLine.Mark(
        range: $0.start..<$0.end, emphasis: $0.weight < 0 ? .markedNegative : .markedPositive)
    }
  }

  /// Appends as many as fit, heaviest first; the first is cut if need be.
  private func appendHeaviest(
    of reasons: [Sentiment.Reason], excerpt: [UInt8], to line: inout TerminalLine
  ) {
    let heaviest = reasons.sorted {
      ($1.weight.magnitude, $0.start) < ($0.weight.magnitude, $1.start)
    }
    var room = reasonWidth
    for (place, reason) in heaviest.enumerated() {
      let words = Array(excerpt[reason.start..<reason.end])
      let weight = " \(Rounded.signed(reason.weight))"
      let separator = place == 0 ? "" : ", "
      let width = DisplayCharacters(words).reduce(0) { $0 + $1.width }
      let needed = separator.utf8.count + width + weight.utf8.count
      guard needed <= room || place == 0 else { return }
      line.append(separator)
      line.append(words, limit: room - separator.utf8.count - weight.utf8.count)
      line.append(weight)
      room -= needed
    }
  }
}

extension Sentiment.Label {
  /// How the label stands out.
  var emphasis: Emphasis? {
    switch self {
    case .positive: .positive
    case .neutral: nil
    case .negative: .negative
    }
  }
}

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

  private let emotionWidth: Int

  private static let labelWidth = 8
  private static let valenceWidth = 7
  private static let gap = 2
  private static var emotionColumn: Int { labelWidth + gap + valenceWidth + gap }
  private var textColumn: Int {
    Self.emotionColumn + (emotionWidth > 0 ? emotionWidth + Self.gap : 0)
  }

  /// Creates a formatter.
  ///
  /// - Parameters:
  ///   - style: What the terminal can show.
  ///   - width: The terminal's width in columns; at least 40 are taken.
  ///   - showsEmotions: Whether there is a column of emotions, where there is room for it.
  public init(style: TerminalStyle, width: Int = 100, showsEmotions: Bool = false) {
    self.style = style
    emotionWidth = showsEmotions && width >= 60 ? 8 : 0
    let column = Self.emotionColumn + (emotionWidth > 0 ? emotionWidth + Self.gap : 0)
    let room = min(10_000, max(40, width)) - column
    reasonWidth = style.usesColor || room < 60 ? 0 : min(40, room / 3)
    textWidth = room - (reasonWidth > 0 ? reasonWidth + Self.gap : 0)
  }

  /// The line above the rows, with its end.
  public var header: [UInt8] {
    var line = TerminalLine(style: style)
    line.append("label", .heading)
    line.pad(to: Self.labelWidth + Self.gap)
    line.append("valence", .heading)
    if emotionWidth > 0 {
      line.pad(to: Self.emotionColumn)
      line.append("emotion", .heading)
    }
    line.pad(to: textColumn)
    line.append("text", .heading)
    if reasonWidth > 0 {
      line.pad(to: textColumn + textWidth + Self.gap)
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
    if emotionWidth > 0 {
      line.pad(to: Self.emotionColumn)
      line.append(scored.sentiment.emotions?.label?.rawValue ?? "-")
    }
    line.pad(to: textColumn)
    let weights = WordWeights(scored.sentiment.explanation, in: scored.excerpt)
    line.append(
      scored.excerpt, marks: style.usesColor ? weights.marks(from: .clear, upTo: .clear) : [],
      limit: textWidth)
    if reasonWidth > 0 {
      appendHeaviest(of: weights, excerpt: scored.excerpt, to: &line)
    }
    output += line.bytes
    output.append(0x0A)
  }
}

// MARK: - Reasons

extension ScoreRowFormatter {
  /// Appends as many different words as fit, heaviest first; the first is cut if need be.
  private func appendHeaviest(
    of weights: WordWeights, excerpt: [UInt8], to line: inout TerminalLine
  ) {
    var room = reasonWidth
    for (place, word) in weights.distinct(in: excerpt).enumerated() {
      let weight = " \(Rounded.signed(Double(word.thousandths) / 1000))"
      guard weight != " 0.00" else { return }
      let words = Array(excerpt[word.range])
      let separator = place == 0 ? "" : ", "
      let width = DisplayCharacters(words).reduce(0) { $0 + $1.width }
      let needed = separator.utf8.count + width + weight.utf8.count
      guard needed <= room || place == 0 else { return }
      if place == 0 { line.pad(to: textColumn + textWidth + Self.gap) }
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

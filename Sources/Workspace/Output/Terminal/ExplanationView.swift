internal import Sentiment

/// Shows one text with everything that decided about it.
///
///     Not the worst pizza I've had, but the service was awful.
///     +++     +++++                                     -----
///
///     negative  valence -0.41   negative 71 %, neutral 20 %, positive 9 %
///
///     words              weight  source   rules
///     awful              -2.310  lexicon  contrast
///     Not the worst      +1.160  lexicon  negation
///     6 lighter reasons  -0.020
///     bias               +0.110
///     evidence           -1.060
///
/// The weights of the table add up to the evidence, to the last digit.
struct ExplanationView {
  /// How many reasons have a row of their own.
  static let reasonLimit = 15

  private let style: TerminalStyle
  private let width: Int

  init(style: TerminalStyle, width: Int) {
    self.style = style
    self.width = min(10_000, max(40, width))
  }

  /// Returns the lines with their ends.
  func bytes(_ sentiment: Sentiment, of text: [UInt8]) -> [UInt8] {
    let weights = WordWeights(sentiment.explanation, in: text)
    let lines = MarkedText(text, weights, style: style, width: width).bytes
    guard let label = sentiment.label else {
      return lines + [ASCII.lf] + unsupported(sentiment.language)
    }
    return lines + [ASCII.lf] + judgement(sentiment, label) + [ASCII.lf] + table(sentiment, text)
  }

  private func unsupported(_ language: String) -> [UInt8] {
    var words = TerminalParagraph(style: style, width: width)
    words.append(wordsOf: "no judgement: the language (\(language)) is not supported")
    return words.bytes
  }

  private func judgement(_ sentiment: Sentiment, _ label: Sentiment.Label) -> [UInt8] {
    var parts = TerminalParagraph(style: style, width: width, separator: style.glyphs.separator)
    parts.append(label.rawValue, label.emphasis ?? .heading)
    parts.append("valence \(Rounded.signed(sentiment.valence))")
    if let probabilities = sentiment.probabilities {
      for label in Sentiment.Label.allCases {
        parts.append("\(label.rawValue) \(Rounded.percent(probabilities[label])) %")
      }
    }
    return parts.bytes
  }
}

// MARK: - Reasons

extension ExplanationView {
  private typealias Cell = TerminalTable.Cell

  private func table(_ sentiment: Sentiment, _ text: [UInt8]) -> [UInt8] {
    var table = TerminalTable([
      TerminalTable.Column(title: "words", alignment: .leading, limit: max(20, width / 2)),
      TerminalTable.Column(title: "weight"),
      TerminalTable.Column(title: "source", alignment: .leading),
      TerminalTable.Column(title: "rules", alignment: .leading, limit: max(10, width / 3)),
    ])
    let entries = ReasonEntry.heaviest(of: sentiment.explanation, in: text)
    for entry in entries.prefix(Self.reasonLimit) { table.append(row(entry)) }
    let lighter = entries.dropFirst(Self.reasonLimit)
    if !lighter.isEmpty {
      let sum = lighter.reduce(0) { $0 + $1.thousandths }
      table.append(sumRow("\(lighter.count) lighter", sum))
    }
    table.append(sumRow("bias", sentiment.biasThousandths))
    table.append(sumRow("evidence", sentiment.evidenceThousandths, .heading))
    return table.bytes(style: style)
  }

  private func row(_ entry: ReasonEntry) -> [Cell] {
    let words = String(decoding: entry.words, as: UTF8.self)
    return [
      Cell(entry.places.count > 1 ? "\(words) (\(entry.places.count) times)" : words),
      Cell(
        Decimals.thousandths(entry.thousandths), entry.thousandths < 0 ? .negative : .positive),
      Cell(entry.source.rawValue),
      Cell(entry.rules.map(\.rawValue).joined(separator: ", ")),
    ]
  }

  private func sumRow(_ name: String, _ thousandths: Int64, _ emphasis: Emphasis? = nil) -> [Cell] {
    [
      Cell(name, .heading), Cell(Decimals.thousandths(thousandths), emphasis), Cell(""), Cell(""),
    ]
  }
}

extension Decimals {
  /// Returns thousandths like `+1.160`, `-0.020` or `0.000`, exactly.
  static func thousandths(_ value: Int64) -> String {
    let (whole, part) = value.magnitude.quotientAndRemainder(dividingBy: 1000)
    let digits = String(part)
    let zeros = String(repeating: "0", count: 3 - digits.utf8.count)
    return "\(value < 0 ? "-" : value > 0 ? "+" : "")\(whole).\(zeros)\(digits)"
  }
}

internal import Headlines

/// Shows one headline with everything that decided about it.
///
///     10 Things You Didn't Know About Solar Storage
///     -- ------ ++++++++++ ++++
///
///     score +0.07   clickbait 99 %
///
///     what decides      weight
///     You Didn't        +0.112
///     length            -0.080
///     …
///     score             +0.070
struct HeadlineView {
  /// How many reasons have a row of their own.
  private static let reasonLimit = 15

  private let style: TerminalStyle
  private let width: Int

  init(style: TerminalStyle, width: Int) {
    self.style = style
    self.width = min(10_000, max(40, width))
  }

  /// Returns the lines with their ends.
  func bytes(_ score: HeadlineScore, of headline: [UInt8]) -> [UInt8] {
    let words = score.reasons.compactMap { reason -> WordWeights.Word? in
      guard case .words(let range) = reason.source else { return nil }
      return WordWeights.Word(range: range, thousandths: thousandths(reason.weight))
    }
    let weights = WordWeights(words, in: headline)
    var output = MarkedText(headline, weights, style: style, width: width).bytes
    output.append(ASCII.lf)
    output += judgement(score)
    output.append(ASCII.lf)
    output += table(score, weights, headline)
    output.append(ASCII.lf)
    return output
  }

  private func thousandths(_ weight: Double) -> Int64 { Int64((weight * 1000).rounded()) }

  private func judgement(_ score: HeadlineScore) -> [UInt8] {
    var parts = TerminalParagraph(style: style, width: width, separator: style.glyphs.separator)
    parts.append("score \(Rounded.signed(score.score))", .heading)
    parts.append("clickbait \(Rounded.percent(score.clickbait)) %")
    return parts.bytes
  }

  private func table(
    _ score: HeadlineScore, _ weights: WordWeights, _ headline: [UInt8]
  ) -> [UInt8] {
    var table = TerminalTable([
      TerminalTable.Column(title: "what decides", alignment: .leading, limit: max(20, width / 2)),
      TerminalTable.Column(title: "weight"),
    ])
    var rows = weights.distinct(in: headline).map { word in
      (String(decoding: headline[word.range], as: UTF8.self), word.thousandths)
    }
    for reason in score.reasons {
      guard case .figure(let group) = reason.source else { continue }
      rows.append(("(\(group.rawValue))", thousandths(reason.weight)))
    }
    rows.sort { $0.1.magnitude > $1.1.magnitude }
    for (name, weight) in rows.prefix(Self.reasonLimit) {
      table.append([
        TerminalTable.Cell(name),
        TerminalTable.Cell(Decimals.thousandths(weight), weight < 0 ? .negative : .positive),
      ])
    }
    let shown = rows.prefix(Self.reasonLimit).reduce(0) { $0 + $1.1 }
    let sum = thousandths(score.score)
    table.append([
      TerminalTable.Cell("all else", .heading),
      TerminalTable.Cell(Decimals.thousandths(sum - shown)),
    ])
    table.append([
      TerminalTable.Cell("score", .heading),
      TerminalTable.Cell(Decimals.thousandths(sum), .heading),
    ])
    return table.bytes(style: style)
  }
}

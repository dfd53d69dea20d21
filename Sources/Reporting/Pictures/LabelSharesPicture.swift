internal import Charts
internal import Learning
internal import Workspace

extension Figure {
  /// Draws the labels' shares of all texts as one bar.
  static func labelShares(_ sentiment: SentimentFigures) -> Figure {
    let parts = Part.all(of: sentiment)
    let total = sentiment.positive + sentiment.neutral + sentiment.negative
    return Figure(
      id: "labels", title: "How the texts feel",
      summary: summary(of: sentiment, parts, total: total),
      note: sentiment.unsupported > 0
        ? "\(Numbers.count(sentiment.unsupported, "text", "texts")) in other languages have no label."
        : nil,
      table: DataTable(
        caption: "Labels of \(Numbers.count(total, "text", "texts"))",
        columns: [
          ("label", false), ("texts", true), ("share", true), ("95\u{202F}% interval", true),
        ],
        rows: parts.map { part in
          [
            part.name, Numbers.count(part.count),
            Numbers.percent(part.share, places: 1),
            Numbers.percent(part.interval, places: 1),
          ]
        }),
      draw: { draw(parts, width: $0) })
  }

  private struct Part {
    var name: String
    var mark: MarkClass
    var textMark: MarkClass
    var count: Int
    var share: Double?
    var interval: ConfidenceInterval

    static func all(of figures: SentimentFigures) -> [Part] {
      [
        Part(
          name: "negative", mark: .negative, textMark: .onDark, count: figures.negative,
          share: figures.shares?.negative, interval: figures.shareIntervals.negative),
        Part(
          name: "neutral", mark: .neutral, textMark: .onNeutral, count: figures.neutral,
          share: figures.shares?.neutral, interval: figures.shareIntervals.neutral),
        Part(
          name: "positive", mark: .positive, textMark: .onDark, count: figures.positive,
          share: figures.shares?.positive, interval: figures.shareIntervals.positive),
      ]
    }
  }

  private static func summary(of figures: SentimentFigures, _ parts: [Part], total: Int) -> String {
    guard total > 0 else { return "No text has a label." }
    let shares = parts.reversed().map { part in
      let ends = Numbers.percent(part.interval)
      return "\(Numbers.percent(part.share)) are \(part.name) (\(ends))"
    }
    return "Of \(Numbers.count(total, "text", "texts")), \(shares.joined(separator: ", ")); "
      + "net sentiment is \(told(figures.net, figures.netInterval))."
  }

  private static func draw(_ parts: [Part], width: PictureWidth) -> String {
    var drawing = Drawing(width: width)
    var x = 0.0
    for part in parts {
      let share = part.share ?? 0
      let end = x + (share.isFinite ? min(max(share, 0), 1) : 0) * width.rawValue
      drawing.bar(from: Point(x: x, y: 0), to: Point(x: max(end - 1, x), y: 36), part.mark)
      let text = Numbers.percent(part.share)
      if LabelText.width(of: text, size: Drawing.labelSize) + 8 < end - x {
        drawing.text(text, at: Point(x: (x + end) / 2, y: 18), anchor: .middle, part.textMark)
      }
      x = end
    }
    let names = parts.map { part in
      (mark: part.mark, name: "\(part.name) \(Numbers.percent(part.share))")
    }
    let height = drawing.legend(names, y: 44)
    return drawing.svg(height: 44 + height)
  }
}

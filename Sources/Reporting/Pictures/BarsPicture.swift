internal import Charts
internal import Learning
internal import Workspace

/// A bar of a picture of bars.
struct PictureBar {
  /// What it is called.
  var name: String
  /// How long it is.
  var value: Double
  /// The interval of its value; nil if it has none.
  var interval: ConfidenceInterval?
  /// The value as it is written.
  var text: String
  /// What it stands for.
  var mark: MarkClass

  /// Creates a bar.
  init(
    name: String, value: Double, interval: ConfidenceInterval? = nil, text: String,
    mark: MarkClass = .series
  ) {
    self.name = name
    self.value = value
    self.interval = interval
    self.text = text
    self.mark = mark
  }
}

extension Figure {
  /// Draws a bar for each of some names.
  ///
  /// - Parameters:
  ///   - bars: The bars.
  ///   - id: The identifier on the page.
  ///   - title: What the picture shows.
  ///   - summary: What there is to see.
  ///   - note: What one has to know to read it.
  ///   - noun: What stands above the names.
  ///   - unit: What stands above the values.
  ///   - isShare: Whether the values are shares; else their axis has plain numbers.
  ///   - table: The figures; nil for names and values.
  static func bars(
    _ bars: [PictureBar], id: String, title: String, summary: String, note: String? = nil,
    noun: String, unit: String, isShare: Bool = false, table: DataTable? = nil
  ) -> Figure {
    let notes = [note, RowPlot.noteAboutLimit(of: bars.count, "rows")].compactMap { $0 }
    return Figure(
      id: id, title: title, summary: summary,
      note: notes.isEmpty ? nil : notes.joined(separator: " "),
      table: table
        ?? DataTable(
          caption: title, columns: [(noun, false), (unit, true)],
          rows: bars.map { [$0.name, $0.text] }),
      draw: { drawBars(Array(bars.prefix(RowPlot.limit)), unit: unit, isShare: isShare, width: $0) }
    )
  }

  /// Draws how often each emotion prevails.
  static func emotions(_ profile: EmotionProfile) -> Figure {
    let places = profile.emotions.contains { $0.share.share < 0.1 } ? 1 : 0
    let bars = profile.emotions.map { entry in
      PictureBar(
        name: entry.emotion, value: entry.share.share, interval: entry.share.interval,
        text: Numbers.percent(entry.share.share, places: places))
    }
    let rows =
      profile.emotions.map { ($0.emotion, $0.share) } + [("none is clear", profile.unclear)]
    let first = profile.emotions.first
    return .bars(
      bars, id: "emotions", title: "Emotions",
      summary: first.map { first in
        "The commonest emotion is \(first.emotion), in \(told(first.share)) of the texts; "
          + "none is clear in \(told(profile.unclear))."
      } ?? "No emotion was asked about.",
      note: "Lines are 95\u{202F}% intervals.", noun: "emotion", unit: "share of texts",
      isShare: true,
      table: DataTable(
        caption: "Texts in which an emotion prevails",
        columns: [
          ("emotion", false), ("texts", true), ("share", true), ("95\u{202F}% interval", true),
        ],
        rows: rows.map { name, share in
          [
            name, Numbers.count(share.count),
            Numbers.percent(share.share, places: 1),
            Numbers.percent(share.interval, places: 1),
          ]
        }))
  }

  private static func told(_ share: MeasuredShare) -> String {
    let ends = Numbers.percent(share.interval)
    return "\(Numbers.percent(share.share)) (\(ends))"
  }

  private static func drawBars(
    _ bars: [PictureBar], unit: String, isShare: Bool, width: PictureWidth
  ) -> String {
    var drawing = Drawing(width: width)
    let plot = RowPlot(
      bars.map { RowPlot.Row(name: $0.name, values: [$0.text]) }, headings: [unit], width: width)
    let scale = LinearScale.nice(
      bars.map(\.value) + bars.compactMap(\.interval).flatMap { [$0.lower, $0.upper] },
      zero: true, from: plot.frame.left, to: plot.frame.right)
    let labels =
      isShare
      ? shareLabels(scale, atMost: 6)
      : scale.ticks(atMost: 6).map { tick in
        AxisLabel(
          position: scale.position(of: tick.value),
          name: Numbers.decimal(tick.value, places: tick.decimals), isZero: tick.value == 0)
      }
    plot.draw(on: &drawing, axis: labels)
    for (row, bar) in bars.enumerated() where bar.value.isFinite {
      plot.bar(
        on: &drawing, row: row, from: scale.position(of: 0), to: scale.position(of: bar.value),
        bar.mark)
      guard let interval = bar.interval else { continue }
      drawing.interval(
        from: scale.position(of: interval.lower), to: scale.position(of: interval.upper),
        y: plot.center(of: row))
    }
    return drawing.svg(height: plot.height)
  }
}

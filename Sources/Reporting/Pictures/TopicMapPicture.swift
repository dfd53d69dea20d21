internal import Charts
internal import Workspace

extension Figure {
  /// Draws topics as circles: alike ones near each other, as large as they have texts.
  static func topicMap(_ topics: TopicsReport) -> Figure {
    Figure(
      id: "topic-map", title: "Topics as a map", summary: mapSummary(of: topics),
      note: "Areas stand for how many texts a topic has, colors for their net sentiment. "
        + "Topics with the same words lie near each other as far as there is room.",
      table: mapTable(of: topics), draw: { drawMap(topics, width: $0) })
  }

  /// The topics that share most words.
  private static func closest(_ topics: TopicsReport) -> (first: Int, second: Int, value: Double)? {
    var best: (first: Int, second: Int, value: Double)?
    for (row, topic) in topics.topics.enumerated() {
      for (column, value) in topic.similarities.enumerated() where column > row {
        guard column < topics.topics.count, value.isFinite, value > best?.value ?? 0 else {
          continue
        }
        best = (row, column, value)
      }
    }
    return best
  }

  private static func mapSummary(of topics: TopicsReport) -> String {
    guard let largest = topics.topics.first else { return "No topics were found." }
    let start = """
      The largest of \(Numbers.count(topics.topics.count, "topic", "topics")) is \(quoted(largest.sentiment.name)) with \
      \(Numbers.count(largest.share.count, "text", "texts")).
      """
    guard let pair = closest(topics) else { return start }
    let first = topics.topics[pair.first].sentiment.name
    let second = topics.topics[pair.second].sentiment.name
    return "\(start) Most alike are \(quoted(first)) and \(quoted(second)) "
      + "(\(Numbers.decimal(pair.value, places: 2)) of 1)."
  }

  private static func mapTable(of topics: TopicsReport) -> DataTable {
    DataTable(
      caption: "Topics and the one that each is most like",
      columns: [
        ("topic", false), ("texts", true), ("net", true), ("most like", false),
        ("how alike", true),
      ],
      rows: topics.topics.enumerated().map { index, topic in
        let others = topic.similarities.enumerated().filter {
          $0.offset != index && $0.offset < topics.topics.count && $0.element.isFinite
        }
        let nearest = others.max { ($0.element, $1.offset) < ($1.element, $0.offset) }
        return [
          topic.sentiment.name, Numbers.count(topic.share.count),
          Numbers.net(topic.sentiment.figures.net),
          nearest.map { topics.topics[$0.offset].sentiment.name } ?? "–",
          Numbers.decimal(nearest?.element, places: 2),
        ]
      })
  }

  private static func drawMap(_ topics: TopicsReport, width: PictureWidth) -> String {
    var drawing = Drawing(width: width)
    let shown = topics.topics.prefix(RowPlot.limit)
    let most = Double(shown.map(\.share.count).max() ?? 1)
    let largest = width == .wide ? 46.0 : 34
    let widest = width == .wide ? 130.0 : 96
    let radii = shown.map { topic in
      max(8, largest * (Double(max(topic.share.count, 0)) / max(most, 1)).squareRoot())
    }
    let names = shown.map { LabelText.truncated($0.sentiment.name, to: widest, size: 12) }
    let boxes = zip(radii, names).map { radius, name in
      MapLayout.Box(
        width: max(radius * 2, LabelText.width(of: name, size: 12)) + 4, height: radius * 2 + 18)
    }
    let layout = MapLayout(
      similarities: shown.map(\.similarities), boxes: boxes, width: width.rawValue)
    for (index, topic) in shown.enumerated() where layout.centers.indices.contains(index) {
      let center = Point(x: layout.centers[index].x, y: layout.centers[index].y - 8)
      let radius = radii[index]
      let step = step(topic.sentiment.figures.net)
      drawing.dot(at: center, radius: radius, .dot.and(.scale(step)))
      let sign = step.map { $0 == 0 ? "" : $0 < 0 ? "−" : "+" } ?? ""
      drawing.text(
        radius >= 20 ? Numbers.net(topic.sentiment.figures.net) : sign, at: center,
        anchor: .middle, abs(step ?? 0) > 2 ? .onDark : .onLight, size: Drawing.tickSize,
        limit: radius * 2)
      drawing.text(
        names[index], at: Point(x: center.x, y: center.y + radius + 9), anchor: .middle, .label)
    }
    drawing.scaleLegend(y: layout.height + 16)
    return drawing.svg(height: layout.height + 28)
  }
}

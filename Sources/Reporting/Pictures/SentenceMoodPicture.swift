internal import Charts
internal import Learning
internal import Workspace

extension Figure {
  /// Draws the mood of each sentence of an article, in its order.
  ///
  /// - Parameters:
  ///   - valences: The sentences' valences; nil where none is known.
  ///   - paragraphs: The sentences that begin a paragraph.
  static func sentenceMoods(_ valences: [Double?], paragraphs: [Int]) -> Figure {
    Figure(
      id: "sentence-moods", title: "The mood, sentence by sentence",
      summary: summary(of: valences),
      note: "A bar is a sentence: up speaks well, down speaks ill. Strokes below mark where "
        + "paragraphs begin."
        + (valences.count > 160 ? " Sentences that would cover each other share a bar." : ""),
      table: DataTable(
        caption: "Sentences by their mood",
        columns: [("sentence", false), ("paragraph", true), ("valence", true)],
        rows: valences.enumerated().map { index, valence in
          [
            String(index + 1), String(max(1, paragraphs.filter { $0 <= index }.count)),
            PictureNumbers.net(valence),
          ]
        }),
      draw: { draw(valences, paragraphs: paragraphs, width: $0) })
  }

  private static func summary(of valences: [Double?]) -> String {
    let known = valences.enumerated().compactMap { index, valence in
      valence.flatMap { $0.isFinite ? (index: index, valence: $0) : nil }
    }
    guard let best = known.max(by: { $0.valence < $1.valence }),
      let worst = known.min(by: { $0.valence < $1.valence })
    else { return "No sentence has a mood that is known." }
    let good = known.filter { $0.valence > 0.1 }.count
    let bad = known.filter { $0.valence < -0.1 }.count
    return """
      Of \(counted(valences.count, "sentence")), \(good) \(good == 1 ? "speaks" : "speak") well and \(bad) ill. \
      Sentence \(best.index + 1) is the most positive (\(PictureNumbers.net(best.valence))), \
      sentence \(worst.index + 1) the most negative (\(PictureNumbers.net(worst.valence))).
      """
  }

  private static func draw(_ valences: [Double?], paragraphs: [Int], width: PictureWidth) -> String
  {
    var drawing = Drawing(width: width)
    let runs = Thinning.runs(of: valences.count, atMost: width == .wide ? 160 : 80)
    let scale = LinearScale(-1, 1, from: 108, to: 8)
    let labels = netLabels(scale, atMost: 3)
    let frame = PlotFrame(
      beside: labels.map(\.name), right: width.rawValue - 4, top: 8, bottom: 108)
    drawing.verticalAxis(labels, of: frame)
    let full = BandScale(count: runs.count, from: frame.left, to: frame.right, filling: 0.84)
    let places = BandScale(
      count: runs.count, from: frame.left,
      to: min(frame.right, frame.left + Double(runs.count) * 24), filling: full.filling)
    for (place, run) in runs.enumerated() {
      let known = valences[run].compactMap { $0 }.filter(\.isFinite)
      let extent = places.extent(of: place)
      if run.contains(where: paragraphs.contains) {
        let start = places.start + Double(place) * places.step
        drawing.rule(from: Point(x: start, y: 110), to: Point(x: start, y: 116), .axis)
      }
      guard !known.isEmpty else { continue }
      let mean = known.reduce(0) { $0 + $1 / Double(known.count) }
      let y = scale.position(of: mean)
      drawing.bar(
        from: Point(x: extent.start, y: 58), to: Point(x: extent.end, y: abs(y - 58) < 1 ? 57 : y),
        mood(mean))
    }
    drawing.tickNames(numbers(of: runs, places), y: 126)
    return drawing.svg(height: 136)
  }

  /// The numbers of some sentences, for the axis.
  private static func numbers(of runs: [Range<Int>], _ places: BandScale) -> [AxisLabel] {
    let count = runs.last?.upperBound ?? 0
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500].first { count / $0 <= 10 } ?? 1000
    return runs.enumerated().compactMap { place, run in
      run.first { $0 == 0 || ($0 + 1) % step == 0 }.map {
        AxisLabel(position: places.center(of: place), name: String($0 + 1))
      }
    }
  }
}

internal import Charts
internal import Workspace

extension Figure {
  /// Draws the mood of each sentence of an article, in its order.
  ///
  /// - Parameters:
  ///   - valences: The sentences' valences; nil where none is known.
  ///   - paragraphs: The sentences that begin a paragraph.
  static func sentenceMoods(_ valences: [Double?], paragraphs: [Int]) -> Figure {
    let rows = SentenceRun.runs(of: valences, paragraphs: paragraphs, atMost: 400)
    return Figure(
      id: "sentence-moods", title: "The mood, sentence by sentence",
      summary: summary(of: valences),
      note: "A bar is a sentence: up speaks well, down speaks ill. Strokes below mark where "
        + "paragraphs begin."
        + (valences.count > 160 ? " Sentences that would cover each other share a bar." : ""),
      table: DataTable(
        caption: "Sentences by their mood",
        columns: [("sentence", false), ("paragraph", true), ("valence", true)],
        rows: rows.map { [$0.name, String($0.paragraph), Numbers.net($0.valence)] }),
      draw: { width in
        let limit = width == .wide ? 160 : 80
        return draw(
          SentenceRun.runs(of: valences, paragraphs: paragraphs, atMost: limit), width: width)
      })
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
      Of \(Numbers.count(valences.count, "sentence", "sentences")), \(lean(good)) up by more than 0.1 \
      and \(bad == 0 ? "none" : Numbers.count(bad)) down. \
      Sentence \(best.index + 1) is the most positive (\(Numbers.net(best.valence))), \
      sentence \(worst.index + 1) the most negative (\(Numbers.net(worst.valence))).
      """
  }

  private static func lean(_ count: Int) -> String {
    count == 0 ? "none leans" : Numbers.count(count, "leans", "lean")
  }

  private static func draw(_ runs: [SentenceRun], width: PictureWidth) -> String {
    var drawing = Drawing(width: width)
    let isMild = runs.allSatisfy { abs($0.valence ?? 0) <= 0.5 }
    let scale = LinearScale(isMild ? -0.5 : -1, isMild ? 0.5 : 1, from: 108, to: 8)
    let labels = netLabels(scale, atMost: 3)
    let frame = PlotFrame(
      beside: labels.map(\.name), right: width.rawValue - 4, top: 8, bottom: 108)
    drawing.verticalAxis(labels, of: frame)
    // Bars of a short article are not as wide as the picture allows.
    let places = BandScale(
      count: runs.count, from: frame.left,
      to: min(frame.right, frame.left + Double(runs.count) * 24), filling: 0.84)
    let zero = scale.position(of: 0)
    for (place, run) in runs.enumerated() {
      if run.beginsParagraph {
        let start = places.start + Double(place) * places.step
        drawing.rule(from: Point(x: start, y: 110), to: Point(x: start, y: 116), .axis)
      }
      guard let valence = run.valence else { continue }
      let extent = places.extent(of: place)
      let y = scale.position(of: valence)
      drawing.bar(
        from: Point(x: extent.start, y: zero),
        to: Point(x: extent.end, y: abs(y - zero) < 1 ? zero - 1 : y), mood(valence))
    }
    drawing.tickNames(numbers(of: runs, places), y: 126)
    return drawing.svg(height: 136)
  }

  /// The numbers of some sentences, for the axis.
  private static func numbers(of runs: [SentenceRun], _ places: BandScale) -> [AxisLabel] {
    let count = runs.last?.sentences.upperBound ?? 0
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500].first { count / $0 <= 10 } ?? 1000
    return runs.enumerated().compactMap { place, run in
      run.sentences.first { $0 == 0 || ($0 + 1) % step == 0 }.map {
        AxisLabel(position: places.center(of: place), name: String($0 + 1))
      }
    }
  }
}

/// A sentence, or several that share a bar or a row.
private struct SentenceRun {
  /// The sentences, from 0.
  var sentences: Range<Int>
  /// Their mean valence; nil where none is known.
  var valence: Double?
  /// The paragraph in which the first of them stands, from 1.
  var paragraph: Int
  /// Whether a paragraph begins in it.
  var beginsParagraph: Bool

  /// The numbers of its sentences, from 1.
  var name: String {
    sentences.count == 1
      ? String(sentences.lowerBound + 1) : "\(sentences.lowerBound + 1)–\(sentences.upperBound)"
  }

  static func runs(of valences: [Double?], paragraphs: [Int], atMost limit: Int) -> [SentenceRun] {
    let starts = Set(paragraphs)
    var paragraph = 0
    return Thinning.runs(of: valences.count, atMost: limit).map { run in
      let known = valences[run].compactMap { $0 }.filter(\.isFinite)
      let begun = run.count(where: starts.contains)
      let first = paragraph + (starts.contains(run.lowerBound) ? 1 : 0)
      paragraph += begun
      return SentenceRun(
        sentences: run,
        valence: known.isEmpty ? nil : known.reduce(0) { $0 + $1 / Double(known.count) },
        paragraph: max(first, 1), beginsParagraph: begun > 0)
    }
  }
}

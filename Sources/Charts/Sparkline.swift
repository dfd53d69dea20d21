extension Drawing {
  /// Draws a line through values, evenly spread over a frame.
  public mutating func sparkline(
    _ values: [Double?], in frame: PlotFrame, domain: (lower: Double, upper: Double)? = nil,
    isFilled: Bool = false
  ) {
    let thinned = Thinning.runs(of: values.count, atMost: 240).map { run in
      let known = values[run].compactMap { $0 }.filter(\.isFinite)
      return known.isEmpty ? Double.nan : known.reduce(0) { $0 + $1 / Double(known.count) }
    }
    let known = thinned.filter(\.isFinite)
    let scale = LinearScale(
      domain?.lower ?? known.min() ?? 0, domain?.upper ?? known.max() ?? 1,
      from: frame.bottom, to: frame.top)
    let step = (frame.right - frame.left) / Double(max(thinned.count - 1, 1))
    let points = thinned.enumerated().map { index, value in
      Point(
        x: frame.left + Double(index) * step,
        y: value.isFinite ? scale.position(of: value) : .nan)
    }
    if isFilled {
      let upper = points.filter(\.isFinite)
      area(from: upper.map { Point(x: $0.x, y: frame.bottom) }, to: upper, .band)
    }
    line(points, .seriesLine)
    if let last = points.last(where: \.isFinite) {
      dot(at: last, radius: 2, .dot.and(.series))
    }
  }
}

internal import Charts

extension Sparkline {
  /// Returns an SVG element of a line through counts that begins at zero.
  static func svg(counts: [Int]) -> String {
    svg(counts.map(Double.init), domain: (0, Double(max(counts.max() ?? 0, 1))))
  }

  /// Returns an SVG element of a line through net sentiments around zero.
  static func svg(nets: [Double?]) -> String {
    let most = nets.compactMap { $0 }.filter(\.isFinite).reduce(0.2) { max($0, abs($1)) }
    return svg(nets, domain: (-most, most))
  }
}

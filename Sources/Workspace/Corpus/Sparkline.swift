/// A row of numbers as a line of small bars.
enum Sparkline {
  private static let bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let plainBars = [".", ".", ":", ":", "|", "|", "#", "#"]

  /// Returns one character a number, from zero to the greatest; of too many the means of neighbors.
  ///
  /// - Complexity: O(*n*)
  static func text(_ values: [Double], width: Int, _ style: TerminalStyle) -> String {
    guard !values.isEmpty, width > 0 else { return "" }
    let count = min(values.count, width)
    let means = (0..<count).map { index in
      let range = values[index * values.count / count..<(index + 1) * values.count / count]
      return range.reduce(0, +) / Double(range.count)
    }
    let most = means.max() ?? 0
    let bars = style.usesUnicode ? bars : plainBars
    return means.map { mean in
      bars[most > 0 ? min(7, max(0, Int((mean / most * 7).rounded()))) : 0]
    }.joined()
  }
}

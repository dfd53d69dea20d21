/// Where recommendations are written, and how.
public struct RecommendationOutput {
  let options: OutputOptions
  let sink: ByteSink
  let style: TerminalStyle
  let width: Int

  /// Chooses a form and a place.
  ///
  /// - Parameters:
  ///   - options: How records are written.
  ///   - sink: Where they go.
  ///   - style: What the terminal can show.
  ///   - width: The terminal's width in columns.
  public init(
    _ options: OutputOptions, to sink: ByteSink, style: TerminalStyle = .plain, width: Int = 100
  ) {
    self.options = options
    self.sink = sink
    self.style = style
    self.width = min(10_000, max(60, width))
  }
}

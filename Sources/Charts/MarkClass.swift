/// What a mark stands for; the style sheet of the page gives it colors.
///
/// Marks never have colors of their own, so that one picture serves light, dark and print.
public struct MarkClass: Hashable, Sendable {
  /// The names of the classes, with spaces between them.
  let names: String

  private init(_ names: String) {
    self.names = names
  }

  /// Returns a mark that is of both classes.
  public func and(_ other: MarkClass) -> MarkClass {
    MarkClass("\(names) \(other.names)")
  }
}

// MARK: - Filled marks

extension MarkClass {
  /// A bar or dot that speaks for something.
  public static let positive = MarkClass("positive")
  /// A bar or dot that speaks against something.
  public static let negative = MarkClass("negative")
  /// A bar or dot that does neither.
  public static let neutral = MarkClass("neutral")
  /// A bar or dot of something that is neither good nor bad.
  public static let series = MarkClass("series")
  /// A second series beside the first.
  public static let other = MarkClass("other")
  /// The area of an interval.
  public static let band = MarkClass("band")
  /// A dot.
  public static let dot = MarkClass("dot")
  /// The dot of a net sentiment over bars.
  public static let net = MarkClass("net")
  /// A mark that is only outlined.
  public static let hollow = MarkClass("hollow")
  /// A mark or text of few texts, or of many that were merged.
  public static let muted = MarkClass("muted")

  /// A cell of a diverging scale, from −4 to 4; nil for one without a value.
  public static func scale(_ step: Int?) -> MarkClass {
    guard let step else { return MarkClass("scale-none") }
    return MarkClass("scale-\(min(max(step, -4), 4))")
  }
}

// MARK: - Strokes

extension MarkClass {
  /// A line through values that speak for something.
  public static let positiveLine = MarkClass("positive-line")
  /// A line through values that speak against something.
  public static let negativeLine = MarkClass("negative-line")
  /// A line through values that do neither.
  public static let neutralLine = MarkClass("neutral-line")
  /// A line through values.
  public static let seriesLine = MarkClass("series-line")
  /// A line through the values of a second series.
  public static let otherLine = MarkClass("other-line")
  /// The line of an interval.
  public static let interval = MarkClass("interval")
  /// What is left free around a line over bars.
  public static let halo = MarkClass("halo")
  /// A line that helps the eye.
  public static let grid = MarkClass("grid")
  /// The line along which values lie.
  public static let axis = MarkClass("axis")
  /// The line of zero.
  public static let zero = MarkClass("zero")
  /// A line at a value that others are compared with.
  public static let reference = MarkClass("reference")
}

// MARK: - Texts

extension MarkClass {
  /// The text at a tick, or above a column.
  public static let tick = MarkClass("tick")
  /// A name.
  public static let label = MarkClass("label")
  /// A figure.
  public static let value = MarkClass("value")
  /// A text over a light mark.
  public static let onLight = MarkClass("on-light")
  /// A text over a mark that does neither speak for nor against something.
  public static let onNeutral = MarkClass("on-neutral")
  /// A text over a dark mark.
  public static let onDark = MarkClass("on-dark")
}

/// What a terminal can show: color, and characters beyond ASCII.
public struct TerminalStyle: Hashable, Sendable {
  /// Whether words are colored and marked.
  public var usesColor: Bool

  /// Whether our own signs may be other than ASCII: `…`, `·`, bars. Texts are shown as they are.
  public var usesUnicode: Bool

  /// Creates a style.
  public init(usesColor: Bool, usesUnicode: Bool = true) {
    self.usesColor = usesColor
    self.usesUnicode = usesUnicode
  }

  /// The style of what is no terminal: no color.
  public static let plain = TerminalStyle(usesColor: false)
}

/// How a stretch of text stands out, as the parameters of an SGR sequence.
///
/// Only colors of the terminal's own palette, and of those only green and red: its owner has chosen them
/// to be readable on its background, dark or light. Nothing is told by color alone: words that
/// decided are bold, and the negative ones underlined as well. Where weights are told apart, the
/// heaviest words are inverse and the lightest not bold.
///
/// Source: ECMA-48 (1991) §8.3.117.
enum Emphasis: String {
  case heading = "1"
  case positive = "32"
  case negative = "31"
  case markedPositive = "1;32"
  case markedNegative = "1;4;31"
  case faintNegative = "4;31"
  case strongPositive = "1;7;32"
  case strongNegative = "1;4;7;31"
}

/// The signs of our own that stand between and beside texts.
struct TerminalGlyphs {
  /// Where a text was cut.
  let ellipsis: String
  /// In a text, where a line ended.
  let newline: String
  /// For what would control the terminal.
  let replacement: String
  /// Between the parts of a line.
  let separator: String
  /// Between two whole numbers.
  let dash: String
  /// Between two decimals.
  let range: String
  /// The cells of a bar.
  let positive: String
  let neutral: String
  let negative: String
  /// The zero of a bar that goes both ways.
  let axis: String
}

extension TerminalStyle {
  var glyphs: TerminalGlyphs { usesUnicode ? .unicode : .ascii }
}

extension TerminalGlyphs {
  static let unicode = TerminalGlyphs(
    ellipsis: "…", newline: "⏎", replacement: "\u{FFFD}", separator: " · ", dash: "–", range: "…",
    positive: "█", neutral: "░", negative: "▓", axis: "│")
  static let ascii = TerminalGlyphs(
    ellipsis: "...", newline: " ", replacement: "?", separator: ", ", dash: "-", range: " to ",
    positive: "+", neutral: ".", negative: "-", axis: "|")
}

internal import Learning

extension TerminalStyle {
  /// Returns the ends of a share's interval in percents, like `34–41`.
  func percents(_ interval: ConfidenceInterval) -> String {
    "\(Rounded.percent(interval.lower))\(glyphs.dash)\(Rounded.percent(interval.upper))"
  }

  /// Returns the ends of an interval, like `-0.02…+0.10`.
  func decimals(_ interval: ConfidenceInterval) -> String {
    "\(Rounded.signed(interval.lower))\(glyphs.range)\(Rounded.signed(interval.upper))"
  }
}

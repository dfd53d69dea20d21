internal import Charts
internal import Learning

extension Figure {
  /// Creates a figure that is drawn in both widths.
  init(
    id: String, title: String, summary: String, note: String? = nil, table: DataTable,
    draw: (PictureWidth) -> String
  ) {
    self.init(
      id: id, title: title, summary: summary, note: note, wide: draw(.wide), narrow: draw(.narrow),
      table: table)
  }

  /// The class of a bar or dot by whether its value speaks for or against something.
  static func mood(_ value: Double?) -> MarkClass {
    guard let value, value.isFinite, abs(value) >= 0.005 else { return .neutral }
    return value > 0 ? .positive : .negative
  }

  /// The step of the diverging scale of a net sentiment.
  static func step(_ net: Double?) -> Int? {
    guard let net, net.isFinite else { return nil }
    let steps = [0.05, 0.2, 0.4, 0.6].filter { abs(net) >= $0 }.count
    return net < 0 ? -steps : steps
  }

  /// Labels of a scale of net sentiments.
  static func netLabels(_ scale: LinearScale, atMost count: Int) -> [AxisLabel] {
    scale.ticks(atMost: count).map { tick in
      AxisLabel(
        position: scale.position(of: tick.value),
        name: Numbers.signed(tick.value, places: tick.decimals), isZero: tick.value == 0)
    }
  }

  /// Labels of a scale of shares.
  static func shareLabels(_ scale: LinearScale, atMost count: Int) -> [AxisLabel] {
    scale.ticks(atMost: count).map { tick in
      AxisLabel(
        position: scale.position(of: tick.value),
        name: Numbers.percent(abs(tick.value), places: max(0, tick.decimals - 2)),
        isZero: tick.value == 0)
    }
  }

  /// Labels of a scale of counts: whole numbers only.
  static func countLabels(_ scale: LinearScale, atMost count: Int) -> [AxisLabel] {
    scale.ticks(atMost: count).filter { $0.decimals == 0 }.map { tick in
      AxisLabel(
        position: scale.position(of: tick.value),
        name: Numbers.decimal(tick.value, places: 0),
        isZero: tick.value == 0)
    }
  }

  /// A net sentiment with its interval, such as `+0.12 (+0.05 to +0.19)`.
  static func told(_ net: Double?, _ interval: ConfidenceInterval?) -> String {
    let ends = Numbers.net(interval)
    return ends == Numbers.missing
      ? Numbers.net(net) : "\(Numbers.net(net)) (\(ends))"
  }

  /// A name within a sentence, cut off where it is very long.
  static func quoted(_ name: String) -> String {
    "“\(LabelText.truncated(name, to: 480, size: Drawing.labelSize))”"
  }
}

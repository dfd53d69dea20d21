internal import Headlines

/// The checks of prose as a table for people.
public enum ReadabilityCheckList {
  /// One line a check: its name, its threshold, how well it is founded, what it looks for.
  public static var text: String {
    var table = TerminalTable([
      TerminalTable.Column(title: "check", alignment: .leading),
      TerminalTable.Column(title: "from", alignment: .leading),
      TerminalTable.Column(title: "evidence", alignment: .leading),
      TerminalTable.Column(title: "what it finds", alignment: .leading),
    ])
    for check in ReadabilityCheck.all {
      let threshold = check.threshold.map { threshold in
        let value =
          threshold.value == threshold.value.rounded()
          ? "\(Int(threshold.value))" : "\(threshold.value)"
        return "\(value) \(threshold.unit)"
      }
      table.append([check.id, threshold ?? "", check.evidence.rawValue, check.summary])
    }
    return table.plainText
  }
}

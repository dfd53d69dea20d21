public import Headlines

/// Checks of pages as a table for people.
public enum PageCheckList {
  /// One line a check: its name, its group, its threshold, how well it is founded, what it speaks of.
  public static func text(of checks: [PageCheck]) -> String {
    var table = TerminalTable(
      ["check", "group", "threshold", "evidence", "speaks of"].map {
        TerminalTable.Column(title: $0, alignment: .leading)
      })
    for check in checks {
      table.append([
        check.id, check.group.rawValue, check.threshold.map(Self.text) ?? "",
        check.evidence.rawValue, check.summary,
      ])
    }
    return table.plainText
  }

  private static func text(_ threshold: PageCheck.Threshold) -> String {
    let whole = Int(exactly: threshold.value).map { "\($0)" }
    return "\(whole ?? "\(threshold.value)") \(threshold.unit)"
  }
}

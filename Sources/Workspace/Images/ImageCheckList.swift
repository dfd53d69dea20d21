internal import Headlines

/// The checks of pictures, told to people.
public enum ImageCheckList {
  /// A table of the checks, their evidence and their thresholds, without a line end after it.
  public static var text: String {
    var table = TerminalTable([
      TerminalTable.Column(title: "check", alignment: .leading),
      TerminalTable.Column(title: "evidence", alignment: .leading),
      TerminalTable.Column(title: "threshold"),
      TerminalTable.Column(title: "finds", alignment: .leading),
    ])
    for check in ImageCheck.allCases {
      table.append([
        check.id, check.evidence.rawValue, check.usualThreshold.map(String.init) ?? "",
        check.summary,
      ])
    }
    return table.plainText
  }
}

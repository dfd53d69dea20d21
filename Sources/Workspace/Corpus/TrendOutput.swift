internal import FoundationEssentials

/// Writes trends in the form that was asked for.
public enum TrendOutput {
  /// Returns the trends as tables, as CSV, as one object a trend, or as one object for all.
  public static func bytes(
    _ report: TrendReport, _ options: OutputOptions, style: TerminalStyle = .plain, width: Int = 100
  ) throws -> [UInt8] {
    let encoder = JSONEncoder()
    switch options.format {
    case .table: return TrendTable(style: style, width: width).bytes(report)
    case .json:
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      return try Array(encoder.encode(report)) + [ASCII.lf]
    case .ndjson:
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let trends = try (report.topics + report.phrases).flatMap {
        try Array(encoder.encode($0)) + [ASCII.lf]
      }
      return try trends
        + (report.changes ?? []).flatMap { try Array(encoder.encode($0)) + [ASCII.lf] }
    case .csv: return csv(report, options)
    }
  }

  /// One row a trend and stretch of time.
  private static func csv(_ report: TrendReport, _ options: OutputOptions) -> [UInt8] {
    var rows = [["kind", "name", "period", "documents", "share"]]
    for (kind, trends) in [("topic", report.topics), ("phrase", report.phrases)] {
      for trend in trends {
        for (index, period) in report.periods.enumerated() {
          rows.append([
            kind, trend.name, period, String(trend.counts[index]), "\(trend.shares[index])",
          ])
        }
      }
    }
    return CSVText.table(rows, isForExcel: options.isForExcel)
  }
}

internal import FoundationEssentials
internal import Learning

/// Writes groups and periods in the form that was asked for.
enum GroupOutput {
  static func bytes(_ groups: [GroupReport], _ options: ScoreOptions) throws -> [UInt8] {
    switch options.output.format {
    case .table: return GroupTable(style: options.style, width: options.width).bytes(groups)
    case .ndjson:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return try groups.flatMap { try Array(encoder.encode($0)) + [ASCII.lf] }
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      return try Array(encoder.encode(groups)) + [ASCII.lf]
    case .csv: return csv(groups, options)
    }
  }

  /// One row a group, with the keys of the JSON form as columns: `netInterval.lower` and so on.
  private static func csv(_ groups: [GroupReport], _ options: ScoreOptions) -> [UInt8] {
    let keys =
      (options.groupColumn == nil ? [] : ["group"]) + (options.period == nil ? [] : ["period"])
    var rows = [keys + cells(SentimentTally().figures).map(\.name)]
    for group in groups {
      let names =
        (options.groupColumn == nil ? [] : [group.group ?? ""])
        + (options.period == nil ? [] : [group.period ?? ""])
      rows.append(names + cells(group.figures).map(\.value))
    }
    return CSVText.table(rows, isForExcel: options.output.isForExcel)
  }

  private static func cells(_ figures: SentimentFigures) -> [(name: String, value: String)] {
    let shares = figures.shares
    let intervals = figures.shareIntervals
    let numbers: [(String, Double?)] = [
      ("shares.positive", shares?.positive), ("shares.neutral", shares?.neutral),
      ("shares.negative", shares?.negative),
      ("shareIntervals.positive.lower", intervals.positive.lower),
      ("shareIntervals.positive.upper", intervals.positive.upper),
      ("shareIntervals.neutral.lower", intervals.neutral.lower),
      ("shareIntervals.neutral.upper", intervals.neutral.upper),
      ("shareIntervals.negative.lower", intervals.negative.lower),
      ("shareIntervals.negative.upper", intervals.negative.upper),
      ("net", figures.net), ("netInterval.lower", figures.netInterval.lower),
      ("netInterval.upper", figures.netInterval.upper), ("meanValence", figures.meanValence),
    ]
    let counts = [
      ("count", figures.count), ("positive", figures.positive), ("neutral", figures.neutral),
      ("negative", figures.negative), ("unsupported", figures.unsupported),
      ("withoutOpinion", figures.withoutOpinion),
    ]
    return counts.map { (name: $0, value: String($1)) }
      + numbers.map { (name: $0, value: $1.map { "\($0)" } ?? "") }
  }
}

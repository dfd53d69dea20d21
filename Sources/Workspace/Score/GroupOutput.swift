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

  private static func csv(_ groups: [GroupReport], _ options: ScoreOptions) -> [UInt8] {
    let out = ByteBuffer(capacity: 4 << 10)
    let text = CSVText(guardsFormulas: options.output.isForExcel)
    let end: [UInt8] = options.output.isForExcel ? [ASCII.cr, ASCII.lf] : [ASCII.lf]
    if options.output.isForExcel { out.append([0xEF, 0xBB, 0xBF]) }
    let names = (options.groupColumn == nil ? [] : ["group"]) + (options.period == nil ? [] : ["period"])
    let figures = [
      "count", "positive", "neutral", "negative", "unsupported", "net", "netInterval.lower",
      "netInterval.upper", "meanValence",
    ]
    out.append(Array((names + figures).joined(separator: ",").utf8) + end)
    for group in groups {
      let keys = [options.groupColumn == nil ? nil : group.group ?? "", options.period == nil ? nil : group.period ?? ""]
      for key in keys.compactMap(\.self) {
        Array(key.utf8).withUnsafeBufferPointer { text.append($0, to: out) }
        out.append(ASCII.comma)
      }
      out.append(Array(row(group.figures).joined(separator: ",").utf8) + end)
    }
    return Array(UnsafeBufferPointer(start: out.base, count: out.count))
  }

  private static func row(_ figures: SentimentFigures) -> [String] {
    let numbers = [figures.net, figures.netInterval.lower, figures.netInterval.upper, figures.meanValence]
    return [
      figures.count, figures.positive, figures.neutral, figures.negative, figures.unsupported,
    ].map(String.init) + numbers.map { $0.map { "\($0)" } ?? "" }
  }
}

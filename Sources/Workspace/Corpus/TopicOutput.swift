internal import FoundationEssentials
internal import Keyphrases
internal import Learning

/// Writes the topics of a corpus in the form that was asked for.
public enum TopicOutput {
  /// Returns the topics as a table, as CSV, as one object a topic, or as one object for all.
  public static func bytes(
    _ report: TopicReport, _ options: OutputOptions, style: TerminalStyle = .plain, width: Int = 100
  ) throws -> [UInt8] {
    let encoder = JSONEncoder()
    switch options.format {
    case .table: return TopicTable(style: style, width: width).bytes(report)
    case .ndjson:
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return try report.topics.flatMap { try Array(encoder.encode($0)) + [ASCII.lf] }
    case .json:
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      return try Array(encoder.encode(report)) + [ASCII.lf]
    case .csv: return csv(report, options)
    }
  }

  private static func csv(_ report: TopicReport, _ options: OutputOptions) -> [UInt8] {
    let head = [
      "topic", "label", "share", "documents", "coherence", "terms", "net", "netInterval.lower",
      "netInterval.upper", "typical",
    ]
    let rows = report.topics.enumerated().map { cells($1, number: $0) }
    return CSVText.table([head] + rows, isForExcel: options.isForExcel)
  }

  private static func cells(_ topic: TopicReport.Entry, number: Int) -> [String] {
    let terms = topic.terms.map(\.text).joined(separator: " ")
    let figures: [Double?] = [topic.net, topic.netInterval?.lower, topic.netInterval?.upper]
    return [
      String(number), topic.label, "\(topic.share)", String(topic.documents),
      "\(topic.coherence)", terms,
    ] + figures.map { $0.map { "\($0)" } ?? "" }
      + [topic.typical.map(\.id).joined(separator: " ")]
  }
}

internal import FoundationEssentials

/// Writes aspects in the form that was asked for.
enum AspectOutput {
  static func bytes(_ aspects: [AspectSummary], _ options: ScoreOptions) throws -> [UInt8] {
    switch options.output.format {
    case .table: return AspectTable(style: options.style, width: options.width).bytes(aspects)
    case .ndjson:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return try aspects.flatMap { try Array(encoder.encode($0)) + [ASCII.lf] }
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      return try Array(encoder.encode(aspects)) + [ASCII.lf]
    case .csv: return csv(aspects, options)
    }
  }

  private static func csv(_ aspects: [AspectSummary], _ options: ScoreOptions) -> [UInt8] {
    let head = [
      "aspect", "mentions", "missed", "positive", "neutral", "negative", "meanValence", "quote",
    ]
    let rows = aspects.map { aspect in
      [aspect.aspect]
        + [aspect.mentions, aspect.missed, aspect.positive, aspect.neutral, aspect.negative]
        .map { String($0) } + ["\(aspect.meanValence)", aspect.quote ?? ""]
    }
    return CSVText.table([head] + rows, isForExcel: options.output.isForExcel)
  }
}

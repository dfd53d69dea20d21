internal import Headlines

/// What was found out about one document: figures and findings.
struct ReadabilityReport {
  var name: String
  var title: String?
  /// The prose that was counted.
  var prose: [UInt8]
  var readability: Readability
  var findings: [Finding]
}

// MARK: - For machines

extension ReadabilityReport {
  /// Appends the report as a JSON object: `file`, `title`, the figures, `explanation` where it was
  /// asked for, and `findings`.
  func appendJSON(explains: Bool, to out: ByteBuffer) {
    out.append("{\"file\":")
    JSONText.appendString(name, to: out)
    out.append(",\"title\":")
    if let title { JSONText.appendString(title, to: out) } else { out.append("null") }
    for figure in ReadabilityFigures.all(of: readability) {
      out.append(ASCII.comma)
      JSONText.appendString(figure.name, to: out)
      out.append(UInt8(ascii: ":"))
      ReadabilityFigures.append(figure.millionths, to: out)
    }
    if explains {
      out.append(",\"explanation\":")
      prose.withUnsafeBufferPointer {
        ReadabilityFigures.append(readability.ease, of: $0, to: out)
      }
    }
    out.append(",\"findings\":[")
    for (index, finding) in findings.enumerated() {
      if index > 0 { out.append(ASCII.comma) }
      Self.append(finding, to: out)
    }
    out.append("]}")
  }

  private static func append(_ finding: Finding, to out: ByteBuffer) {
    out.append("{\"check\":")
    JSONText.appendString(finding.check, to: out)
    out.append(",\"evidence\":")
    JSONText.appendString(finding.evidence.rawValue, to: out)
    let numbers: [(StaticString, Int)] = [
      (",\"line\":", finding.position.line), (",\"column\":", finding.position.column),
      (",\"start\":", finding.source.lowerBound), (",\"end\":", finding.source.upperBound),
    ]
    for (key, number) in numbers {
      out.append(key)
      out.append(decimal: number)
    }
    out.append(",\"excerpt\":")
    JSONText.appendString(finding.excerpt, to: out)
    out.append(",\"message\":")
    JSONText.appendString(finding.message, to: out)
    out.append(",\"suggestions\":[")
    for (index, suggestion) in finding.suggestions.enumerated() {
      if index > 0 { out.append(ASCII.comma) }
      JSONText.appendString(suggestion, to: out)
    }
    out.append("]}")
  }

  /// The header of CSV.
  static let header = (["file"] + ReadabilityFigures.names + ["findings"]).joined(separator: ",")

  /// Appends the report as a row of CSV, with the number of findings.
  func appendCSV(to out: ByteBuffer) {
    let quoted = name.utf8.contains { $0 == ASCII.comma || $0 == ASCII.quote || $0 == ASCII.lf }
    let doubled = Array(name.utf8).flatMap { $0 == ASCII.quote ? [$0, $0] : [$0] }
    out.append(quoted ? [ASCII.quote] + doubled + [ASCII.quote] : doubled)
    for figure in ReadabilityFigures.all(of: readability) {
      out.append(ASCII.comma)
      if let millionths = figure.millionths { out.append(fixedPoint: millionths, digits: 6) }
    }
    out.append(ASCII.comma)
    out.append(decimal: findings.count)
  }
}

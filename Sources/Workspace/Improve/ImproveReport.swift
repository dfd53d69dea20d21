public import Headlines

/// What was found in one document.
public struct ImproveReport: Sendable {
  /// The document's name.
  public var name: String
  /// The document's title.
  public var title: String?
  /// The findings, group by group.
  public var findings: [ImproveChecks.GroupedFinding]
  /// What the document asks its readers to do, with the places.
  public var calls: [(call: CallToAction, position: PagePosition)]

  /// Looks at a document.
  public init(_ file: PageFile, checks: inout ImproveChecks.Checkers) {
    name = file.name
    title = file.page.title
    findings = checks.findings(in: file.page)
    calls = CallToActionFinder().calls(in: file.page).map { call in
      (call, file.page.places.position(ofSource: call.source.lowerBound))
    }
  }
}

// MARK: - For machines

extension ImproveReport {
  /// Appends the report as a JSON object: `file`, `title`, `findings` and `calls`.
  func appendJSON(to out: ByteBuffer) {
    out.append("{\"file\":")
    JSONText.appendString(name, to: out)
    out.append(",\"title\":")
    if let title { JSONText.appendString(title, to: out) } else { out.append("null") }
    out.append(",\"findings\":[")
    for (index, finding) in findings.enumerated() {
      if index > 0 { out.append(ASCII.comma) }
      Self.append(finding, to: out)
    }
    out.append("],\"calls\":[")
    for (index, call) in calls.enumerated() {
      if index > 0 { out.append(ASCII.comma) }
      Self.append(call.call, call.position, to: out)
    }
    out.append("]}")
  }

  private static func append(_ grouped: ImproveChecks.GroupedFinding, to out: ByteBuffer) {
    let finding = grouped.finding
    append("{\"group\":", grouped.group.rawValue, to: out)
    append(",\"check\":", finding.check, to: out)
    append(",\"evidence\":", finding.evidence.rawValue, to: out)
    append(finding.position, finding.source, to: out)
    append(",\"excerpt\":", finding.excerpt, to: out)
    append(",\"message\":", finding.message, to: out)
    append(",\"suggestions\":", finding.suggestions, to: out)
    out.append("}")
  }

  private static func append(
    _ call: CallToAction, _ position: PagePosition, to out: ByteBuffer
  ) {
    append("{\"kind\":", call.kind.rawValue, to: out)
    append(",\"text\":", call.words, to: out)
    append(position, call.source, to: out)
    let problems = CallToAction.Problem.allCases.filter { call.problems.contains($0) }
    append(",\"problems\":", problems.map(\.rawValue), to: out)
    out.append("}")
  }

  private static func append(_ key: StaticString, _ text: String, to out: ByteBuffer) {
    out.append(key)
    JSONText.appendString(text, to: out)
  }

  private static func append(_ key: StaticString, _ texts: [String], to out: ByteBuffer) {
    out.append(key)
    out.append("[")
    for (index, text) in texts.enumerated() {
      if index > 0 { out.append(ASCII.comma) }
      JSONText.appendString(text, to: out)
    }
    out.append("]")
  }

  private static func append(_ position: PagePosition, _ source: Range<Int>, to out: ByteBuffer) {
    let numbers: [(StaticString, Int)] = [
      (",\"line\":", position.line), (",\"column\":", position.column),
      (",\"start\":", source.lowerBound), (",\"end\":", source.upperBound),
    ]
    for (key, number) in numbers {
      out.append(key)
      out.append(decimal: number)
    }
  }
}

// MARK: - For people

extension ImproveReport {
  /// The findings as lines under the names of their groups.
  ///
  ///     structure
  ///     draft.html:12:1: heading-order: level 4 comes after level 2; make it level 3: “Prices”
  ///       try: …
  func text() -> String {
    guard !findings.isEmpty else { return "\(name): nothing found\n" }
    var lines: [String] = []
    var group: PageCheck.Group?
    for grouped in findings {
      if grouped.group != group {
        if group != nil { lines.append("") }
        lines.append(grouped.group.rawValue)
        group = grouped.group
      }
      lines += self.lines(of: grouped.finding)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of finding: Finding) -> [String] {
    let place = "\(name):\(finding.position.line):\(finding.position.column)"
    let excerpt = finding.excerpt.isEmpty ? "" : ": “\(finding.excerpt)”"
    let first = "\(place): \(finding.check): \(finding.message)\(excerpt)"
    return ([first] + finding.suggestions.map { "  try: \($0)" }).map(visible)
  }
}

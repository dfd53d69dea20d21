internal import Headlines

/// Shows people the readability of a document: its figures, the reasons for its ease, and findings.
///
///     draft.md: grade 8.4, 412 words, 2 minutes
///     figure               value
///     Flesch reading ease   61.2
///     …
///     draft.md:14:3: hard-sentence: 38 words, grade 19; split it
struct ReadabilityView {
  private let style: TerminalStyle

  /// So many reasons are shown.
  private static let reasonCount = 6

  init(style: TerminalStyle) { self.style = style }

  /// The lines of a report, with an empty one before it unless it is the first.
  func bytes(_ report: ReadabilityReport, number: Int) -> [UInt8] {
    var output: [UInt8] = number > 0 ? [ASCII.lf] : []
    output += line(heading(report), .heading)
    if report.readability.grade != nil { output += figures(report.readability) }
    if let ease = report.readability.ease { output += reasons(ease, report.prose) }
    for finding in report.findings {
      let place = "\(report.name):\(finding.position.line):\(finding.position.column)"
      output += line("\(place): \(finding.check): \(finding.message)\(quoted(finding))")
    }
    return output
  }

  private func heading(_ report: ReadabilityReport) -> String {
    let readability = report.readability
    let counts = "\(readability.counts.words) words, \(Self.tenths(readability.minutes)) minutes"
    guard readability.isSupported else {
      return "\(report.name): \(counts); the formulas are for English"
    }
    let grade = readability.grade.map { "grade \(Self.tenths($0))" } ?? "no words to grade"
    return "\(report.name): \(grade), \(counts)"
  }

  private func figures(_ readability: Readability) -> [UInt8] {
    var table = TerminalTable(titles: ["figure", "value"])
    for formula in ReadabilityFormula.allCases {
      if let value = readability[formula] { table.append([formula.title, Self.tenths(value)]) }
    }
    if let ease = readability.ease {
      table.append(["learned ease", Rounded.signed(ease.ease)])
      table.append(["easier than, in 100 texts", Rounded.percent(ease.easierThan)])
    }
    let counts = readability.counts
    for (name, count) in [
      ("sentences", counts.sentences), ("syllables", counts.syllables),
      ("hard words (Gunning)", counts.complexWords),
      ("unfamiliar words", counts.words - counts.easyWords),
    ] {
      table.append([name, String(count)])
    }
    return table.bytes(style: style)
  }

  private func reasons(_ ease: EaseScore, _ prose: [UInt8]) -> [UInt8] {
    let told = ease.parts.filter {
      $0.kind != .start && $0.kind != .otherWords && $0.weight.magnitude >= 5
    }
    guard !told.isEmpty else { return [] }
    let heaviest = told.enumerated().sorted {
      ($1.element.weight.magnitude, $0.offset) < ($0.element.weight.magnitude, $1.offset)
    }
    let reasons = heaviest.prefix(Self.reasonCount).map { _, part in
      "\(name(of: part, prose)) \(Rounded.signed(Double(part.weight) / 1000))"
    }
    return line("ease: " + reasons.joined(separator: ", "))
  }

  private func name(of part: EaseScore.Part, _ prose: [UInt8]) -> String {
    if case .family(let family) = part.kind { return family.title }
    guard let span = part.span else { return part.kind.name }
    return prose.withUnsafeBufferPointer { "“\(ReadabilityFigures.string(span, of: $0))”" }
  }

  /// The words that a finding is about, if they are few.
  private func quoted(_ finding: Finding) -> String {
    let isShort = finding.excerpt.utf8.count <= 40 && !finding.excerpt.isEmpty
    return isShort ? " (“\(finding.excerpt)”)" : ""
  }

  private func line(_ text: String, _ emphasis: Emphasis? = nil) -> [UInt8] {
    var line = TerminalLine(style: style)
    line.append(text, emphasis)
    return line.bytes + [ASCII.lf]
  }

  /// A number with one decimal.
  static func tenths(_ value: Double) -> String {
    let tenths = Int((max(-1e9, min(1e9, value)) * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }
}

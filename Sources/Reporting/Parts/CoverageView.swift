internal import Workspace

/// What a page is based on, as its template shows it.
struct CoverageView: TemplateValue {
  /// A name and what belongs to it.
  struct Row: TemplateValue {
    /// The name.
    var name: Sentence
    /// What belongs to it.
    var value: Sentence
  }

  /// What it is of, where a page has several; nil where it has one.
  var title: String?
  /// The facts.
  var rows: [Row]
  /// What limits the page.
  var notes: [String]

  init(_ coverage: ReportCoverage, title: String? = nil) {
    self.title = title
    rows = Self.inputRows(coverage) + Self.columnRows(coverage) + Self.languageRows(coverage)
    notes = coverage.notes
  }
}

extension CoverageView {
  private static func inputRows(_ coverage: ReportCoverage) -> [Row] {
    var rows = [Row(name: "File", value: Sentence(foreign: coverage.file))]
    var read: Sentence = "\(Numbers.count(coverage.read, "record", "records"))"
    if coverage.repaired > 0 {
      read = "\(read), \(Numbers.count(coverage.repaired)) of them repaired"
    }
    rows.append(Row(name: "Read", value: read))
    rows += counted(
      [
        ("Not readable", coverage.rejected, "left out"),
        ("Repeated", coverage.repeated, "the same text as an earlier one"),
        ("Without an opinion", coverage.withoutOpinion, "counted as neutral"),
        ("Not judged", coverage.unsupported, "in languages that are not supported"),
      ])
    if let first = coverage.firstDay, let last = coverage.lastDay {
      rows.append(Row(name: "Time", value: "\(name: Dates.days(first, last))"))
    }
    if let undated = coverage.undated, undated > 0 {
      rows += counted([("Without a time", undated, "not in the pictures over time")])
    }
    let sample = Numbers.count(coverage.sample.count, "record", "records")
    if !coverage.sample.isComplete {
      rows.append(
        Row(
          name: "Sample",
          value: "\(sample), drawn evenly, for emotions, topics, aspects and quotes"))
    }
    return rows
  }

  private static func counted(_ rows: [(name: String, count: Int, note: String)]) -> [Row] {
    rows.filter { $0.count > 0 }.map { row in
      Row(name: "\(row.name)", value: "\(Numbers.count(row.count)) (\(row.note))")
    }
  }

  private static func columnRows(_ coverage: ReportCoverage) -> [Row] {
    let columns = [
      ("Texts from column", coverage.textColumn), ("Time from column", coverage.timeColumn),
      ("Groups from column", coverage.groupColumn),
    ]
    var rows = columns.compactMap { name, column in
      column.map { Row(name: "\(name)", value: Sentence(foreign: $0)) }
    }
    if !coverage.personalColumns.isEmpty {
      rows.append(
        Row(
          name: "About persons",
          value: "\(Sentence.list(coverage.personalColumns)): \(fate(of: coverage.personal))"))
    }
    return rows
  }

  /// What became of columns about persons.
  private static func fate(of personal: ReportOptions.Personal) -> String {
    switch personal {
    case .hide: "left out, and contacts in quotes are masked"
    case .pseudonyms: "quotes are signed with other names, and contacts in them are masked"
    case .show: "shown, as was asked for"
    }
  }

  private static func languageRows(_ coverage: ReportCoverage) -> [Row] {
    guard !coverage.languages.isEmpty else { return [] }
    let languages = coverage.languages.map { language -> Sentence in
      let note = language.isSupported ? "" : ", not judged"
      return
        "\(name: LanguageNames.name(of: language.language)) (\(Numbers.count(language.count))\(note))"
    }
    return [Row(name: "Languages", value: .list(languages))]
  }
}

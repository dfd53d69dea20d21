internal import Workspace

/// What could be better in a document, as its template shows it.
struct ArticleIssues: TemplateValue {
  /// What has to be said about all.
  var notes: [Sentence]
  /// The groups that have findings.
  var groups: [Group]

  /// Findings about the same.
  struct Group: TemplateValue {
    /// The identifier on the page.
    var id: String
    /// What they are about.
    var title: String
    /// How many there are.
    var count: String
    /// Those that are shown.
    var items: [Item]
    /// How many are not; nil if all are shown.
    var rest: String?
  }

  /// A finding.
  struct Item: TemplateValue {
    /// What is the matter.
    var message: String
    /// The words concerned; nil where something is missing.
    var excerpt: String?
    /// What could be written in their place.
    var suggestions: [String]
    /// Where it is.
    var place: String
    /// The identifier of the check.
    var check: String
  }

  /// Takes the findings of a report; nil of a document without words.
  init?(_ report: ArticleReport) {
    guard report.coverage.language != nil || !report.findings.isEmpty else { return nil }
    groups = report.findingCounts.filter { $0.count > 0 }.map { Group($0, report.findings) }
    let count = report.findingCounts.reduce(0) { $0 + $1.count }
    notes =
      count == 0
      ? ["Nothing was found."]
      : [
        """
        \(Numbers.count(count, "finding", "findings")). They are suggestions: leave what is as you want it. \
        A place is the line and the column of the source.
        """
      ]
  }
}

extension ArticleIssues.Group {
  fileprivate init(_ group: ArticleReport.GroupCount, _ findings: [ArticleReport.Issue]) {
    id = group.group.split(separator: " ").joined(separator: "-")
    title = group.group.prefix(1).uppercased() + group.group.dropFirst()
    count = Numbers.count(group.count)
    items = findings.filter { $0.group == group.group }.map { issue in
      ArticleIssues.Item(
        message: issue.message.prefix(1).uppercased() + issue.message.dropFirst(),
        excerpt: issue.excerpt.isEmpty ? nil : issue.excerpt,
        suggestions: issue.suggestions, place: "\(issue.line):\(issue.column)",
        check: issue.check)
    }
    let hidden = group.count - items.count
    rest = hidden > 0 ? "And \(Numbers.count(hidden)) more of this kind." : nil
  }
}

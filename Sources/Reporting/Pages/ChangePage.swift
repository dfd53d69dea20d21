public import Workspace

/// The page of what changed between two sets of comments.
public struct ChangePage: Page {
  static let template = "change"

  /// What stands at the top.
  var head: PageHead
  /// Both sets beside each other.
  var overall: PageSection?
  /// What is different.
  var differences: PageSection?
  /// What came up more often.
  var risen: PageSection?
  /// What came up less often.
  var fallen: PageSection?
  /// All that was compared.
  var all: PageSection?
  /// What both sets are based on.
  var coverages: [CoverageView]
  /// How it was made.
  var method: MethodView

  /// Creates the page of a report.
  public init(_ report: ChangeReport) {
    overall = ChangeSections.overall(report)
    differences = ChangeSections.differences(report)
    risen = ChangeSections.phrases(
      report.risen, report.risenQuotes, id: "risen", title: "What came up more often")
    fallen = ChangeSections.phrases(
      report.fallen, report.fallenQuotes, id: "fallen", title: "What came up less often")
    all = ChangeSections.all(report)
    coverages = [
      CoverageView(report.before.coverage, title: "Before: \(report.before.title)"),
      CoverageView(report.after.coverage, title: "After: \(report.after.title)"),
    ]
    method = MethodView(
      report.method,
      sentences: [
        """
        Each comment is judged on this machine by rules and a learned model. Both sets are read in \
        the same way, so that what the model gets wrong is mostly wrong on both sides.
        """
      ])
    let sections = [overall, differences, risen, fallen, all]
    head = ChangeSections.head(report, contents: sections.compactMap { $0?.link })
  }

  /// Returns the bytes of the page's file.
  public func html(_ templates: TemplateLibrary) -> [UInt8] {
    templates.html(self)
  }
}

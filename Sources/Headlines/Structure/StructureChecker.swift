/// Looks at how a page is built: its headings, links and pictures.
///
///     for finding in StructureChecker().findings(in: page) {
///       print(finding.position.line, finding.check, finding.message)
///     }
public struct StructureChecker: Sendable {
  let settings: PageCheckSettings

  /// Creates a checker.
  public init(settings: PageCheckSettings = PageCheckSettings()) { self.settings = settings }

  /// All checks, in the order in which they are listed.
  public static let checks: [PageCheck] = HeadingChecks.all + LinkChecks.all + ImageChecks.all

  /// The findings in a page, by their place.
  ///
  /// - Complexity: O(*n*) for a page of *n* bytes, but for sorting what was found.
  public func findings(in page: Page) -> [Finding] {
    var findings = PageFindings(page, settings)
    HeadingChecks(page: page, settings: settings).check(&findings)
    LinkChecks(page: page).check(&findings)
    ImageChecks(page: page, settings: settings).check(&findings)
    return findings.sorted()
  }
}

public import Headlines

/// All that is looked at when a document is to be improved.
public struct ImproveChecks: Sendable {
  /// A finding with what it is about.
  public struct GroupedFinding: Hashable, Sendable {
    /// What it is about.
    public var group: PageCheck.Group
    /// The finding.
    public var finding: Finding
  }

  /// Which checks speak, and from where on.
  public var settings = PageCheckSettings()

  /// What judges headlines; without one, nothing is said of them.
  public var model = HeadlineModel.english

  /// Creates checks that all speak.
  public init() {}

  /// What looks at one page after another.
  public func checkers() -> Checkers { Checkers(self) }
}

extension ImproveChecks {
  /// The checkers of all groups, with their memories.
  public struct Checkers: ~Copyable {
    private let structure: StructureChecker
    private let calls: CallChecker
    private var prose: ReadabilityChecker
    private var headline: HeadlineChecker?

    init(_ checks: ImproveChecks) {
      structure = StructureChecker(settings: checks.settings)
      calls = CallChecker(settings: checks.settings)
      prose = ReadabilityChecker(settings: checks.settings)
      if let model = checks.model, let scorer = try? HeadlineScorer(model) {
        headline = HeadlineChecker(settings: checks.settings, scorer: scorer)
      }
    }

    /// Everything that is found in a page: group by group, each by its place.
    public mutating func findings(in page: Page) -> [GroupedFinding] {
      let findings =
        (headline?.findings(in: page) ?? []) + structure.findings(in: page)
        + prose.findings(in: page) + calls.findings(in: page)
      return PageCheck.Group.allCases.flatMap { group in
        findings.filter { ImproveChecks.groups[$0.check] == group }.map {
          GroupedFinding(group: group, finding: $0)
        }
      }
    }
  }

  private static let groups = Dictionary(
    PageCheckSettings.all.map { ($0.id, $0.group) }, uniquingKeysWith: { first, _ in first })
}

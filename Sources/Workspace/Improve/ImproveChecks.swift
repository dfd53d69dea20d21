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

  /// Creates checks that all speak.
  public init() {}

  /// All checks, in the order in which they are listed.
  public static let all = StructureChecker.checks + CallChecker.checks

  /// Everything that is found in a page: group by group, each by its place.
  ///
  /// Whoever has more to say about a page adds their findings here.
  public func findings(in page: Page) -> [GroupedFinding] {
    let findings =
      StructureChecker(settings: settings).findings(in: page)
      + CallChecker(settings: settings).findings(in: page)
    return PageCheck.Group.allCases.flatMap { group in
      findings.filter { Self.groups[$0.check] == group }.map {
        GroupedFinding(group: group, finding: $0)
      }
    }
  }

  private static let groups = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.group) })
}

/// Looks at what a page asks its readers to do.
///
///     for finding in CallChecker().findings(in: page) {
///       print(finding.position.line, finding.message, finding.suggestions)
///     }
///
/// Every finding about the words of a call has three rewrites, made of words of the page.
public struct CallChecker: Sendable {
  let settings: PageCheckSettings

  /// Creates a checker.
  public init(settings: PageCheckSettings = PageCheckSettings()) { self.settings = settings }

  /// Evidence: links named by their target are found faster and followed with more confidence than
  /// those named alike (Spool, Perfetti, Brittan, "Designing for the Scent of Information", 2004).
  static let vague = PageCheck(
    id: "vague-call", group: .calls, evidence: .tested,
    summary: "a call that does not say what happens",
    source: "J. Spool et al., Designing for the Scent of Information (2004); WCAG 2.2, 2.4.4")
  static let hidden = PageCheck(
    id: "hidden-call", group: .calls, summary: "a call that not everyone can see or use",
    source: "WCAG 2.2, criteria 1.3.1 and 4.1.2")
  /// Evidence: the time to choose grows with the number of equal choices (W. Hick, "On the rate of
  /// gain of information", 1952).
  static let competing = PageCheck(
    id: "competing-calls", group: .calls, evidence: .tested,
    summary: "calls of the same weight that ask for different things",
    source: "W. Hick, Quarterly Journal of Experimental Psychology 4 (1952)")
  static let passive = PageCheck(
    id: "passive-call", group: .calls, summary: "a call that hides who should act",
    source: "plainlanguage.gov: use active voice, address the reader")
  static let long = PageCheck(
    id: "long-call", group: .calls, summary: "a button or link with many words",
    source: "GOV.UK design system: button text is short", threshold: (6, "words"))
  static let longSentence = PageCheck(
    id: "long-call-sentence", group: .calls, summary: "a request in a long sentence",
    source: "GOV.UK content design: sentences of at most 25 words", threshold: (25, "words"))
  static let missing = PageCheck(
    id: "missing-call", group: .calls, summary: "many words that ask for nothing",
    source: "convention of landing pages; switch it off for essays and news",
    threshold: (300, "words"))

  /// All checks, in the order in which they are listed.
  public static let checks = [vague, hidden, competing, passive, long, longSentence, missing]

  /// The findings in a page, by their place.
  public func findings(in page: Page) -> [Finding] {
    var finder = CallToActionFinder()
    finder.longestControl = Int(settings.threshold(of: Self.long))
    finder.longestSentence = Int(settings.threshold(of: Self.longSentence))
    let calls = finder.calls(in: page)
    let rewriter = CallRewriter(page: page)
    var findings = PageFindings(page, settings)
    for (index, call) in calls.enumerated() {
      for problem in CallToAction.Problem.allCases where call.problems.contains(problem) {
        // Of two that compete the first is told of, with both.
        let rival = index + 1 < calls.count ? calls[index + 1] : nil
        if problem == .competing, rival?.problems.contains(.competing) != true { continue }
        findings.add(
          Self.check(for: problem, call), at: call.source, excerpt: String(call.words.prefix(120)),
          message(for: problem, call, rival),
          suggestions: rewriter.rewrites(of: call, problem, rival: rival))
      }
    }
    checkMissing(page, calls, rewriter, &findings)
    return findings.sorted()
  }

  private static func check(for problem: CallToAction.Problem, _ call: CallToAction) -> PageCheck {
    switch problem {
    case .vague: vague
    case .hidden: hidden
    case .competing: competing
    case .passive: passive
    case .long: call.kind == .sentence ? longSentence : long
    }
  }

  private func message(
    for problem: CallToAction.Problem, _ call: CallToAction, _ rival: CallToAction?
  ) -> String {
    switch problem {
    case .vague: "does not say what happens; name it"
    case .hidden: "not everyone can see or use it"
    case .competing: "“\(rival?.words ?? "")” beside it has the same weight; let one come first"
    case .passive: "does not say who should act; ask the reader"
    case .long: "\(CallWords(call.words).wordCount) words; shorten it"
    }
  }

  private func checkMissing(
    _ page: Page, _ calls: [CallToAction], _ rewriter: CallRewriter,
    _ findings: inout PageFindings
  ) {
    guard !calls.contains(where: { !$0.problems.contains(.hidden) }) else { return }
    let words = page.blocks.filter { $0.isMain && $0.kind != .code }.reduce(0) {
      $0 + page.wordCount($1.text)
    }
    guard words > Int(settings.threshold(of: Self.missing)),
      let last = page.blocks.last(where: \.isMain)
    else { return }
    findings.add(
      Self.missing, at: last.source.upperBound..<last.source.upperBound,
      "\(words) words that ask the reader for nothing; end with a next step",
      suggestions: rewriter.calls())
  }
}

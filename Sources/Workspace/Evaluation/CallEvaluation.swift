public import Headlines
public import Learning

/// Measures how well calls to action are found.
///
///     let gold = try CallGold(folder: "Corpora/pages", split: "dev")
///     print(CallEvaluation(gold: gold).report())
///
/// A call is found if one on the same line has the same words, or words that contain the others: of
/// a sentence and the link in it either may be named.
public struct CallEvaluation: Sendable {
  /// A page's calls: those that were found and labeled, and those that were only one of both.
  public struct PageResult: Sendable {
    /// The page.
    public var name: String
    /// The pairs.
    public var matches: [(gold: CallGold.Call, found: CallToAction)] = []
    /// What was labeled and not found.
    public var missed: [CallGold.Call] = []
    /// What was found and not labeled, with its line.
    public var wrong: [(line: Int, call: CallToAction)] = []
  }

  /// The pages, in the order of the set.
  public let pages: [PageResult]
  private let name: String

  /// Finds the calls of all pages.
  public init(gold: CallGold, finder: CallToActionFinder = CallToActionFinder()) {
    name = gold.name
    pages = gold.pages.map { labeled in
      var result = PageResult(name: labeled.name)
      var open = finder.calls(in: labeled.page).map { call in
        (labeled.page.places.position(ofSource: call.source.lowerBound).line, call)
      }
      for call in labeled.calls {
        let match = open.firstIndex { line, found in
          line == call.line && Self.isSame(found.words, call.text)
        }
        if let match {
          result.matches.append((call, open.remove(at: match).1))
        } else {
          result.missed.append(call)
        }
      }
      result.wrong = open.map { (line: $0.0, call: $0.1) }
      return result
    }
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    let one = letters(a)
    let two = letters(b)
    return one == two || min(one.count, two.count) > 3 && (one.contains(two) || two.contains(one))
  }

  private static func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.value < 0x3A && $0.value > 0x2F
        }))
  }

  /// What was missed (`-`) and found in vain (`+`), a line each.
  public var misses: [String] {
    pages.flatMap { page in
      page.missed.map { "- \(page.name):\($0.line): \($0.kind.rawValue): \($0.text)" }
        + page.wrong.map { "+ \(page.name):\($0.line): \($0.call.kind.rawValue): \($0.call.words)" }
    }
  }

  /// The figures, with an interval from resampled pages.
  public func report(bootstrap: Bootstrap = Bootstrap()) -> CallReport {
    let ones = [Int](repeating: 1, count: pages.count)
    let counts = counts(ones)
    return CallReport(
      name: name, n: pages.count, calls: counts.gold, found: counts.found,
      precision: ratio(counts.right, counts.found), recall: ratio(counts.right, counts.gold),
      f1: ratio(2 * counts.right, counts.gold + counts.found),
      interval: bootstrap.interval(rowCount: pages.count) { weights in
        let counts = self.counts(weights)
        return ratio(2 * counts.right, counts.gold + counts.found)
      },
      kinds: CallToAction.Kind.allCases.map(kindFigure),
      problems: CallToAction.Problem.allCases.map(problemFigure))
  }

  private func counts(_ weights: some Sequence<Int>) -> (right: Int, gold: Int, found: Int) {
    zip(pages, weights).reduce(into: (0, 0, 0)) { sums, pair in
      let (page, weight) = pair
      sums.0 += weight * page.matches.count
      sums.1 += weight * (page.matches.count + page.missed.count)
      sums.2 += weight * (page.matches.count + page.wrong.count)
    }
  }

  private func kindFigure(_ kind: CallToAction.Kind) -> CallReport.Figure {
    let right = pages.reduce(0) { $0 + $1.matches.count { $0.gold.kind == kind } }
    let missed = pages.reduce(0) { $0 + $1.missed.count { $0.kind == kind } }
    let wrong = pages.reduce(0) { $0 + $1.wrong.count { $0.call.kind == kind } }
    return CallReport.Figure(
      name: kind.rawValue, count: right + missed, precision: ratio(right, right + wrong),
      recall: ratio(right, right + missed))
  }

  /// How well a problem is told, of calls that were found.
  private func problemFigure(_ problem: CallToAction.Problem) -> CallReport.Figure {
    let matches = pages.flatMap(\.matches)
    let gold = matches.count { $0.gold.problems.contains(problem) }
    let found = matches.count { $0.found.problems.contains(problem) }
    let right = matches.count {
      $0.gold.problems.contains(problem) && $0.found.problems.contains(problem)
    }
    return CallReport.Figure(
      name: problem.rawValue, count: gold, precision: ratio(right, found),
      recall: ratio(right, gold))
  }
}

/// A share; nil of nothing.
private func ratio(_ part: Int, _ whole: Int) -> Double? {
  whole == 0 ? nil : Double(part) / Double(whole)
}

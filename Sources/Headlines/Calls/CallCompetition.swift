/// Finds calls beside each other that have the same weight and ask for different things.
struct CallCompetition {
  let page: CallPage

  /// How far apart blocks are, at most, whose calls stand beside each other.
  private static let reach = 1

  /// The calls, those that compete marked.
  func marked(_ calls: [CallToAction]) -> [CallToAction] {
    var calls = calls
    for index in calls.indices.dropLast() {
      let (a, b) = (calls[index], calls[index + 1])
      guard a.kind == b.kind, a.kind != .sentence, isBeside(a, b), isEqual(a, b), differs(a, b)
      else { continue }
      calls[index].problems.insert(.competing)
      calls[index + 1].problems.insert(.competing)
    }
    return calls
  }

  private func isBeside(_ a: CallToAction, _ b: CallToAction) -> Bool {
    guard let first = a.block, let second = b.block else { return false }
    if a.kind == .link {
      return first == second
        && page.sentences[first].contains { $0.overlaps(a.text) && $0.overlaps(b.text) }
    }
    return abs(first - second) <= Self.reach && !hasHeading(between: first, second)
  }

  private func hasHeading(between first: Int, _ second: Int) -> Bool {
    guard first < second else { return false }
    return page.page.blocks[first...second].contains {
      if case .heading = $0.kind { true } else { false }
    }
  }

  private func isEqual(_ a: CallToAction, _ b: CallToAction) -> Bool {
    guard let first = a.element, let second = b.element else { return false }
    let (one, two) = (page.page.elements[first], page.page.elements[second])
    return one.classes == two.classes && one.style == two.style && one.kind == two.kind
      && a.problems.contains(.hidden) == b.problems.contains(.hidden)
  }

  /// Whether they ask for different things: the same verb is a choice between variants.
  private func differs(_ a: CallToAction, _ b: CallToAction) -> Bool {
    let (one, two) = (CallWords(a.words), CallWords(b.words))
    return one[one.start] != two[two.start]
  }
}

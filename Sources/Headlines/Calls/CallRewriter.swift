/// Says calls to action in other words, which are the page's own.
///
/// Rewrites are put together of what stands near: the heading above, the sentence, the target. They
/// name nothing that the page does not.
struct CallRewriter {
  private let page: Page
  /// The headings, by their place in the source.
  private let headings: [PageBlock]

  /// Takes a page.
  init(page: Page) {
    self.page = page
    headings = page.blocks.filter { if case .heading = $0.kind { true } else { false } }
      .sorted { $0.source.lowerBound < $1.source.lowerBound }
  }

  /// How many rewrites there are of each call.
  private static let count = 3

  /// Three other ways to say a call, or to mend what is wrong with it.
  func rewrites(
    of call: CallToAction, _ problem: CallToAction.Problem, rival: CallToAction?
  ) -> [String] {
    let rewrites: [String] =
      switch problem {
      case .vague: named(call)
      case .hidden: shown(call)
      case .competing: ordered(call, rival)
      case .passive: PassiveCall(call.words).rewrites
      case .long:
        call.kind == .sentence ? LongCall(call.words).sentences : LongCall(call.words).controls
      }
    return Self.distinct(rewrites.filter { $0 != call.words })
  }

  /// Calls for a page that has none.
  func calls() -> [String] {
    let name = page.title.map { "“\($0)”" } ?? "this page"
    return Self.distinct([
      "Tell us what you think of \(name)", "Send \(name) to somebody who needs it",
      "Ask us about \(name)",
    ])
  }

  private static func distinct(_ rewrites: [String]) -> [String] {
    var seen: Set<String> = []
    return Array(rewrites.filter { seen.insert($0).inserted }.prefix(count))
  }
}

// MARK: - Vague words

extension CallRewriter {
  /// Rewrites that name what happens, from the nearest heading and the target.
  private func named(_ call: CallToAction) -> [String] {
    let verb = call.element.flatMap { index in self.verb(inTarget: self.target(of: index)) }
    var rewrites: [String] = []
    if let heading = formName(of: call) ?? heading(before: call) {
      rewrites = self.rewrites(heading: heading, verb: verb, isForm: isForm(call))
    }
    if let verb { rewrites.append(verb) }
    if let title = page.title?.trimmingMarks {
      rewrites += Self.leads(isForm: isForm(call)).map { "\($0) “\(title)”" }
    }
    if isForm(call) {
      rewrites += ["Send the form", "Send my answers", "Send this form now"]
    } else {
      rewrites += ["Read the next page", "Go to the next page", "Open the page that this leads to"]
    }
    return rewrites
  }

  /// Rewrites with the words of a heading: itself if it is a call, else behind a verb or as a name.
  private func rewrites(heading: String, verb: String?, isForm: Bool) -> [String] {
    let words = CallWords(heading)
    let name = heading.trimmingMarks
    var rewrites: [String] = []
    let isQuestion = words.words.last == "?"
    if CallLists.controlVerbs.contains(words[0]), words.wordCount <= 7, !isQuestion {
      rewrites.append(name)
    }
    if words.wordCount <= 6, !isQuestion, let verb = verb ?? (isForm ? nil : "See"),
      ["your", "our", "the", "a", "an", "my"].contains(words[0])
    {
      rewrites.append("\(verb) \(name.lowercasedStart(unless: words.isName))")
    }
    if let verb { rewrites.append("\(verb): “\(name)”") }
    return rewrites + Self.leads(isForm: isForm).map { "\($0) “\(name)”" }
  }

  /// What can be said before the name of what a control leads to.
  private static func leads(isForm: Bool) -> [String] {
    isForm
      ? ["Send the form for", "Send my answers for", "Go on with"] : ["Read about", "Go to", "See"]
  }

  /// The words of the last heading before a call, if they are few.
  private func heading(before call: CallToAction) -> String? {
    var range = 0..<headings.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        headings[middle].source.lowerBound <= call.source.lowerBound
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    guard range.lowerBound > 0, case let heading = headings[range.lowerBound - 1],
      heading.text.count <= 80
    else { return nil }
    return page.excerpt(heading.text)
  }

  /// The words right before the form of a button, if they are few: what it is called.
  private func formName(of call: CallToAction) -> String? {
    guard let index = call.element, isForm(call),
      let form = page.elements[..<index].suffix(50).last(where: { $0.kind == .form }),
      let block = call.block, page.blocks.indices.contains(block)
    else { return nil }
    let before = page.blocks[..<block].suffix(20).last {
      $0.source.lowerBound < form.source.lowerBound
    }
    guard let before, form.source.lowerBound - before.source.upperBound < 200,
      page.wordCount(before.text) <= 6
    else { return nil }
    return page.excerpt(before.text)
  }

  private func isForm(_ call: CallToAction) -> Bool {
    guard let index = call.element else { return false }
    return CallSurroundings(page.elements[index].surroundings).isInForm
  }

  /// Where a control leads: its own target, or that of the form around it.
  private func target(of index: Int) -> String {
    let element = page.elements[index]
    if !element.target.isEmpty { return element.target }
    // A form's own fields are few; those of a hostile page are not looked through.
    let form = page.elements[..<index].suffix(50).last {
      $0.kind == .form && $0.source.contains(element.source.lowerBound)
    }
    return form?.target ?? ""
  }

  /// A verb that the target names: `/subscribe`, `join.html`.
  private func verb(inTarget target: String) -> String? {
    let path = target.split { $0 == "?" || $0 == "#" }.first ?? ""
    let names = path.lowercased().split { !$0.isLetter }.reversed()
    guard let verb = names.first(where: { CallLists.strongVerbs.contains(String($0)) }) else {
      return nil
    }
    return verb.prefix(1).uppercased() + verb.dropFirst()
  }
}

// MARK: - Hidden and competing

extension CallRewriter {
  private func shown(_ call: CallToAction) -> [String] {
    let disabled = call.element.map { page.elements[$0].isDisabled } ?? false
    return disabled
      ? [
        "Let “\(call.words)” be used, and say what is missing when it is",
        "Say beside “\(call.words)” when it can be used",
        "Leave “\(call.words)” out until it can be used",
      ]
      : [
        "Show “\(call.words)” to everyone", "Say “\(call.words)” in the text as well",
        "Leave “\(call.words)” out",
      ]
  }

  private func ordered(_ call: CallToAction, _ rival: CallToAction?) -> [String] {
    guard let rival else { return [] }
    return [
      "Keep “\(call.words)” as it is and make “\(rival.words)” a plain link",
      "Keep “\(rival.words)” as it is and make “\(call.words)” a plain link",
      "Put “\(rival.words)” in a section of its own",
    ]
  }
}

extension String {
  /// Without marks and spaces at the ends.
  fileprivate var trimmingMarks: String {
    var text = self[...]
    while let last = text.last, last.isPunctuation || last.isWhitespace { text.removeLast() }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    return String(text)
  }

  /// With a small first letter, unless it begins with a name.
  fileprivate func lowercasedStart(unless isName: Bool) -> String {
    isName ? self : prefix(1).lowercased() + dropFirst()
  }
}

extension CallWords {
  /// Whether all long words have capitals, as names and titles do.
  fileprivate var isName: Bool {
    count > 1 && words.indices.allSatisfy { isCapitalized[$0] || words[$0].count < 4 }
  }
}

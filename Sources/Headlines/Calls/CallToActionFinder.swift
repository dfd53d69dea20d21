/// Finds the calls to action of a page, and tells what is wrong with them.
///
///     let finder = CallToActionFinder()
///     finder.calls(in: page).map(\.words)  // ["Get the weekly newsletter", "Submit"]
///
/// Buttons are told from controls that serve the page by their words and names, links from references
/// by the clause that they stand in, sentences from instructions by whom they lead to. One request is one
/// call: a sentence with a link that asks is the link, a sentence above its button the button.
///
/// English only: of pages in other languages it finds little.
public struct CallToActionFinder: Sendable {
  /// How many words a button or link, and a sentence, can have before it is too long.
  public var (longestControl, longestSentence) = (6, 25)

  /// No more bytes than this has the label of a field between a sentence and its button.
  private static let labelLength = 60

  /// Creates a finder.
  public init() {}

  /// The calls, in the order of the source.
  ///
  /// - Complexity: O(*n* + *e* log *e*) for a text of *n* bytes with *e* elements.
  public func calls(in page: Page) -> [CallToAction] {
    let prepared = CallPage(page)
    var calls = controls(prepared)
    calls += sentences(prepared, controls: calls)
    calls.sort {
      ($0.source.lowerBound, $0.text.lowerBound) < ($1.source.lowerBound, $1.text.lowerBound)
    }
    return CallCompetition(page: prepared).marked(calls)
  }
}

// MARK: - Controls

extension CallToActionFinder {
  private func controls(_ page: CallPage) -> [CallToAction] {
    let controls = CallControls(page: page)
    let links = CallLinks(page: page, controls: controls)
    return page.page.elements.indices.compactMap { index in
      let element = page.page.elements[index]
      guard element.kind == .button || element.kind == .link else { return nil }
      let text = page.words(of: index)
      guard !text.isEmpty, text.utf8.count < 1_000 else { return nil }
      let words = CallWords(text)
      let isDressed = controls.isDressed(index)
      guard isDressed ? controls.isCall(index, words) : links.isCall(index, words) else {
        return nil
      }
      var call = CallToAction(
        kind: isDressed ? .button : .link, words: text, text: element.text,
        source: element.source, element: index, block: element.block)
      if CallLists.vague.contains(words.phrase()) { call.problems.insert(.vague) }
      if element.isHidden || element.isDisabled { call.problems.insert(.hidden) }
      if words.wordCount > longestControl { call.problems.insert(.long) }
      return call
    }
  }
}

// MARK: - Sentences

extension CallToActionFinder {
  private func sentences(_ page: CallPage, controls: [CallToAction]) -> [CallToAction] {
    let taken = Dictionary(grouping: controls.filter { $0.block != nil }, by: { $0.block ?? -1 })
    let buttons = Set(
      controls.filter { $0.kind == .button && !$0.problems.contains(.hidden) }.compactMap(\.block))
    return page.page.blocks.indices.flatMap { block -> [CallToAction] in
      guard isProse(page, block) else { return [] }
      let sentences = page.sentences[block]
      var quotes = 0
      return sentences.enumerated().compactMap { number, range in
        let text = page.string(range)
        let isQuoted = quotes % 2 == 1 || ["\"", "“", "‘", "'"].contains { text.hasPrefix($0) }
        quotes += text.unicodeScalars.count { $0 == "\"" || $0 == "“" || $0 == "”" }
        guard !isQuoted, range.count < 1_000 else { return nil }
        let own = taken[block, default: []]
        guard !own.contains(where: { range.overlaps($0.text) && !$0.text.isEmpty }) else {
          return nil
        }
        return call(
          page, block, range, text, isLast: number == sentences.count - 1,
          isIntroduction: isIntroduction(page, block, range, own, buttons))
      }
    }
  }

  private func isProse(_ page: CallPage, _ block: Int) -> Bool {
    let around = page.surroundings[block]
    guard page.isProse(block), page.linkShares[block] < 0.7, !around.isAround, !around.isQuoted,
      !around.isConsent, !around.isStep
    else { return false }
    switch page.page.blocks[block].kind {
    case .paragraph, .listItem: return true
    case .caption, .tableCell, .heading, .quote, .code: return false
    }
  }

  private func call(
    _ page: CallPage, _ block: Int, _ range: Range<Int>, _ text: String, isLast: Bool,
    isIntroduction: Bool
  ) -> CallToAction? {
    let words = CallWords(text)
    let addresses = page.elements[block].contains { index in
      let element = page.page.elements[index]
      let isAddress = ["mailto:", "tel:", "sms:"].contains {
        element.target.lowercased().hasPrefix($0)
      }
      return element.kind == .link && isAddress && range.overlaps(element.text)
    }
    let hasLink = page.elements[block].contains { index in
      page.page.elements[index].kind == .link && range.overlaps(page.page.elements[index].text)
    }
    guard
      let request = CallSentences.request(
        words, hasAddress: addresses, hasLink: hasLink, isLast: isLast),
      !isIntroduction || (request != .question && (addresses || CallSentences.hasMeans(words)))
    else { return nil }
    var call = CallToAction(
      kind: .sentence, words: text, text: range, source: page.source(of: range), block: block)
    if request == .passive { call.problems.insert(.passive) }
    if words.wordCount > longestSentence { call.problems.insert(.long) }
    return call
  }

  /// Whether a button or link that is a call comes right after a sentence: then that is the request.
  private func isIntroduction(
    _ page: CallPage, _ block: Int, _ range: Range<Int>, _ own: [CallToAction],
    _ buttons: Set<Int>
  ) -> Bool {
    if own.contains(where: { 0..<4 ~= $0.text.lowerBound - range.upperBound }) { return true }
    guard range.upperBound == page.page.blocks[block].text.upperBound else { return false }
    // A label may stand between.
    for next in [block + 1, block + 2] where page.page.blocks.indices.contains(next) {
      if case .heading = page.page.blocks[next].kind { return false }
      if buttons.contains(next) { return true }
      if page.page.blocks[next].text.count > Self.labelLength { return false }
    }
    return false
  }
}

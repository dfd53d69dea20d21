/// Telling the main text of a page from menus, teasers and small print.
///
/// Where the page says which part is its article, that part is it, but for blocks that are mostly
/// links. Elsewhere a block is judged by its words and links and by those of its neighbors.
///
/// Source: C. Kohlschütter, P. Fankhauser and W. Nejdl, "Boilerplate Detection using Shallow Text
/// Features", WSDM 2010, the decision tree over numbers of words and link density.
struct MainText {
  private let page: MarkupPage

  /// Fewer words than this on a page are no basis for judging; all of them are kept.
  private static let fewWords = 100

  /// Prepares a page.
  init(of page: MarkupPage) { self.page = page }

  /// Appends the main text, a line for each block.
  func append(to out: ByteBuffer) { page.append(blocks(), to: out) }

  /// The blocks of the main text, in order.
  func blocks() -> [MarkupPage.Block] {
    // A page that is one form, or one navigation that nobody closed, still has its text.
    var candidates: [MarkupPage.Block] = []
    for distance in [HTMLElement.Distance.none, .form, .around, .hidden] where candidates.isEmpty {
      candidates = page.blocks.filter { $0.distance <= distance }
    }
    let all = words(candidates)
    let main = candidates.filter(\.isInMain)
    let outer = words(main) * 10 >= all ? main : []
    let articles = (outer.isEmpty ? candidates : outer).filter(\.isInArticle)
    if isEnough(articles, of: outer.isEmpty ? candidates : outer, part: outer.isEmpty ? 10 : 2) {
      return withoutLinks(articles)
    }
    if isEnough(outer, of: candidates, part: 10) { return withoutLinks(outer) }
    return judged(candidates)
  }

  private func words(_ blocks: [MarkupPage.Block]) -> Int { blocks.reduce(0) { $0 + $1.words } }

  private func isEnough(
    _ blocks: [MarkupPage.Block], of all: [MarkupPage.Block], part: Int
  ) -> Bool {
    !blocks.isEmpty && words(blocks) * part >= words(all)
  }

  private func withoutLinks(_ blocks: [MarkupPage.Block]) -> [MarkupPage.Block] {
    let rest = blocks.filter { $0.linkDensity <= 0.5 }
    return rest.isEmpty ? blocks : rest
  }
}

// MARK: - Density

extension MainText {
  private func judged(_ blocks: [MarkupPage.Block]) -> [MarkupPage.Block] {
    let unlinked = withoutLinks(blocks)
    guard words(unlinked) > Self.fewWords else { return unlinked }
    var isMain = blocks.indices.map { index in
      isMainText(
        blocks[index], after: index > 0 ? blocks[index - 1] : nil,
        before: index + 1 < blocks.count ? blocks[index + 1] : nil)
    }
    // A heading goes with the text under it.
    for index in blocks.indices.dropLast().reversed() where blocks[index].isHeading {
      if isMain[index + 1], blocks[index].linkDensity <= 0.5 { isMain[index] = true }
    }
    let main = blocks.indices.filter { isMain[$0] }.map { blocks[$0] }
    return main.isEmpty ? unlinked : main
  }

  /// The tree as it stands in the paper (figure 3, algorithm 2).
  private func isMainText(
    _ block: MarkupPage.Block, after previous: MarkupPage.Block?, before next: MarkupPage.Block?
  ) -> Bool {
    guard block.linkDensity <= 0.333333 else { return false }
    let nextWords = next?.words ?? 0
    if (previous?.linkDensity ?? 0) <= 0.555556 {
      return block.words > 16 || nextWords > 15 || (previous?.words ?? 0) > 4
    }
    return block.words > 40 || nextWords > 17
  }
}

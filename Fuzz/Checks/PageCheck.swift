internal import Headlines
internal import Workspace

/// What holds for any draft, read as Markdown and as HTML.
enum PageCheck {
  static func check(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    for name in ["draft.md", "draft.html"] {
      let page = PageFile(text: text, name: name).page
      try checkShape(of: page, sourceCount: text.utf8.count)
      var checkers = ImproveChecks().checkers()
      for grouped in checkers.findings(in: page) {
        let finding = grouped.finding
        try require(
          0 <= finding.source.lowerBound && finding.source.upperBound <= text.utf8.count,
          "\(finding.check) is not inside")
        try require(
          finding.position.line > 0 && finding.position.column > 0, "\(finding.check) is nowhere")
      }
      let article = HeadlineArticle(page)
      for candidate in HeadlineGenerator().candidates(for: article) {
        try require(!candidate.text.isEmpty, "a candidate without words")
        try require(
          candidate.spans.allSatisfy { $0.upperBound <= page.text.count }, "words from nowhere")
      }
    }
    try checkHeadline(text)
  }

  private static func checkShape(of page: Page, sourceCount: Int) throws {
    var end = 0
    for block in page.blocks {
      try require(block.text.lowerBound >= end, "blocks overlap")
      end = block.text.upperBound
      try require(end <= page.text.count, "a block beyond the text")
      try require(block.source.upperBound <= sourceCount, "a block beyond the source")
    }
    for element in page.elements {
      try require(element.text.upperBound <= page.text.count, "an element beyond the text")
      try require(element.source.upperBound <= sourceCount, "an element beyond the source")
    }
  }

  private static func checkHeadline(_ text: String) throws {
    guard let model = HeadlineModel.english else { return }
    var scorer = try HeadlineScorer(model)
    let score = scorer.score(text, explaining: true)
    let sum = score.reasons.reduce(score.bias) { $0 + $1.weight }
    try require(abs(sum - score.score) < 1e-3, "reasons do not add up")
    try require((0...1).contains(score.clickbait), "a probability of \(score.clickbait)")
    for style in TitleCase.Style.allCases {
      let cased = TitleCase(style).apply(to: text)
      try require(cased.isEmpty == text.isEmpty, "capitals that eat words")
    }
  }
}

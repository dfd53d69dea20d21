internal import Tokenizing

/// A long or official word for which there is a plainer one: *utilize* for *use*.
///
/// Evidence: the share of words that are not easy goes with teachers' ratings of ease more closely
/// than any other single figure (CLEAR, 2,595 excerpts: r = −.61). Which words can stand for which is
/// our own list.
enum PlainWordCheck: ProseCheck {
  static let check = PageCheck(
    id: "plain-word", group: .readability, evidence: .tested,
    summary: "a long word for which there is a plainer one")

  static func findings(
    in block: ProseBlock, _ settings: PageCheckSettings
  ) -> [ProseFinding] {
    block.tokens.indices.compactMap { index in
      guard block.tokens[index].kind == .word, block.tag(index) != .properNoun,
        let plainer = PlainWords.english.plainer(at: index, in: block)
      else { return nil }
      return ProseFinding(
        span: block.tokens[index].range,
        message: "plainer: \(plainer.joined(separator: ", "))", suggestions: plainer)
    }
  }
}

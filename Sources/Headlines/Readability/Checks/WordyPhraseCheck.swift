internal import Tokenizing

/// A phrase that says in many words what one can say: *due to the fact that* for *because*.
///
/// Convention: federal plain language guidelines and style guides have such lists; this is our own.
enum WordyPhraseCheck: ProseCheck {
  static let check = PageCheck(
    id: "wordy-phrase", group: .readability, evidence: .convention,
    summary: "many words where one will do")

  static func findings(
    in block: ProseBlock, _ settings: PageCheckSettings
  ) -> [ProseFinding] {
    var findings: [ProseFinding] = []
    for sentence in block.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard block.tokens[index].kind == .word,
          let (last, plainer) = PlainWords.english.phrase(
            at: index, before: sentence.tokens.upperBound, in: block)
        else {
          index += 1
          continue
        }
        let message =
          plainer.isEmpty ? "leave it out" : "shorter: \(plainer.joined(separator: ", "))"
        findings.append(
          ProseFinding(
            span: block.span(index, through: last), message: message, suggestions: plainer))
        index = last + 1
      }
    }
    return findings
  }
}

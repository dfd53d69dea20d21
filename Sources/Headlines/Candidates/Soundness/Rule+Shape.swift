internal import Tokenizing

extension SoundnessRule {
  /// The fewest and most words of a headline.
  static let wordLimits = 4...26

  /// Too short to say anything, or too long.
  static let length = SoundnessRule(name: .length) { draft in
    !wordLimits.contains(draft.wordCount)
  }

  /// Addresses, hashtags, emoji and characters of scripts without spaces.
  static let kind = SoundnessRule(name: .kind) { draft in
    draft.words.contains { word in
      switch word.kind {
      case .word, .punctuation: false
      case .number:
        word.lower.hasPrefix("0") && word.lower.utf8.count > 2 && !word.lower.hasPrefix("0.")
      case .symbol: !["£", "$", "€", "%", "+"].contains(word.text)
      default: true
      }
    }
  }

  /// A colon, semicolon, dash, ellipsis or bracket, which needs the words around it; a second
  /// sentence.
  static let colon = SoundnessRule(name: .colon) { draft in
    draft.words.indices.contains { index in
      let text = draft.words[index].text
      if [":", ";", "(", ")", "[", "]", "…", "*", "/", "|"].contains(text)
        || draft.words[index].isDash
      {
        return true
      }
      let isLast = draft.words[index...].allSatisfy { $0.kind == .punctuation }
      return SentenceCutter.isTerminator(draft.words[index]) && !isLast && text != "."
        || text == "." && !isLast && !isAbbreviation(draft, index)
    }
  }

  /// A heading that ran into the sentence: `BANK BILL The crisis has …`.
  static let fusion = SoundnessRule(name: .fusion) { draft in
    draft.words.indices.dropFirst().dropLast().contains { index in
      let word = draft.words[index]
      return word.part == .determiner && word.isCapitalized && word.text.utf8.count > 1
        && !word.isQuoted
        && draft.words[index - 1].isContent && !(draft.word(index + 1)?.isCapitalized ?? true)
    }
  }

  private static func isAbbreviation(_ draft: SentenceDraft, _ index: Int) -> Bool {
    guard let word = draft.word(index - 1) else { return false }
    return word.isCapitalized && word.text.utf8.count <= 4 || word.text.utf8.count == 1
  }

  /// A quotation mark without the other one, or more words between two than a phrase has.
  static let pairs = SoundnessRule(name: .pairs) { draft in
    let marks = draft.words.filter { ["\"", "“", "”", "‘", "«", "»"].contains($0.text) }
    let quoted = draft.words.count { $0.isQuoted }
    let isDoubled =
      zip(draft.words, draft.words.dropFirst()).contains {
        $0.text == $1.text && $0.kind == .punctuation
      } || draft.words.contains { $0.text == "\"\"" }
    return isDoubled || marks.count % 2 != 0 && !hasSingles(draft)
      || (quoted > 0 && marks.count < 2)
      || draft.words.first?.isQuoted == true || quoted > 9
      || draft.words.contains { $0.text == "'" && $0.isAfterSpace }
  }

  private static func hasSingles(_ draft: SentenceDraft) -> Bool {
    draft.words.contains { $0.text == "‘" } && draft.words.contains { $0.text == "’" }
  }
}

import Learning

/// Texts made of made-up words, and changed copies of them, all from a seed.
struct PlantedTexts {
  private static let syllables = [
    "ba", "do", "fi", "gu", "ha", "je", "ko", "lu", "mi", "na", "po", "ra", "se", "ti", "vo", "zu",
  ]

  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  /// A word of three syllables; those with small numbers are the common ones.
  mutating func word() -> String {
    let number = min(generator.index(below: 4096), generator.index(below: 4096))
    return [number & 15, number >> 4 & 15, number >> 8].map { Self.syllables[$0] }.joined()
  }

  /// A text of paragraphs of forty words at most.
  mutating func text(words count: Int) -> String {
    var text = ""
    for index in 0..<count {
      text += index % 40 == 39 ? "\(word()).\n\n" : "\(word()) "
    }
    return text
  }

  /// How a copy differs from its original.
  enum Change: CaseIterable {
    case replacedWords, insertedWords, removedWords, movedParagraphs, cutEnd, otherMarks
  }

  /// A copy that is changed by about so many words in a thousand.
  mutating func changed(_ text: String, _ change: Change, perMille: Int) -> String {
    var words = text.split(separator: " ").map { String($0) }
    let edits = max(1, words.count * perMille / 1000)
    switch change {
    case .replacedWords:
      for _ in 0..<edits { words[generator.index(below: words.count)] = word() }
    case .insertedWords:
      for _ in 0..<edits { words.insert(word(), at: generator.index(below: words.count)) }
    case .removedWords:
      for _ in 0..<edits where words.count > 1 {
        words.remove(at: generator.index(below: words.count))
      }
    case .movedParagraphs:
      let cut = generator.index(below: words.count)
      words = Array(words[cut...] + words[..<cut])
    case .cutEnd:
      words.removeLast(min(words.count - 1, edits * 3))
    case .otherMarks:
      return words.map { $0.uppercased() + "," }.joined(separator: " - ")
    }
    return words.joined(separator: " ")
  }
}
